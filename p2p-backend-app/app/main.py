from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from fastapi import FastAPI

from app import __version__
from app.api.docs.routes import router as docs_router
from app.api.health import router as health_router
from app.api.middleware.install import install_middleware
from app.api.openapi import Api, operation_id
from app.api.problems import install_problem_handlers
from app.api.site import serve_site
from app.api.v1.router import router as v1_router
from app.core.auth.setup import init_auth
from app.core.config import Settings, get_settings
from app.core.config_sources import SettingsError
from app.core.db import open_database
from app.core.health import open_health
from app.core.live import open_live
from app.core.logging import configure_logging
from app.core.mongo import open_documents
from app.features.accounts.hooks import Accounts
from app.features.previews.routes import router as previews_router
from app.features.views.service import counting_views


@asynccontextmanager
async def _lifespan(_: FastAPI) -> AsyncIterator[None]:
    settings = get_settings()
    init_auth(settings, Accounts())
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings))
        documents = await stack.enter_async_context(open_documents(settings))
        await stack.enter_async_context(open_health(settings, database, documents))
        await stack.enter_async_context(open_live(settings, listen=True))
        await stack.enter_async_context(counting_views(database))
        yield


def create_api() -> Api:
    """The routes and how they answer errors, without anything that needs settings."""
    api = Api(
        title="P2P Sandbox",
        version=__version__,
        lifespan=_lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        generate_unique_id_function=operation_id,
    )
    install_problem_handlers(api)
    api.include_router(health_router)
    api.include_router(docs_router)
    api.include_router(previews_router)
    api.include_router(v1_router)
    return api


def create_app(settings: Settings | None = None) -> FastAPI:
    """The application as it is served."""
    settings = settings or get_settings()
    configure_logging(settings)
    app = create_api()
    install_middleware(app, settings)
    if settings.site_dir is not None:
        serve_site(app, settings, settings.site_dir)
    return app


def __getattr__(name: str) -> FastAPI:
    """`app.main:app` for servers, made only when asked for: importing this module needs no settings."""
    if name != "app":
        raise AttributeError(name)
    try:
        return create_app()
    except SettingsError as error:
        raise SystemExit(error.report()) from None
