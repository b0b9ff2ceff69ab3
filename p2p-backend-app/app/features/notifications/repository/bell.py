"""What somebody has been told of, and what it is about."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, func, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
from app.models.sql.choices import Language
from app.models.sql.forum import ForumThread
from app.models.sql.notification import Notification
from app.models.sql.use_case import UseCase, UseCaseVersion


class Subject(NamedTuple):
    id: UUID
    slug: str
    title: str
    language: Language


class Review(NamedTuple):
    subject: Subject
    note: str | None


async def page(session: AsyncSession, user_id: UUID, params: PageParams, *, only_unread: bool) -> Page[Any]:
    query = select(Notification).where(Notification.user_id == user_id)
    if only_unread:
        query = query.where(Notification.read_at.is_(None))
    return await paginate(session, query, [Notification.happened_at, Notification.id], params)


async def threads(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Subject]:
    if not ids:
        return {}
    query = select(ForumThread.id, ForumThread.slug, ForumThread.title, ForumThread.language)
    query = query.where(ForumThread.id.in_(ids), ForumThread.deleted_at.is_(None))
    rows = (await session.execute(query)).all()
    return {row[0]: Subject(*row) for row in rows}


async def reviews(
    session: AsyncSession, versions: Collection[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Review]:
    """What was decided about versions of use cases."""
    if not versions:
        return {}
    query = (
        select(
            UseCase.id,
            UseCase.slug,
            UseCaseVersion.title,
            UseCase.language,
            UseCaseVersion.version,
            UseCaseVersion.note,
        )
        .join(UseCaseVersion, UseCaseVersion.use_case_id == UseCase.id)
        .where(tuple_(UseCaseVersion.use_case_id, UseCaseVersion.version).in_(versions))
    )
    rows = (await session.execute(query)).all()
    return {(row.id, row.version): Review(Subject(*row[:4]), row.note) for row in rows}


async def count_unread(session: AsyncSession, user_id: UUID, most: int) -> int:
    """No further than `most`."""
    unread = select(Notification.id).where(Notification.user_id == user_id, Notification.read_at.is_(None))
    return await session.scalar(select(func.count()).select_from(unread.limit(most).subquery())) or 0


async def find(session: AsyncSession, user_id: UUID, notification_id: UUID) -> Notification | None:
    query = select(Notification).where(Notification.id == notification_id, Notification.user_id == user_id)
    return await session.scalar(query.with_for_update())


async def read_until(session: AsyncSession, user_id: UUID, moment: datetime, now: datetime) -> bool:
    """Whether there was anything to read."""
    unread = (
        select(Notification.id)
        .where(
            Notification.user_id == user_id,
            Notification.read_at.is_(None),
            Notification.happened_at <= moment,
        )
        # In one order, as whoever takes a thread away: two who do both must not wait for each other.
        .order_by(Notification.id)
        .with_for_update()
    )
    done = (
        update(Notification)
        .where(Notification.id.in_(unread))
        .values(read_at=now, bundle=None)
        .returning(Notification.id)
        .execution_options(synchronize_session=False)
    )
    return bool((await session.scalars(done)).all())


async def forget(session: AsyncSession, read_before: datetime, before: datetime, most: int) -> int:
    """Drop some of the old ones; returns how many."""
    old = (
        select(Notification.id)
        .where(Notification.happened_at < read_before)
        .where((Notification.happened_at < before) | Notification.read_at.is_not(None))
        .limit(most)
        # One that is just being changed is not that old.
        .with_for_update(skip_locked=True)
    )
    gone = delete(Notification).where(Notification.id.in_(old)).returning(Notification.id)
    return len((await session.scalars(gone)).all())
