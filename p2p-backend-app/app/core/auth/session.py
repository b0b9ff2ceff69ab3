"""Who sends a request, as the session says."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import NamedTuple
from uuid import UUID

from starlette.requests import HTTPConnection, Request
from supertokens_python.framework.fastapi.fastapi_request import FastApiRequest
from supertokens_python.recipe.session import SessionContainer, SessionRecipe
from supertokens_python.recipe.session import asyncio as sessions
from supertokens_python.recipe.session.exceptions import SuperTokensSessionError
from supertokens_python.utils import default_user_context

from app.core.auth.failures import core_failures
from app.core.errors import Unauthenticated

ACCESS_TOKEN_COOKIE = "sAccessToken"  # noqa: S105 (a name, not a secret)
# The SDK itself waits for half a minute.
_LIMIT_SECONDS = 5.0


class SignedIn(NamedTuple):
    """A session that holds."""

    user_id: UUID
    handle: str


@asynccontextmanager
async def _asking_the_core() -> AsyncIterator[None]:
    with core_failures():
        async with asyncio.timeout(_LIMIT_SECONDS):
            yield


def _signed_in(session: SessionContainer | None) -> SignedIn:
    if session is None:
        raise Unauthenticated
    return SignedIn(UUID(session.get_user_id()), session.get_handle())


async def verified_session(request: Request, *, check_database: bool = False) -> SignedIn:
    """The session of a request; `check_database` also refuses one revoked a moment ago."""
    own = FastApiRequest(request)
    async with _asking_the_core():
        try:
            session = await SessionRecipe.get_instance().verify_session(
                own,
                anti_csrf_check=None,
                session_required=True,
                check_database=check_database,
                override_global_claim_validators=None,
                user_context=default_user_context(own),
            )
        except SuperTokensSessionError:
            raise Unauthenticated from None
    if session is not None:
        own.set_session(session)
    return _signed_in(session)


async def socket_session(connection: HTTPConnection) -> SignedIn:
    """The session in the cookies of a WebSocket, checked against the database."""
    token = connection.cookies.get(ACCESS_TOKEN_COOKIE)
    if not token:
        raise Unauthenticated
    async with _asking_the_core():
        try:
            session = await sessions.get_session_without_request_response(
                token, anti_csrf_check=False, check_database=True
            )
        except SuperTokensSessionError:
            raise Unauthenticated from None
    return _signed_in(session)


async def is_alive(handle: str) -> bool:
    async with _asking_the_core():
        return await sessions.get_session_information(handle) is not None


async def revoke_all_sessions(user_id: UUID) -> None:
    """End every session of a person."""
    async with _asking_the_core():
        await sessions.revoke_all_sessions_for_user(str(user_id))


async def handles_of(user_id: UUID) -> list[str]:
    """The sessions of a person that hold: one call."""
    async with _asking_the_core():
        return await sessions.get_all_session_handles_for_user(str(user_id))


async def revoke(handles: list[str]) -> None:
    if handles:
        async with _asking_the_core():
            await sessions.revoke_multiple_sessions(handles)


async def end_here(request: Request) -> None:
    """End the session that `verified_session` found in this request; the answer takes its cookies back."""
    session: SessionContainer = request.state.supertokens
    async with _asking_the_core():
        await session.revoke_session()


async def revoke_others(user_id: UUID, kept: str) -> None:
    """End every session of a person but one."""
    await revoke([handle for handle in await handles_of(user_id) if handle != kept])
