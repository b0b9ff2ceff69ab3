from collections.abc import Awaitable
from typing import Any

from auth_core.clock import now_ms
from auth_core.errors import BadRequestError
from auth_core.sessions import repository
from auth_core.sessions.errors import TheftError, TryRefreshError, UnauthorisedError
from auth_core.sessions.models import Issued, Session
from auth_core.sessions.service import GONE
from auth_core.tenants.models import DEFAULT_TENANT
from auth_core.web.call import OK, Answer, Call, get, ok, post, put, status
from auth_core.web.fields import MAX_TOKEN


async def create(call: Call) -> Answer:
    fields = call.fields
    issued = await call.core.sessions.create(
        fields.text("userId"),
        fields.mapping("userDataInJWT"),
        fields.mapping("userDataInDatabase"),
        static_key=not fields.flag("useDynamicSigningKey", default=True),
        anti_csrf=fields.flag("enableAntiCsrf"),
    )
    return _issued(issued)


async def verify(call: Call) -> Answer:
    fields = call.fields
    does_check, has_tokens = fields.flag("doAntiCsrfCheck"), fields.flag("enableAntiCsrf")
    return await _answered(
        call.core.sessions.verify(
            fields.text("accessToken", limit=MAX_TOKEN),
            anti_csrf_token=fields.optional_text("antiCsrfToken"),
            check_anti_csrf=does_check and has_tokens,
            check_database=fields.flag("checkDatabase"),
        )
    )


async def refresh(call: Call) -> Answer:
    fields = call.fields
    dynamic_key = fields.flag("useDynamicSigningKey") if fields.has("useDynamicSigningKey") else None
    return await _answered(
        call.core.sessions.refresh(
            fields.text("refreshToken"),
            anti_csrf_token=fields.optional_text("antiCsrfToken"),
            anti_csrf=fields.flag("enableAntiCsrf"),
            dynamic_key=dynamic_key,
        )
    )


async def regenerate(call: Call) -> Answer:
    payload = call.fields.optional_mapping("userDataInJWT")
    return await _answered(
        call.core.sessions.regenerate(call.fields.text("accessToken", limit=MAX_TOKEN), payload)
    )


async def read(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        session = await repository.find(connection, call.fields.text("sessionHandle"), now_ms())
    if session is None:
        return status("UNAUTHORISED", message=GONE)
    return ok(
        sessionHandle=session.handle,
        userId=session.user_id,
        recipeUserId=session.user_id,
        userDataInDatabase=session.database_payload,
        userDataInJWT=session.jwt_payload,
        expiry=session.expires_at,
        timeCreated=session.created_at,
        tenantId=DEFAULT_TENANT,
    )


async def list_of_user(call: Call) -> Answer:
    async with call.core.db.connection() as connection:
        handles = await repository.handles_of_user(connection, call.fields.text("userId"), now_ms())
    return ok(sessionHandles=handles)


async def remove(call: Call) -> Answer:
    fields = call.fields
    handles = fields.optional_texts("sessionHandles")
    user_id = fields.optional_text("userId")
    if (handles is None) == (user_id is None):
        raise BadRequestError("Give either sessionHandles or userId")
    async with call.core.db.connection() as connection:
        if user_id is not None:
            revoked = await repository.delete_of_user(connection, user_id)
        else:
            revoked = await repository.delete(connection, handles or [])
    return ok(sessionHandlesRevoked=revoked)


async def store_database_payload(call: Call) -> Answer:
    fields = call.fields
    handle, payload = fields.text("sessionHandle"), fields.mapping("userDataInDatabase")
    async with call.core.db.connection() as connection:
        stored = await repository.set_database_payload(connection, handle, payload, now_ms())
    return OK if stored else status("UNAUTHORISED", message=GONE)


async def store_jwt_payload(call: Call) -> Answer:
    fields = call.fields
    handle, payload = fields.text("sessionHandle"), fields.mapping("userDataInJWT")
    try:
        async with call.core.db.connection() as connection:
            await call.core.sessions.store_jwt_payload(connection, handle, payload)
    except UnauthorisedError as error:
        return status("UNAUTHORISED", message=str(error))
    return OK


async def _answered(work: Awaitable[Issued]) -> Answer:
    try:
        return _issued(await work)
    except UnauthorisedError as error:
        return status("UNAUTHORISED", message=str(error))
    except TryRefreshError as error:
        return status("TRY_REFRESH_TOKEN", message=str(error))
    except TheftError as error:
        session = {"handle": error.handle, "userId": error.user_id, "recipeUserId": error.user_id}
        return status("TOKEN_THEFT_DETECTED", session=session)


def _issued(issued: Issued) -> Answer:
    answer: dict[str, Any] = {"status": "OK", "session": _session(issued.session)}
    if issued.access_token is not None:
        answer["accessToken"] = issued.access_token.answer()
    if issued.refresh_token is not None:
        answer["refreshToken"] = issued.refresh_token.answer()
    if issued.anti_csrf_token is not None:
        answer["antiCsrfToken"] = issued.anti_csrf_token
    return answer


def _session(session: Session) -> dict[str, Any]:
    return {
        "handle": session.handle,
        "userId": session.user_id,
        "recipeUserId": session.user_id,
        "userDataInJWT": session.jwt_payload,
        "tenantId": DEFAULT_TENANT,
    }


ROUTES = [
    post("/recipe/session", create),
    get("/recipe/session", read),
    post("/recipe/session/verify", verify),
    post("/recipe/session/refresh", refresh),
    post("/recipe/session/regenerate", regenerate),
    get("/recipe/session/user", list_of_user),
    post("/recipe/session/remove", remove),
    put("/recipe/session/data", store_database_payload),
    put("/recipe/jwt/data", store_jwt_payload),
]
