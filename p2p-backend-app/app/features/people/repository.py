from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
from app.core.search.names import contains
from app.features.people.schemas import PersonState, Wanted
from app.models.sql.choices import PlatformRole
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User


async def page(session: AsyncSession, params: PageParams, words: Sequence[str], wanted: Wanted) -> Page[Any]:
    """Who joined last comes first; every word must stand in the name, the address or the organisation."""
    query = select(User)
    if wanted.role is not None:
        query = query.where(User.platform_role == wanted.role)
    if wanted.state is not None:
        suspended = User.suspended_at.is_not(None)
        query = query.where(suspended if wanted.state is PersonState.SUSPENDED else ~suspended)
    for word in words:
        query = query.where(_tells(word))
    return await paginate(session, query, [User.created_at, User.id], params)


def _tells(word: str) -> ColumnElement[bool]:
    employed = (
        select(Membership.user_id)
        .join(Organization, Organization.id == Membership.organization_id)
        .where(contains(Organization.search_name, word))
    )
    return or_(contains(User.search_text, word), User.id.in_(employed))


async def organizations_of(session: AsyncSession, user_ids: Sequence[UUID]) -> dict[UUID, Organization]:
    query = (
        select(Membership.user_id, Organization)
        .join(Organization, Organization.id == Membership.organization_id)
        .where(Membership.user_id.in_(user_ids))
    )
    return {row[0]: row[1] for row in (await session.execute(query)).all()}


async def lock_person(session: AsyncSession, user_id: UUID) -> User | None:
    return await session.get(User, user_id, with_for_update=True)


async def lock_administrators(session: AsyncSession) -> Sequence[User]:
    """Everybody who administrates: two who take the role from each other do it one after the other."""
    query = (
        select(User)
        .where(User.platform_role == PlatformRole.ADMINISTRATOR, User.suspended_at.is_(None))
        .order_by(User.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.scalars(query)).all()
