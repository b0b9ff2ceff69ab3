from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import contains_eager, joinedload

from app.core.paging import Page, PageParams, paginate
from app.models.sql.choices import JoinRequestState
from app.models.sql.join_request import JoinRequest
from app.models.sql.user import User


async def pending(session: AsyncSession, organization_id: UUID, params: PageParams) -> Page[Any]:
    """Who has waited longest comes first; ids are made in the order of time."""
    query = (
        select(JoinRequest)
        .join(JoinRequest.user)
        .options(contains_eager(JoinRequest.user))
        .where(
            JoinRequest.organization_id == organization_id,
            JoinRequest.state == JoinRequestState.PENDING,
            User.suspended_at.is_(None),
        )
    )
    return await paginate(session, query, [JoinRequest.id], params, descending=False)


async def latest_of(session: AsyncSession, user_id: UUID, *, lock: bool = False) -> JoinRequest | None:
    query = (
        select(JoinRequest)
        .options(joinedload(JoinRequest.organization, innerjoin=True))
        .where(JoinRequest.user_id == user_id)
        .order_by(JoinRequest.id.desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return await session.scalar(query.with_for_update(of=JoinRequest) if lock else query)


async def find_locked(session: AsyncSession, organization_id: UUID, request_id: UUID) -> JoinRequest | None:
    query = (
        select(JoinRequest)
        .options(joinedload(JoinRequest.user, innerjoin=True))
        .where(JoinRequest.id == request_id, JoinRequest.organization_id == organization_id)
        .with_for_update(of=JoinRequest)
        .execution_options(populate_existing=True)
    )
    return await session.scalar(query)


async def find_whole(session: AsyncSession, request_id: UUID) -> JoinRequest | None:
    """With the person and the organisation."""
    query = (
        select(JoinRequest)
        .options(
            joinedload(JoinRequest.user, innerjoin=True),
            joinedload(JoinRequest.organization, innerjoin=True),
        )
        .where(JoinRequest.id == request_id)
    )
    return await session.scalar(query)


async def find_user(session: AsyncSession, user_id: UUID) -> User | None:
    return await session.get(User, user_id)


async def count_since(session: AsyncSession, user_id: UUID, moment: datetime) -> int:
    query = (
        select(func.count())
        .select_from(JoinRequest)
        .where(JoinRequest.user_id == user_id, JoinRequest.created_at > moment)
    )
    return await session.scalar(query) or 0
