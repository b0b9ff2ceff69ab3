from app.core.errors import Forbidden


class Suspended(Forbidden):
    code = "suspended"
    title = "This account is suspended"
