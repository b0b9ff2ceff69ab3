from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware

from auth_core.accountlinking.routes import ROUTES as ACCOUNT_LINKING
from auth_core.core import Core
from auth_core.dashboard.routes import ROUTES as DASHBOARD
from auth_core.emailverification.routes import ROUTES as EMAIL_VERIFICATION
from auth_core.errors import StartError
from auth_core.health.routes import ROUTES as HEALTH
from auth_core.keys.routes import ROUTES as KEYS
from auth_core.lifecycle import running
from auth_core.metadata.routes import ROUTES as METADATA
from auth_core.passwordreset.routes import ROUTES as PASSWORD_RESET
from auth_core.roles.routes import ROUTES as ROLES
from auth_core.sessions.routes import ROUTES as SESSIONS
from auth_core.tenants.routes import ROUTES as TENANTS
from auth_core.useridmapping.routes import ROUTES as USER_ID_MAPPING
from auth_core.users.directory_routes import ROUTES as DIRECTORY
from auth_core.users.membership import ROUTES as MEMBERSHIP
from auth_core.users.routes import ROUTES as USERS
from auth_core.web.failures import exception_handlers
from auth_core.web.gate import Gate

MAX_BODY = 1_000_000
ROUTES = [
    *HEALTH,
    *KEYS,
    *SESSIONS,
    *USERS,
    *DIRECTORY,
    *MEMBERSHIP,
    *USER_ID_MAPPING,
    *EMAIL_VERIFICATION,
    *PASSWORD_RESET,
    *TENANTS,
    *ROLES,
    *METADATA,
    *ACCOUNT_LINKING,
    *DASHBOARD,
]


def create_app(core: Core, on_fatal: Callable[[StartError], None]) -> Starlette:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        async with running(core, on_fatal):
            yield

    app = Starlette(
        routes=ROUTES,
        middleware=[Middleware(Gate, core=core)],
        exception_handlers=exception_handlers(),
        lifespan=lifespan,
        max_body_size=MAX_BODY,
    )
    app.state.core = core
    return app
