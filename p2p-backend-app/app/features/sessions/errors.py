from app.core.errors import NotFound


class SessionNotFound(NotFound):
    code = "session_not_found"
    title = "You have no such session"
