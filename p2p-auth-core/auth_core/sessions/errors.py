class SessionError(Exception):
    """An answer of the interface, not a failure: it goes out as 200 with a status."""


class UnauthorisedError(SessionError):
    pass


class TryRefreshError(SessionError):
    pass


class TheftError(SessionError):
    def __init__(self, handle: str, user_id: str) -> None:
        super().__init__(handle)
        self.handle = handle
        self.user_id = user_id
