from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from app.core.paging import Page, PageParams, paginate
from app.models.sql.choices import InvitationState
from app.models.sql.invitation import Invitation
from app.models.sql.membership import Membership
from app.models.sql.user import User

_WHOLE = (joinedload(Invitation.organization, innerjoin=True), joinedload(Invitation.inviter))


async def page(session: AsyncSession, organization_id: UUID, params: PageParams) -> Page[Any]:
    """Newest first; what was taken back is gone."""
    query = (
        select(Invitation)
        .options(joinedload(Invitation.inviter))
        .where(Invitation.organization_id == organization_id, Invitation.state != InvitationState.CANCELLED)
    )
    return await paginate(session, query, [Invitation.id], params)


async def find_locked(session: AsyncSession, organization_id: UUID, invitation_id: UUID) -> Invitation | None:
    query = (
        select(Invitation)
        .options(*_WHOLE)
        .where(Invitation.id == invitation_id, Invitation.organization_id == organization_id)
        .with_for_update(of=Invitation)
    )
    return await session.scalar(query)


async def find_by_token(session: AsyncSession, token_hash: bytes, *, lock: bool = False) -> Invitation | None:
    query = select(Invitation).options(*_WHOLE).where(Invitation.token_hash == token_hash)
    return await session.scalar(query.with_for_update(of=Invitation) if lock else query)


async def find_whole(session: AsyncSession, invitation_id: UUID) -> Invitation | None:
    return await session.scalar(select(Invitation).options(*_WHOLE).where(Invitation.id == invitation_id))


async def is_member(session: AsyncSession, organization_id: UUID, email: str) -> bool:
    query = (
        select(Membership.user_id)
        .join(Membership.user)
        .where(Membership.organization_id == organization_id, func.lower(User.email) == email)
    )
    return await session.scalar(query) is not None


async def clear_expired(session: AsyncSession, organization_id: UUID, email: str, moment: datetime) -> None:
    """An invitation that ran out is not in the way of another."""
    await session.execute(
        update(Invitation)
        .where(
            Invitation.organization_id == organization_id,
            Invitation.email == email,
            Invitation.state == InvitationState.PENDING,
            Invitation.expires_at <= moment,
        )
        .values(state=InvitationState.CANCELLED)
    )


async def count_since(session: AsyncSession, organization_id: UUID, moment: datetime) -> int:
    query = (
        select(func.count())
        .select_from(Invitation)
        .where(Invitation.organization_id == organization_id, Invitation.sent_at > moment)
    )
    return await session.scalar(query) or 0
