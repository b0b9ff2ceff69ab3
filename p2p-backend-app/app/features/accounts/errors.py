from app.core.errors import Forbidden


class Suspended(Forbidden):
    code = "suspended"
    title = "This account is suspended"


class EmailNotVerified(Forbidden):
    code = "email_not_verified"
    title = "Confirm your own e-mail first"
