from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from app import __version__
from app.api.middleware.body_limit import BodyLimitMiddleware
from app.api.middleware.last_resort import LastResortMiddleware
from app.api.middleware.request_log import RequestLogMiddleware
from app.api.problems import install_problem_handlers
from app.api.v1.router import router as v1_router
from app.core.config import Settings, get_settings
from app.core.config_sources import SettingsError
from app.core.db import open_database
from app.core.live import open_live
from app.core.logging import configure_logging
from app.core.mongo import open_documents


@asynccontextmanager
async def _lifespan(_: FastAPI) -> AsyncIterator[None]:
    settings = get_settings()
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_database(settings))
        await stack.enter_async_context(open_documents(settings))
        await stack.enter_async_context(open_live(settings, listen=True))
        yield


def create_api() -> FastAPI:
    """The routes and how they answer errors, without anything that needs settings."""
    api = FastAPI(title="P2P Sandbox", version=__version__, docs_url=None, redoc_url=None, openapi_url=None)
    install_problem_handlers(api)
    api.include_router(v1_router)
    return api


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application as it is served."""
    settings = settings or get_settings()
    configure_logging(settings)
    app = create_api()
    app.router.lifespan_context = _lifespan
    app.add_middleware(BodyLimitMiddleware)
    app.add_middleware(LastResortMiddleware)
    app.add_middleware(RequestLogMiddleware)
    return app


def __getattr__(name: str) -> FastAPI:
    """`app.main:app` for servers, made only when asked for: importing this module needs no settings."""
    if name != "app":
        raise AttributeError(name)
    try:
        return create_app()
    except SettingsError as error:
        raise SystemExit(error.report()) from None
