import time

import structlog
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core.request_context import begin_request

log = structlog.get_logger("app.access")

_QUIET = ("/health", "/assets/")


class RequestLogMiddleware:
    """Gives each request its id, echoes it, and writes one line about how it was answered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in {"http", "websocket"}:
            await self.app(scope, receive, send)
            return
        identity = begin_request(Headers(scope=scope).get("x-request-id"))
        status = 0

        async def send_with_id(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)["X-Request-ID"] = identity
            elif message["type"] == "websocket.close":
                status = message.get("code", 1000)
            await send(message)

        started = time.perf_counter()
        with structlog.contextvars.bound_contextvars(request_id=identity):
            try:
                await self.app(scope, receive, send_with_id)
            finally:
                self._write(scope, status, time.perf_counter() - started)

    def _write(self, scope: Scope, status: int, seconds: float) -> None:
        path: str = scope["path"]
        level = "debug" if path.startswith(_QUIET) and status < 400 else "info"  # noqa: PLR2004 (HTTP's own number)
        getattr(log, level)(
            "request",
            method=scope.get("method", "WEBSOCKET"),
            path=path,
            status=status,
            duration_ms=round(seconds * 1000, 1),
        )
