"""Who asks, for routes: a dependency each."""

from typing import Annotated

from fastapi import Depends, Request

from app.core.auth.session import ACCESS_TOKEN_COOKIE, SignedIn, verified_session
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.features.accounts import service as accounts
from app.features.accounts.errors import Suspended
from app.features.accounts.person import Actor, Person


# Each names the session before the transaction: no connection is held while the core is asked.
async def _signed_in(request: Request) -> SignedIn:
    return await verified_session(request)


async def maybe_signed_in(request: Request) -> SignedIn | None:
    """A session that ran out is refused, so that the browser renews it."""
    return await verified_session(request) if ACCESS_TOKEN_COOKIE in request.cookies else None


async def _surely_signed_in(request: Request) -> SignedIn:
    return await verified_session(request, check_database=True)


MaybeSignedIn = Annotated[SignedIn | None, Depends(maybe_signed_in)]


async def _current_person(signed_in: Annotated[SignedIn, Depends(_signed_in)], session: SessionDep) -> Person:
    return await accounts.current_person(session, signed_in.user_id)


async def maybe_person(signed_in: MaybeSignedIn, session: SessionDep) -> Person | None:
    """Whoever reads a public page."""
    if signed_in is None:
        return None
    try:
        return await accounts.current_person(session, signed_in.user_id)
    except (Unauthenticated, Suspended):
        return None


async def _actor(signed_in: Annotated[SignedIn, Depends(_surely_signed_in)], session: SessionDep) -> Actor:
    return Actor(await accounts.current_person(session, signed_in.user_id), signed_in)


# For what touches the account itself: a session revoked a moment ago must not take it over.
CurrentActor = Annotated[Actor, Depends(_actor)]


async def _administrating_actor(actor: CurrentActor) -> Actor:
    # Nor may it administrate until its token runs out.
    if not actor.person.is_administrator:
        raise Forbidden
    return actor


AdministratingActor = Annotated[Actor, Depends(_administrating_actor)]


async def _administrator(actor: AdministratingActor) -> Person:
    return actor.person


CurrentPerson = Annotated[Person, Depends(_current_person)]
MaybePerson = Annotated[Person | None, Depends(maybe_person)]
Administrator = Annotated[Person, Depends(_administrator)]
