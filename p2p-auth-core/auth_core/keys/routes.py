from typing import Any

import jwt
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth_core.clock import now_ms
from auth_core.core import Core
from auth_core.web.call import Answer, Call, ok, post, status

MAX_VALIDITY = 100 * 365 * 24 * 3600


async def jwks(request: Request) -> Response:
    core: Core = request.app.state.core
    keys = await core.keys.published()
    max_age = core.settings.dynamic_key_overlap // 1000
    return JSONResponse(
        {"keys": [key.jwk() for key in keys]},
        headers={"cache-control": f"max-age={max_age}, must-revalidate"},
    )


async def create_jwt(call: Call) -> Answer:
    fields = call.fields
    payload = fields.mapping("payload")
    validity = fields.number("validity", default=0, low=1, high=MAX_VALIDITY)
    issuer = fields.text("jwksDomain")
    if fields.text("algorithm").upper() != "RS256":
        return status("UNSUPPORTED_ALGORITHM_ERROR")
    key = await call.core.keys.signing_key(static=fields.flag("useStaticSigningKey", default=True))
    issued_at = now_ms() // 1000
    claims: dict[str, Any] = {"iss": issuer, **payload, "iat": issued_at, "exp": issued_at + validity}
    return ok(jwt=jwt.encode(claims, key.private_key, "RS256", headers={"kid": key.kid}))


ROUTES = [Route("/.well-known/jwks.json", jwks), post("/recipe/jwt", create_jwt)]
