from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Text, Uuid, column, delete, func, literal, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.use_case import UseCase, UseCaseView

# Two who count the same cases at once must not wait for each other in a ring.
_LOCK = 71_010


async def count(
    session: AsyncSession, seen: Sequence[tuple[UUID, str]], moment: datetime, pause: timedelta
) -> None:
    """Count those who have not been counted during `pause`."""
    await session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    given = (
        func.unnest(
            literal([use_case_id for use_case_id, _ in seen], ARRAY(Uuid)),
            literal([viewer for _, viewer in seen], ARRAY(Text)),
        )
        .table_valued(column("use_case_id", Uuid), column("viewer", Text))
        .render_derived(name="given")
    )
    there = select(UseCase.id, given.c.viewer, literal(moment)).join(given, given.c.use_case_id == UseCase.id)
    new = (
        insert(UseCaseView)
        .from_select(["use_case_id", "viewer", "seen_at"], there)
        .on_conflict_do_update(
            index_elements=[UseCaseView.use_case_id, UseCaseView.viewer],
            set_={"seen_at": moment},
            where=UseCaseView.seen_at <= moment - pause,
        )
        .returning(UseCaseView.use_case_id)
        .cte("new")
    )
    counts = select(new.c.use_case_id, func.count().label("more")).group_by(new.c.use_case_id).cte("counts")
    await session.execute(
        update(UseCase)
        .where(UseCase.id == counts.c.use_case_id)
        .values(view_count=UseCase.view_count + counts.c.more)
        .execution_options(synchronize_session=False)
    )


async def forget(session: AsyncSession, before: datetime) -> None:
    await session.execute(delete(UseCaseView).where(UseCaseView.seen_at < before))
