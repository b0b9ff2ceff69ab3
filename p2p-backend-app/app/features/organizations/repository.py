from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
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
    for word in (query or "").split():
        pattern = "%" + word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
        statement = statement.where(Organization.search_name.like(func.search_fold(pattern)))
    return await paginate(session, statement, [Organization.slug], params, descending=False)
