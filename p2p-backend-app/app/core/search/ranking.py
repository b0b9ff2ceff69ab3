"""The best first, at a price that does not grow with how much was found.

To rank everything that a common word finds would read it all. So the newest few hundred are ranked
among themselves, then the few hundred before them, and so on to the end. Where little was found, some
of what is spelt nearly so is added.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import CTE, ColumnElement, Double, Row, Select, func, literal, select, tuple_, union
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.core.paging import BadCursor, PageParams, decode_cursor, encode_cursor

FoundRow: TypeAlias = Row[*tuple[Any, ...]]
FoundRows: TypeAlias = Select[*tuple[Any, ...]]
FoundPage: TypeAlias = tuple[Sequence[FoundRow], str | None]

BLOCK = 300
_FEW = 20
# For the order of time alone.
NO_RANK: ColumnElement[float] = literal(0.0, Double)


class Marker(NamedTuple):
    """Where a page ended: below which id its block begins, and the last rank and id of it, if any."""

    below: UUID | None
    last: tuple[float, UUID] | None


class Ranked(NamedTuple):
    """Ids with their ranks for a statement to join with whatever is shown of them."""

    page: CTE
    block: CTE
    limit: int
    below: UUID | None

    def onto(self, shown: FoundRows, key: InstrumentedAttribute[UUID]) -> FoundRows:
        """What is shown of the page, in its order; `id` and `rank` come behind it."""
        size = select(func.count()).select_from(self.block).scalar_subquery()
        edge = select(self.block.c.id).order_by(self.block.c.id).limit(1).scalar_subquery()
        page = self.page.c
        return (
            shown.add_columns(page.id, page.rank, size.label("size"), edge.label("edge"))
            .join(self.page, page.id == key)
            .order_by(page.rank.desc(), page.id.desc())
        )


def ranked(  # noqa: PLR0917 (what a page of results is made of)
    found: Select[UUID],
    key: InstrumentedAttribute[UUID],
    rank: ColumnElement[float],
    params: PageParams,
    near: Select[UUID] | None = None,
    block: int = BLOCK,
) -> Ranked:
    """`found` and `near` are ids that grow with time; `key` is the same where the rank is worked out."""
    at = _marker(params.cursor)
    # Ids alone: what a rank is worked out from would be carried through the sorting of all that was found.
    newest = (
        _only_ids(found, at.below)
        .order_by(found.selected_columns[0].desc())
        .limit(block)
        .cte("newest")
        .prefix_with("MATERIALIZED")
    )
    chosen = select(newest.c.id)
    if near is not None:
        few = select(func.count()).select_from(newest).scalar_subquery() < _FEW
        # Limited from outside: the planner would take a limit for the hope to meet enough by the way.
        added = _only_ids(near, at.below).where(few).cte("near").prefix_with("MATERIALIZED")
        some = select(added.c.id).limit(block).subquery()
        chosen = select(union(chosen, select(some.c.id)).subquery().c.id)
    candidates = chosen.cte("candidates")
    # Looked up for each of the few: joined, the whole table might be read for them.
    weighed = (
        select(candidates.c.id, select(rank).where(key == candidates.c.id).scalar_subquery().label("rank"))
        .cte("weighed")
        .prefix_with("MATERIALIZED")
    )
    page = select(weighed).order_by(weighed.c.rank.desc(), weighed.c.id.desc()).limit(params.limit + 1)
    if at.last is not None:
        page = page.where(tuple_(weighed.c.rank, weighed.c.id) < tuple_(*at.last))
    return Ranked(page.cte("page"), newest, params.limit, at.below)


def _only_ids(found: Select[UUID], below: UUID | None) -> Select[UUID]:
    (found_id,) = found.selected_columns
    if below is not None:
        found = found.where(found_id < below)
    return found.with_only_columns(found_id.label("id"), maintain_column_froms=True)


async def fetch(session: AsyncSession, query: Ranked, statement: FoundRows, block: int = BLOCK) -> FoundPage:
    """The rows of a page, as `onto` asks for them, and the marker of the next."""
    rows = (await session.execute(statement)).all()
    shown = rows[: query.limit]
    if len(rows) > query.limit:
        below = "" if query.below is None else str(query.below)
        return shown, encode_cursor([below, shown[-1].rank, shown[-1].id])
    if rows and rows[0].size == block:
        return shown, encode_cursor([str(rows[0].edge), 0.0, rows[0].edge])
    return shown, None


def _marker(cursor: str | None) -> Marker:
    if not cursor:
        return Marker(None, None)
    below, rank, last = decode_cursor(cursor, [str, float, UUID])
    try:
        edge = UUID(below) if below else None
    except ValueError as error:
        raise BadCursor from error
    return Marker(edge, None if edge == last else (rank, last))
