from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
from app.models.sql.mail import UndeliveredMail


async def page(session: AsyncSession, params: PageParams) -> Page[Any]:
    """Newest first: ids are made in the order of time."""
    return await paginate(session, select(UndeliveredMail), [UndeliveredMail.id], params)


async def find(session: AsyncSession, mail_id: UUID) -> UndeliveredMail | None:
    return await session.get(UndeliveredMail, mail_id)


async def next_tries(session: AsyncSession, mail_ids: Sequence[UUID]) -> dict[UUID, datetime]:
    """When the next try of each is due; those that wait for none are left out."""
    query = text("""
        SELECT (args ->> 'message_id')::uuid AS mail_id, coalesce(scheduled_at, now()) AS due_at
        FROM procrastinate_jobs
        WHERE status IN ('todo', 'doing') AND args ->> 'message_id' = ANY(:ids)
    """)
    rows = await session.execute(query, {"ids": [str(mail_id) for mail_id in mail_ids]})
    return {row.mail_id: row.due_at for row in rows}


async def remove_before(session: AsyncSession, moment: datetime) -> None:
    await session.execute(delete(UndeliveredMail).where(UndeliveredMail.tried_at < moment))
