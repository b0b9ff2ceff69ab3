import asyncio

from starlette.types import ASGIApp, Receive, Scope, Send
from supertokens_python.framework.fastapi import get_middleware

from app.api.problems import problem
from app.core.auth.failures import core_failures
from app.core.auth.setup import AUTH_PATH
from app.core.errors import AppError

_LIMIT_SECONDS = 10.0


class AuthMiddleware:
    """The SDK's middleware; what it cannot answer because of the core becomes a problem."""

    def __init__(self, app: ASGIApp) -> None:
        self._sdk: ASGIApp = get_middleware()(app)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(f"{AUTH_PATH}/"):
            await self._sdk(scope, receive, send)
            return
        try:
            with core_failures():
                async with asyncio.timeout(_LIMIT_SECONDS):
                    await self._sdk(scope, receive, send)
        except AppError as error:
            await problem(error, scope["path"])(scope, receive, send)
