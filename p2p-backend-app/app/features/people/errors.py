from app.core.errors import Conflict, Forbidden, NotFound


class PersonNotFound(NotFound):
    code = "person_not_found"
    title = "There is no such person"


class NotOneself(Forbidden):
    code = "not_oneself"
    title = "This cannot be done to oneself"


class LastAdministrator(Conflict):
    code = "last_administrator"
    title = "Somebody must stay who administrates"
