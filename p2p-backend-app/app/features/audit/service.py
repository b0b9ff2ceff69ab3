from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.ids import new_id
from app.core.paging import Page, PageParams, paginate
from app.core.request_context import request_id
from app.core.search.names import contains
from app.features.audit.schemas import AuditArea
from app.models.sql.audit import AuditEntry
from app.models.sql.user import User


def record(
    session: AsyncSession,
    actor: User | None,
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
            actor_id=actor.id if actor else None,
            actor_name=f"{actor.first_name} {actor.last_name}" if actor else None,
            action=action,
            subject_id=str(subject_id),
            subject_name=subject_name,
            note=note,
            request_id=request_id(),
        )
    )


async def page(
    session: AsyncSession, params: PageParams, area: AuditArea | None = None, words: Sequence[str] = ()
) -> Page[Any]:
    """Newest first: ids are made in the order of time. Every word must stand in one of the two names."""
    query = select(AuditEntry)
    if area is not None:
        query = query.where(AuditEntry.action.startswith(f"{area}.", autoescape=True))
    for word in words:
        names = (func.search_fold(AuditEntry.actor_name), func.search_fold(AuditEntry.subject_name))
        query = query.where(or_(*(contains(name, word) for name in names)))
    return await paginate(session, query, [AuditEntry.id], params)
