from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
from app.core.search.names import contains, words_of
from app.models.sql.choices import JoinRequestState, OrganizationRole
from app.models.sql.join_request import JoinRequest
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization


async def find(session: AsyncSession, slug: str, *, lock: bool = False) -> Organization | None:
    query = select(Organization).where(Organization.slug == slug)
    return await session.scalar(query.with_for_update() if lock else query)


async def find_by_id(session: AsyncSession, organization_id: UUID) -> Organization | None:
    return await session.get(Organization, organization_id)


async def find_by_domain(session: AsyncSession, domain: str) -> Organization | None:
    return await session.scalar(select(Organization).where(Organization.domain == domain))


async def page(session: AsyncSession, query: str | None, params: PageParams) -> Page[Any]:
    """In the order of their addresses, which begin with their names."""
    statement = select(Organization)
    for word in words_of(query):
        statement = statement.where(contains(Organization.search_name, word))
    return await paginate(session, statement, [Organization.slug], params, descending=False)


async def withdraw_requests(session: AsyncSession, user_id: UUID) -> None:
    """Who has a place asks for none any more."""
    await session.execute(
        update(JoinRequest)
        .where(JoinRequest.user_id == user_id, JoinRequest.state == JoinRequestState.PENDING)
        .values(state=JoinRequestState.WITHDRAWN)
    )


async def add_member(
    session: AsyncSession, user_id: UUID, organization_id: UUID, role: OrganizationRole
) -> bool:
    """Whether there was room: a person has one place at a time."""
    statement = (
        insert(Membership)
        .values(user_id=user_id, organization_id=organization_id, role=role)
        .on_conflict_do_nothing(index_elements=[Membership.user_id])
        .returning(Membership.user_id)
    )
    return await session.scalar(statement) is not None
