from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from app.api.deps import AdministratingActor, Administrator
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, TooManyRequests, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.people import service
from app.features.people.errors import LastAdministrator, NotOneself, PersonNotFound
from app.features.people.schemas import PersonState, PersonSummary, PlatformRoleChange, Suspension, Wanted
from app.models.sql.choices import PlatformRole

router = APIRouter(prefix="/admin/people", tags=["administration"])
WHO = problem_responses(Unauthenticated, Forbidden, Suspended, BadCursor)
DECIDING = problem_responses(
    Unauthenticated, Forbidden, Suspended, NotOneself, PersonNotFound, LastAdministrator
)
Words = Annotated[str, Query(max_length=100, description="Words of the name, the e-mail, the organisation")]


@router.get("", responses=WHO)
async def list_people(  # noqa: PLR0917 (one parameter a filter)
    asker: Administrator,
    session: SessionDep,
    params: PageDep,
    query: Words = "",
    role: PlatformRole | None = None,
    state: PersonState | None = None,
) -> Page[PersonSummary]:
    """Everybody, who joined last first."""
    return await service.find(session, asker, params, query, Wanted(role, state))


@router.put("/{person_id}/role", responses={**DECIDING, **problem_responses(TooManyRequests)})
async def change_platform_role(
    actor: AdministratingActor, session: SessionDep, person_id: UUID, change: PlatformRoleChange
) -> PersonSummary:
    """Give somebody another role on the platform; it holds from their next request on."""
    return await service.change_role(session, actor, person_id, change)


@router.put("/{person_id}/suspension", responses=DECIDING)
async def suspend_person(
    asker: Administrator, session: SessionDep, person_id: UUID, suspension: Suspension
) -> PersonSummary:
    """Shut somebody out at once, with a reason that they read when they try to sign in."""
    return await service.suspend(session, asker, person_id, suspension.reason)


@router.delete("/{person_id}/suspension", responses=DECIDING)
async def lift_suspension(asker: Administrator, session: SessionDep, person_id: UUID) -> PersonSummary:
    """Let somebody in again."""
    return await service.lift_suspension(session, asker, person_id)
