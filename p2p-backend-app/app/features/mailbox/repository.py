from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from app.core.paging import Page, PageParams, paginate
from app.models.sql.mail import MailboxMessage


async def page(session: AsyncSession, params: PageParams) -> Page[Any]:
    """Newest first: ids are made in the order of time."""
    without_bodies = defer(MailboxMessage.text, raiseload=True), defer(MailboxMessage.html, raiseload=True)
    return await paginate(
        session, select(MailboxMessage).options(*without_bodies), [MailboxMessage.id], params
    )


async def find(session: AsyncSession, message_id: UUID) -> MailboxMessage | None:
    return await session.get(MailboxMessage, message_id)
