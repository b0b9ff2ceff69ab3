"""Who reads what is gathered here and counted in batches: reading a page costs no write."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Text, Uuid, column, delete, func, literal, select, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.core.clock import utcnow
from app.core.db import Database
from app.core.limits import hashed
from app.features.accounts.person import Person
from app.models.sql.forum import ForumThread, ForumView
from app.models.sql.use_case import UseCase, UseCaseView

# The same reader counts again after this long.
COUNTED_FOR = timedelta(minutes=30)
# More than this in a few seconds is no reading; what comes on top is not counted.
_MOST_WAITING = 10_000


def viewer_of(user_id: UUID) -> str:
    """A member as it is stored who has read: it does not tell who that is."""
    return hashed("member", str(user_id))


class ViewCounter:
    """Counts the readers of one kind of page: each once in half an hour, its author never."""

    def __init__(
        self,
        item: type[ForumThread] | type[UseCase],
        view: type[ForumView] | type[UseCaseView],
        item_id: InstrumentedAttribute[UUID],
    ) -> None:
        self._item, self._view, self._item_id = item, view, item_id
        self._waiting: set[tuple[UUID, str]] = set()

    def note(self, item_id: UUID, author_id: UUID | None, person: Person | None, visitor: str) -> None:
        """Somebody reads it; `visitor` is what a visitor's browser is known by."""
        if (person is not None and person.id == author_id) or len(self._waiting) >= _MOST_WAITING:
            return
        self._waiting.add((item_id, viewer_of(person.id) if person else hashed("visitor", visitor)))

    async def flush(self, database: Database) -> None:
        """Count who waits; what cannot be written waits for the next time."""
        batch = sorted(self._waiting)
        if not batch:
            return
        async with database.transaction() as session:
            await self._count(session, batch, utcnow())
        self._waiting.difference_update(batch)

    async def forget_past(self, session: AsyncSession) -> None:
        """Drop who has read what, once they would be counted again."""
        await session.execute(delete(self._view).where(self._view.seen_at <= utcnow() - COUNTED_FOR))

    async def _count(self, session: AsyncSession, batch: list[tuple[UUID, str]], now: datetime) -> None:
        # Two who count the same items at once must not wait for each other in a ring.
        await session.execute(select(func.pg_advisory_xact_lock(func.hashtext(self._view.__tablename__))))
        given = (
            func.unnest(
                literal([item_id for item_id, _ in batch], ARRAY(Uuid)),
                literal([viewer for _, viewer in batch], ARRAY(Text)),
            )
            .table_valued(column("item_id", Uuid), column("viewer", Text))
            .render_derived(name="given")
        )
        standing = select(self._item.id, given.c.viewer, literal(now)).join(
            given, given.c.item_id == self._item.id
        )
        new = (
            insert(self._view)
            .from_select([self._item_id.key, "viewer", "seen_at"], standing)
            .on_conflict_do_update(
                index_elements=[self._item_id, self._view.viewer],
                set_={"seen_at": now},
                where=self._view.seen_at <= now - COUNTED_FOR,
            )
            .returning(self._item_id.label("item_id"))
            .cte("new")
        )
        counts = select(new.c.item_id, func.count().label("more")).group_by(new.c.item_id).cte("counts")
        values: dict[Any, Any] = {self._item.view_count: self._item.view_count + counts.c.more}
        await session.execute(
            update(self._item)
            .where(self._item.id == counts.c.item_id)
            .values(values)
            .execution_options(synchronize_session=False)
        )


thread_views = ViewCounter(ForumThread, ForumView, ForumView.thread_id)
case_views = ViewCounter(UseCase, UseCaseView, UseCaseView.use_case_id)
COUNTERS = (thread_views, case_views)
