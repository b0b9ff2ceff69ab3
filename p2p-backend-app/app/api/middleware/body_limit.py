import re
from collections.abc import Mapping
from typing import Any

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import problem
from app.core.errors import PayloadTooLarge


class _TooLarge(Exception):
    pass


# A picture of 5 MB in its form, and some more: one a little too large is told so in words of its own.
_UPLOAD_LIMIT = 6_000_000
# The web server in front lets as much through on these, and no others: docker/nginx.conf.
_UPLOADS = re.compile(r"/api/v1/(media|me/picture|organizations/[^/]+/logo)")


class BodyLimitMiddleware:
    """Refuses bodies over the limit, by their announced length or while they arrive."""

    def __init__(self, app: ASGIApp, limit: int = 1_000_000) -> None:
        self.app = app
        self._limit = limit

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = _UPLOAD_LIMIT if takes_upload(scope) else self._limit
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced) > limit:
            await problem(PayloadTooLarge(), scope["path"])(scope, receive, send)
            return
        await self._watch(scope, receive, send, limit)

    async def _watch(self, scope: Scope, receive: Receive, send: Send, limit: int) -> None:
        received = 0
        exceeded = started = False

        async def limited_receive() -> Message:
            nonlocal received, exceeded
            message = await receive()
            received += len(message.get("body", b""))
            if received > limit:
                exceeded = True
                raise _TooLarge
            return message

        async def guarded_send(message: Message) -> None:
            nonlocal started
            # What the application makes of our exception is not the answer; the problem below is.
            if not exceeded or started:
                started = True
                await send(message)

        try:
            await self.app(scope, limited_receive, guarded_send)
        except _TooLarge:
            if started:
                raise
        if exceeded and not started:
            await problem(PayloadTooLarge(), scope["path"])(scope, receive, send)


def takes_upload(scope: Mapping[str, Any]) -> bool:
    return scope["method"] in {"PUT", "POST"} and _UPLOADS.fullmatch(scope["path"]) is not None
