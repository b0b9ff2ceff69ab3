class CoreError(Exception):
    """Answered as plain text with its status; the SDK turns any of them into an exception."""

    status = 500


class BadRequestError(CoreError):
    status = 400


class UnauthorizedError(CoreError):
    status = 401


class UnlicensedError(CoreError):
    status = 402


class ForbiddenError(CoreError):
    status = 403


class UnavailableError(CoreError):
    status = 503


class StartError(Exception):
    """Why the process cannot serve, with what its operator can do about it."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint
