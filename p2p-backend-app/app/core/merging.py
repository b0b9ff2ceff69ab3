"""Keyset paging through several tables at once, as if they were one list by time."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, literal, select, tuple_, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, decode_cursor, encode_cursor


class Branch(NamedTuple):
    """One table of the list: an index over `at` and `id` answers it. Ids are unique over all branches."""

    kind: str
    at: ColumnElement[Any]
    id: ColumnElement[UUID]
    conditions: tuple[ColumnElement[bool], ...]


class Moment(NamedTuple):
    kind: str
    at: datetime
    id: UUID


async def paginate_merged(session: AsyncSession, branches: Sequence[Branch], params: PageParams) -> Page[Any]:
    """A page of `Moment`s, the newest first; of no branch more is read than a page."""
    marker = decode_cursor(params.cursor, [datetime, UUID]) if params.cursor else None
    found = union_all(*(_first(branch, marker, params.limit + 1) for branch in branches)).subquery()
    query = select(found).order_by(found.c.at.desc(), found.c.id.desc()).limit(params.limit + 1)
    rows = [Moment(*row) for row in (await session.execute(query)).all()]
    shown = rows[: params.limit]
    next_cursor = encode_cursor([shown[-1].at, shown[-1].id]) if len(rows) > params.limit else None
    return Page[Any](items=shown, next_cursor=next_cursor)


def _first(branch: Branch, marker: list[Any] | None, most: int) -> Select[str, Any, UUID]:
    query = select(literal(branch.kind).label("kind"), branch.at.label("at"), branch.id.label("id"))
    query = query.where(*branch.conditions)
    if marker is not None:
        place = (literal(marker[0], branch.at.type), literal(marker[1], branch.id.type))
        query = query.where(tuple_(branch.at, branch.id) < tuple_(*place))
    return query.order_by(branch.at.desc(), branch.id.desc()).limit(most)
