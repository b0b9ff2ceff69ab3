from typing import Annotated

from fastapi import APIRouter, Path, Query, Request

from app.api.deps import CurrentActor
from app.api.problems import problem_responses
from app.core.auth.session import end_here
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.sessions import service
from app.features.sessions.errors import SessionNotFound
from app.features.sessions.schemas import OwnSessions

router = APIRouter(
    prefix="/me/sessions", tags=["sessions"], responses=problem_responses(Unauthenticated, Suspended)
)
HereToo = Annotated[bool, Query(alias="all")]
SessionId = Annotated[str, Path(max_length=200, pattern=r"^[A-Za-z0-9_-]+$")]


@router.get("")
async def list_own_sessions(actor: CurrentActor, session: SessionDep) -> OwnSessions:
    """Where one is signed in: this browser first."""
    return await service.own(session, actor.person.id, actor.session.handle)


@router.delete("", status_code=204)
async def end_other_sessions(
    request: Request, actor: CurrentActor, session: SessionDep, *, here_too: HereToo = False
) -> None:
    """Sign out everywhere but here; with `all` here too."""
    await service.end_others(session, actor.person.id, actor.session.handle)
    if here_too:
        await end_here(request)


@router.delete("/{session_id}", status_code=204, responses=problem_responses(SessionNotFound))
async def end_own_session(session_id: SessionId, actor: CurrentActor, session: SessionDep) -> None:
    """Sign out in one browser."""
    await service.end(session, actor.person.id, session_id)
