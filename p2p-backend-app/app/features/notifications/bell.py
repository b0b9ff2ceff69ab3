"""What somebody has been told of: listed, counted, read."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.notifications.errors import NotificationNotFound
from app.features.notifications.repository import bell as repository
from app.features.notifications.repository.bell import Review, Subject
from app.features.notifications.schemas import NotificationOut, NotificationSubject, UnreadCount
from app.features.notifications.service import changed
from app.features.profiles.authors import Authors, authors_of
from app.models.sql.notification import Notification

# More than a bell has place for.
MOST_COUNTED = 99
_READ_KEPT = timedelta(days=90)
_KEPT = timedelta(days=365)


async def page(
    session: AsyncSession, person: Person, params: PageParams, *, only_unread: bool
) -> Page[NotificationOut]:
    found = await repository.page(session, person.id, params, only_unread=only_unread)
    rows: list[Notification] = found.items
    threads = await repository.threads(session, {row.thread_id for row in rows if row.thread_id})
    reviews = await repository.reviews(session, {version for row in rows if (version := _version(row))})
    authors = await authors_of(session, person, [row.actor_id for row in rows])
    items = [_shown(row, threads, reviews, authors) for row in rows]
    # What was taken away just now is told no longer.
    return Page(items=[item for item in items if item], next_cursor=found.next_cursor)


async def unread(session: AsyncSession, person: Person) -> UnreadCount:
    count = await repository.count_unread(session, person.id, MOST_COUNTED + 1)
    return UnreadCount(count=min(count, MOST_COUNTED), more=count > MOST_COUNTED)


async def mark(session: AsyncSession, person: Person, notification_id: UUID, *, read: bool) -> None:
    """Raises `NotificationNotFound` for what others have been told, too."""
    found = await repository.find(session, person.id, notification_id)
    if found is None:
        raise NotificationNotFound
    if (found.read_at is not None) == read:
        return
    found.read_at = utcnow() if read else None
    found.bundle = None
    changed(session, [person.id])


async def read_until(session: AsyncSession, person: Person, moment: datetime) -> None:
    """What came later has not been seen."""
    if await repository.read_until(session, person.id, moment, utcnow()):
        changed(session, [person.id])


async def forget_old(session: AsyncSession, most: int) -> int:
    now = utcnow()
    return await repository.forget(session, now - _READ_KEPT, now - _KEPT, most)


def _version(row: Notification) -> tuple[UUID, int] | None:
    if row.use_case_id is None or row.use_case_version is None:
        return None
    return row.use_case_id, row.use_case_version


def _shown(
    row: Notification,
    threads: dict[UUID, Subject],
    reviews: dict[tuple[UUID, int], Review],
    authors: Authors,
) -> NotificationOut | None:
    version = _version(row)
    review = reviews.get(version) if version else None
    subject = review.subject if review else threads.get(row.thread_id) if row.thread_id else None
    if subject is None:
        return None
    return NotificationOut(
        id=row.id,
        kind=row.kind,
        happened_at=row.happened_at,
        read=row.read_at is not None,
        actor=authors.get(row.actor_id) if row.actor_id else None,
        subject=NotificationSubject(**subject._asdict()),
        reply_id=row.reply_id,
        reply_count=row.reply_count,
        note=review.note if review else None,
    )
