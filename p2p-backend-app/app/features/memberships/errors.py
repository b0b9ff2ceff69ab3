from app.core.errors import Conflict, NotFound


class MemberNotFound(NotFound):
    code = "member_not_found"
    title = "There is no such member"


class LastOwner(Conflict):
    code = "last_owner"
    title = "An organisation keeps at least one owner"
