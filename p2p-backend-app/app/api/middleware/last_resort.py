import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.problems import problem
from app.core.errors import InternalError

log = structlog.get_logger(__name__)


class LastResortMiddleware:
    """Answers what nobody foresaw, inside the other middleware so that the answer has its headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = False

        async def watched_send(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, watched_send)
        except Exception:
            log.exception("unhandled_error", path=scope["path"])
            if started:
                raise
            await problem(InternalError(), scope["path"])(scope, receive, send)
