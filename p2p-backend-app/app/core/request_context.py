import re
from contextvars import ContextVar

from app.core.ids import new_id

_SANE = re.compile(r"[A-Za-z0-9._-]{8,64}")
_request_id: ContextVar[str] = ContextVar("request_id", default="")


def request_id() -> str:
    """The id of the request being answered; empty outside of one."""
    return _request_id.get()


def begin_request(offered: str | None) -> str:
    """Keep the caller's request id if it is sane, else make one."""
    value = offered if offered and _SANE.fullmatch(offered) else str(new_id())
    _request_id.set(value)
    return value
