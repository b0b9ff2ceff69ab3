from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager

from app.core.paging import Page, PageParams, paginate
from app.models.sql.choices import OrganizationRole, ProfileVisibility
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User

_MANAGERS = (OrganizationRole.OWNER, OrganizationRole.ADMIN)


async def lock(session: AsyncSession, organization_id: UUID) -> None:
    """Changes of an organisation's members wait for one another."""
    query = select(Organization.id).where(Organization.id == organization_id).with_for_update()
    await session.execute(query)


async def find(session: AsyncSession, organization_id: UUID, user_id: UUID) -> Membership | None:
    """As it stands now, whatever this session has read before."""
    query = (
        select(Membership)
        .join(Membership.user)
        .options(contains_eager(Membership.user))
        .where(Membership.organization_id == organization_id, Membership.user_id == user_id)
        .execution_options(populate_existing=True)
    )
    return await session.scalar(query)


async def page(
    session: AsyncSession,
    organization_id: UUID,
    params: PageParams,
    visibilities: Collection[ProfileVisibility],
    *,
    with_suspended: bool,
) -> Page[Any]:
    """Those who came first come first."""
    query = (
        select(Membership)
        .join(Membership.user)
        .options(contains_eager(Membership.user))
        .where(Membership.organization_id == organization_id, User.visibility.in_(visibilities))
    )
    if not with_suspended:
        query = query.where(User.suspended_at.is_(None))
    keys = [Membership.created_at, Membership.user_id]
    return await paginate(session, query, keys, params, descending=False)


async def count_owners_besides(session: AsyncSession, organization_id: UUID, user_id: UUID) -> int:
    """Owners who can act: a suspended one cannot."""
    query = (
        select(func.count())
        .select_from(Membership)
        .join(Membership.user)
        .where(
            Membership.organization_id == organization_id,
            Membership.role == OrganizationRole.OWNER,
            Membership.user_id != user_id,
            User.suspended_at.is_(None),
        )
    )
    return await session.scalar(query) or 0


async def remove(session: AsyncSession, user_id: UUID) -> None:
    await session.execute(delete(Membership).where(Membership.user_id == user_id))


async def managers(session: AsyncSession, organization_id: UUID) -> list[UUID]:
    query = (
        select(Membership.user_id)
        .join(Membership.user)
        .where(
            Membership.organization_id == organization_id,
            Membership.role.in_(_MANAGERS),
            User.suspended_at.is_(None),
        )
    )
    return list(await session.scalars(query))
