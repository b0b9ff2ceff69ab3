"""The one error tree. `code` is also the site's translation key."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, TypedDict


class FieldError(TypedDict):
    field: list[str | int]
    code: str
    params: dict[str, Any]


class AppError(Exception):
    """Something a caller should be told; subclasses of a feature set their own `code`."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "internal_error"
    title: ClassVar[str] = "Something went wrong on our side"

    def __init__(
        self,
        detail: str | None = None,
        *,
        errors: Sequence[FieldError] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail or self.title)
        self.detail = detail
        self.errors = list(errors)
        self.headers = dict(headers or {})


class BadRequest(AppError):
    status = 400
    code = "bad_request"
    title = "The request cannot be understood"


class Unauthenticated(AppError):
    status = 401
    code = "unauthenticated"
    title = "Sign in first"


class Forbidden(AppError):
    status = 403
    code = "forbidden"
    title = "Not allowed"


class NotFound(AppError):
    status = 404
    code = "not_found"
    title = "Not found"


class Conflict(AppError):
    status = 409
    code = "conflict"
    title = "In conflict with what is stored"


class EditedMeanwhile(Conflict):
    code = "edited_meanwhile"
    title = "Somebody else has changed this meanwhile"


class PayloadTooLarge(AppError):
    status = 413
    code = "payload_too_large"
    title = "The request is too large"


class TooManyRequests(AppError):
    status = 429
    code = "too_many_requests"
    title = "Too many tries: wait as long as Retry-After says"


class ValidationFailed(AppError):
    status = 422
    code = "validation_failed"
    title = "Some values are not valid"


class InternalError(AppError):
    """Declared for documentation; anything unforeseen is answered with it."""


class DependencyUnavailable(AppError):
    status = 503
    code = "dependency_unavailable"
    title = "A service this needs does not answer"

    def __init__(self, detail: str | None = None, *, retry_after: int = 5) -> None:
        super().__init__(detail, headers={"Retry-After": str(retry_after)})
        self.retry_after = retry_after


class TooBusy(AppError):
    """So many ask for this that it could not be begun in time; nothing was done."""

    status = 503
    code = "too_busy"
    title = "Too many ask for this at the moment"

    def __init__(self, detail: str | None = None) -> None:
        super().__init__(detail, headers={"Retry-After": "10"})
