from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.ids import new_id
from app.core.paging import Page, PageParams, paginate
from app.core.request_context import request_id
from app.models.sql.audit import AuditEntry
from app.models.sql.user import User


def record(
    session: AsyncSession,
    actor: User,
    action: str,
    *,
    subject_id: object,
    subject_name: str,
    note: str | None = None,
) -> None:
    """Kept if and only if what it tells of is."""
    session.add(
        AuditEntry(
            id=new_id(),
            actor_id=actor.id,
            actor_name=f"{actor.first_name} {actor.last_name}",
            action=action,
            subject_id=str(subject_id),
            subject_name=subject_name,
            note=note,
            request_id=request_id(),
        )
    )


async def page(session: AsyncSession, params: PageParams) -> Page[Any]:
    """Newest first: ids are made in the order of time."""
    return await paginate(session, select(AuditEntry), [AuditEntry.id], params)
