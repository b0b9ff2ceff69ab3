import hmac

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from auth_core.core import Core
from auth_core.tenants.models import DEFAULT_TENANT

OPEN_PATHS = frozenset({"/hello", "/.well-known/jwks.json"})
TENANT_PATH = "/recipe/multitenancy/tenant/v2"
_ROOTS = frozenset({"recipe", "user", "users", "hello", "apiversion", "telemetry", ".well-known"})


class Gate:
    """Ahead of every route: who may call, for which tenant, and whether there is a database yet."""

    def __init__(self, app: ASGIApp, core: Core) -> None:
        self._app = app
        self._core = core

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path: str = scope["path"]
        tenant, path = _split_tenant(path)
        refusal = self._refusal(scope, tenant, path)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        await self._app({**scope, "path": path, "raw_path": path.encode()}, receive, send)

    def _refusal(self, scope: Scope, tenant: str, path: str) -> Response | None:
        if path not in OPEN_PATHS and not self._knows_key(Headers(scope=scope).get("api-key", "")):
            return PlainTextResponse("Invalid API key", 401)
        if tenant != DEFAULT_TENANT:
            if scope["method"] == "GET" and path == TENANT_PATH:
                return JSONResponse({"status": "TENANT_NOT_FOUND_ERROR"})
            return PlainTextResponse("Tenant not found: this core holds the tenant 'public' alone", 400)
        if path not in {"/hello", "/apiversion"} and not self._core.ready.is_set():
            return PlainTextResponse("The database cannot be reached yet", 503)
        return None

    def _knows_key(self, given: str) -> bool:
        return any(hmac.compare_digest(given.encode(), key.encode()) for key in self._core.settings.api_keys)


def _split_tenant(path: str) -> tuple[str, str]:
    """`/public/recipe/signin` → `public`, `/recipe/signin`; without a tenant it is the default one."""
    first, _, rest = path.removeprefix("/").partition("/")
    if first in _ROOTS or not first:
        return DEFAULT_TENANT, path
    return first.lower(), f"/{rest}"
