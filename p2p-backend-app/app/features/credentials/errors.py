from app.core.errors import Conflict, NotFound


class EmailChangeNotFound(NotFound):
    code = "email_change_not_found"
    title = "This link was used, has run out, or is not whole"


class EmailTaken(Conflict):
    code = "email_taken"
    title = "Somebody else has this address by now"
