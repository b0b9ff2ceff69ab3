import json

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from supertokens_python.framework.fastapi import get_middleware

from app.api.problems import problem
from app.core.auth.failures import core_failures
from app.core.auth.setup import AUTH_PATH
from app.core.errors import AppError, BadRequest
from app.core.turns import limited

_LIMIT_SECONDS = 10.0
_LONGEST = 1_000
_CONCERNED = (f"{AUTH_PATH}/", "/api/")


def _is_form(body: object) -> bool:
    """What the SDK takes for granted: an object of plain values, and fields that are such objects."""
    if not isinstance(body, dict):
        return False
    fields = body.get("formFields", [])
    others = [value for name, value in body.items() if name != "formFields"]
    return isinstance(fields, list) and all(map(_is_plain, others)) and all(map(_is_field, fields))


def _is_field(field: object) -> bool:
    return isinstance(field, dict) and isinstance(field.get("id"), str) and _is_plain(field.get("value"))


def _is_plain(value: object) -> bool:
    """No form is that long, and no store takes text with a zero byte or half a character in it."""
    if isinstance(value, str):
        return len(value) <= _LONGEST and "\x00" not in value and not any(map(_is_surrogate, value))
    return isinstance(value, bool | int)


def _is_surrogate(letter: str) -> bool:
    return "\ud800" <= letter <= "\udfff"


async def _checked_receive(scope: Scope, receive: Receive) -> Receive:
    """The request's body once more, after a look at its shape; raises `BadRequest`."""
    body = await Request(scope, receive).body()
    try:
        understood = not body or _is_form(json.loads(body))
    except (ValueError, RecursionError):
        understood = False
    if not understood:
        raise BadRequest("a JSON object is expected")
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return messages.pop() if messages else await receive()

    return replay


class AuthMiddleware:
    """The SDK's middleware; what it cannot answer because of the core becomes a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._sdk: ASGIApp = get_middleware()(app)  # type: ignore[no-untyped-call] # the SDK leaves it untyped

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(_CONCERNED):
            await self._app(scope, receive, send)
            return
        if not scope["path"].startswith(f"{AUTH_PATH}/"):
            await self._sdk(scope, receive, send)
            return
        try:
            with core_failures():
                async with limited(_LIMIT_SECONDS):
                    await self._sdk(scope, await _checked_receive(scope, receive), send)
        except AppError as error:
            await problem(error, scope["path"])(scope, receive, send)
