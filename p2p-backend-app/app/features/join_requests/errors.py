from app.core.errors import AppError, Conflict, NotFound


class JoinRequestNotFound(NotFound):
    code = "join_request_not_found"
    title = "There is no such request"


class JoinRequestPending(Conflict):
    code = "join_request_pending"
    title = "Another request of this person waits for its answer"


class JoinRequestDecided(Conflict):
    code = "join_request_decided"
    title = "This request has been answered or withdrawn"


class TooManyJoinRequests(AppError):
    status = 429
    code = "too_many_join_requests"
    title = "Too many requests in one day"
