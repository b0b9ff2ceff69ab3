from uuid import UUID

from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.memberships import service
from app.features.memberships.errors import LastOwner, MemberNotFound
from app.features.memberships.schemas import Member, RoleChange
from app.features.organizations.errors import OrganizationNotFound
from app.features.organizations.routes import Slug

router = APIRouter(
    prefix="/organizations/{slug}/members",
    tags=["memberships"],
    responses=problem_responses(Unauthenticated, Suspended, OrganizationNotFound),
)


@router.get("", responses=problem_responses(BadCursor))
async def list_members(
    person: CurrentPerson, session: SessionDep, slug: Slug, params: PageDep
) -> Page[Member]:
    """Who belongs to an organisation."""
    return await service.list_members(session, person, slug, params)


@router.patch(
    "/{user_id}",
    responses=problem_responses(Suspended, Forbidden, OrganizationNotFound, MemberNotFound, LastOwner),
)
async def change_member_role(
    person: CurrentPerson, session: SessionDep, slug: Slug, user_id: UUID, change: RoleChange
) -> Member:
    """Give a member another role; owners only."""
    return await service.change_role(session, person, slug, user_id, change.role)


@router.delete(
    "/{user_id}",
    status_code=204,
    responses=problem_responses(Suspended, Forbidden, OrganizationNotFound, MemberNotFound, LastOwner),
)
async def remove_member(person: CurrentPerson, session: SessionDep, slug: Slug, user_id: UUID) -> None:
    """Part with a member, or leave."""
    await service.remove(session, person, slug, user_id)
