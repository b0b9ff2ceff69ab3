"""Views: gathered while pages are read, and written a few seconds later in one statement."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError

from app.core.clock import utcnow
from app.core.db import current_database
from app.core.limits import hashed
from app.features.accounts.person import Person
from app.features.usecases.repository import views

log = structlog.get_logger(__name__)

PAUSE = timedelta(minutes=30)
_FLUSH_SECONDS = 5.0
# More than this in a few seconds is no reading; what comes on top is not counted.
_MOST_WAITING = 5_000


class _Waiting:
    seen: set[tuple[UUID, str]] = set()  # noqa: RUF012 (one a process)


def note(use_case_id: UUID, author_id: UUID | None, person: Person | None, place: str) -> None:
    """Somebody reads this page; `place` tells visitors apart. One's own is not counted."""
    if person is not None and person.id == author_id:
        return
    viewer = hashed("member", str(person.id)) if person else hashed("visitor", place)
    if len(_Waiting.seen) < _MOST_WAITING:
        _Waiting.seen.add((use_case_id, viewer))


async def flush() -> None:
    seen, _Waiting.seen = _Waiting.seen, set()
    if seen:
        async with current_database().transaction() as session:
            await views.count(session, sorted(seen), utcnow(), PAUSE)


async def forget() -> None:
    async with current_database().transaction() as session:
        await views.forget(session, utcnow() - PAUSE)


@asynccontextmanager
async def counting_views() -> AsyncIterator[None]:
    """Write what is gathered every few seconds, and once more at the end."""
    running = asyncio.create_task(_flush_for_ever(), name="use-case-views")
    try:
        yield
    finally:
        running.cancel()
        with suppress(asyncio.CancelledError):
            await running
        await _try_flush()


async def _flush_for_ever() -> None:
    while True:
        await asyncio.sleep(_FLUSH_SECONDS)
        await _try_flush()


async def _try_flush() -> None:
    try:
        await flush()
    except (SQLAlchemyError, OSError) as error:
        log.warning("views_lost", error=str(error))
