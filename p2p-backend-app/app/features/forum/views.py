"""Who reads what is collected here and written down in batches: reading a thread costs no write."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.db import Database
from app.core.limits import hashed
from app.features.accounts.person import Person
from app.models.sql.forum import ForumThread, ForumView

# The same reader counts again after this long.
COUNTED_FOR = timedelta(minutes=30)
_FLUSH_SECONDS = 5.0
_MOST_WAITING = 10_000

log = structlog.get_logger(__name__)

_waiting: set[tuple[UUID, str]] = set()


def note(thread_id: UUID, author_id: UUID | None, person: Person | None, visitor: str) -> None:
    """Somebody reads a thread; `visitor` is what a visitor's browser is known by. Authors do not count."""
    if (person is not None and person.id == author_id) or len(_waiting) >= _MOST_WAITING:
        return
    _waiting.add((thread_id, viewer_of(person.id) if person else hashed("visitor", visitor)))


def viewer_of(user_id: UUID) -> str:
    """A member as it is stored who has read: it does not tell who that is."""
    return hashed("member", str(user_id))


async def flush(database: Database) -> None:
    """Count who was not counted within the last half hour; what cannot be written waits for the next time."""
    batch = sorted(_waiting)
    if not batch:
        return
    async with database.transaction() as session:
        await _count(session, batch)
    _waiting.difference_update(batch)


async def _count(session: AsyncSession, batch: list[tuple[UUID, str]]) -> None:
    now = utcnow()
    standing = set(
        await session.scalars(select(ForumThread.id).where(ForumThread.id.in_({one[0] for one in batch})))
    )
    rows = [
        {"thread_id": thread_id, "viewer": viewer, "seen_at": now}
        for thread_id, viewer in batch
        if thread_id in standing
    ]
    if not rows:
        return
    seen = insert(ForumView).values(rows)
    counted = seen.on_conflict_do_update(
        index_elements=[ForumView.thread_id, ForumView.viewer],
        set_={"seen_at": seen.excluded.seen_at},
        where=ForumView.seen_at <= now - COUNTED_FOR,
    ).returning(ForumView.thread_id)
    for thread_id, views in sorted(Counter(await session.scalars(counted)).items()):
        await session.execute(
            update(ForumThread)
            .where(ForumThread.id == thread_id)
            .values(view_count=ForumThread.view_count + views)
            .execution_options(synchronize_session=False)
        )


async def forget_past(session: AsyncSession) -> None:
    await session.execute(delete(ForumView).where(ForumView.seen_at <= utcnow() - COUNTED_FOR))


@asynccontextmanager
async def counting_views(database: Database) -> AsyncIterator[None]:
    """Count while the application serves, and once more when it ends."""
    task = asyncio.create_task(_keep_counting(database), name="forum-views")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await _try_to_count(database)


async def _keep_counting(database: Database) -> None:
    while True:
        await asyncio.sleep(_FLUSH_SECONDS)
        await _try_to_count(database)


async def _try_to_count(database: Database) -> None:
    try:
        await flush(database)
    except (DBAPIError, OSError, TimeoutError) as error:
        log.warning("views_wait_for_database", error=str(error))
