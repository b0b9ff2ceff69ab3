"""The published use cases: found, ordered, counted and put on the map."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Text,
    and_,
    cast,
    func,
    literal,
    select,
    true,
    tuple_,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import BadCursor, PageParams, at_most, decode_cursor, encode_cursor
from app.core.search import words
from app.core.search.ranking import fetch, ranked
from app.features.profiles.authors import Rows
from app.features.usecases.repository.use_cases import WITH_ORIGIN, Found, read_found
from app.features.usecases.schemas.library import Filters, LibrarySort
from app.models.sql.use_case import UseCase, UseCaseText

_MOST_POINTS = 5000


class _Order(NamedTuple):
    key: ColumnElement[Any]
    kind: type


_ORDERS = {
    LibrarySort.NEWEST: _Order(UseCase.published_at.expression, datetime),
    LibrarySort.MOST_VIEWED: _Order(UseCase.view_count.expression, int),
    LibrarySort.MOST_LIKED: _Order(UseCase.like_count.expression, int),
    LibrarySort.BEST_ROI: _Order(UseCase.roi_rank.expression, float),
}

_COLUMNS: dict[str, ColumnElement[Any]] = {
    "category": UseCase.category.expression,
    "industry": UseCase.industry.expression,
    "region": UseCase.region.expression,
    "city": UseCase.city.expression,
    "roi": UseCase.roi_range.expression,
    "budget": UseCase.budget_range.expression,
}
_FLAGS: dict[str, ColumnElement[bool]] = {
    "verified": UseCase.verified.expression,
    "featured": UseCase.featured.expression,
}
FACETS = (*_COLUMNS, "technology", *_FLAGS)


def _said(filters: Filters) -> ColumnElement[bool]:
    """Every word stands in it, in any form; in the title and the names also nearly."""
    if filters.query is None:
        return true()
    found = words.says_or_names(UseCaseText.vector, UseCaseText.names, words.words_of(filters.query))
    return UseCase.id.in_(select(UseCaseText.use_case_id).where(found))


def _conditions(filters: Filters) -> dict[str, ColumnElement[bool]]:
    """Of the filters that are set, what each demands."""
    chosen = {name: value for name, value in filters._asdict().items() if value not in {(), None}}
    demanded: dict[str, ColumnElement[bool]] = {}
    demanded |= {name: column.in_(chosen[name]) for name, column in _COLUMNS.items() if name in chosen}
    if filters.technology:
        demanded["technology"] = UseCase.technologies.overlap([str(value) for value in filters.technology])
    return demanded | {name: column.is_(chosen[name]) for name, column in _FLAGS.items() if name in chosen}


def _matching(filters: Filters) -> list[ColumnElement[bool]]:
    return [UseCase.listed.expression, _said(filters), *_conditions(filters).values()]


async def page(
    session: AsyncSession, filters: Filters, sort: LibrarySort, params: PageParams
) -> tuple[list[Found], str | None]:
    """A page of the library; the marker knows in which order it was made."""
    asked = words.words_of(filters.query)
    if sort is LibrarySort.RELEVANCE and asked:
        return await _best(session, filters, asked, params)
    sort = LibrarySort.NEWEST if sort is LibrarySort.RELEVANCE else sort
    query = WITH_ORIGIN.where(*_matching(filters))
    rows = params.limit + 1
    query = query.limit(at_most(rows) if filters == Filters() else rows)
    return await _page(session, query, sort, _ORDERS[sort], params)


async def _best(
    session: AsyncSession, filters: Filters, asked: Sequence[str], params: PageParams
) -> tuple[list[Found], str | None]:
    rank = words.rank(UseCaseText.vector, asked, func.search_fold(UseCaseText.title))
    found = select(UseCase.id).where(*_matching(filters))
    query = ranked(found, UseCaseText.use_case_id, rank, params)
    rows, next_cursor = await fetch(session, query, query.onto(WITH_ORIGIN, UseCase.id))
    return [read_found(row) for row in rows], next_cursor


async def _page(
    session: AsyncSession, query: Rows, sort: LibrarySort, order: _Order, params: PageParams
) -> tuple[list[Found], str | None]:
    query = query.add_columns(order.key.label("place"))
    if params.cursor:
        made_for, *at = decode_cursor(params.cursor, [str, order.kind, UUID])
        if made_for != sort:
            raise BadCursor
        query = query.where(tuple_(order.key, UseCase.id) < tuple_(*at))
    query = query.order_by(order.key.desc(), UseCase.id.desc())
    rows = (await session.execute(query)).all()
    shown = [read_found(row) for row in rows[: params.limit]]
    if len(rows) <= params.limit:
        return shown, None
    return shown, encode_cursor([sort, rows[params.limit - 1].place, shown[-1].use_case.id])


async def count(session: AsyncSession, filters: Filters) -> tuple[int, dict[str, list[tuple[str, int]]]]:
    """All in one statement: what there is in all, and by each value under the other filters."""
    demands = _conditions(filters)
    columns = {**_COLUMNS, **_FLAGS, "technology": UseCase.technologies.expression}
    base = (
        select(
            *(column.label(name) for name, column in columns.items()),
            *(demand.label(f"meets_{name}") for name, demand in demands.items()),
        )
        .where(UseCase.listed, _said(filters))
        .cte("base")
        .prefix_with("MATERIALIZED")
    )

    def counted(name: str) -> Select[str, str, int]:
        others = [base.c[f"meets_{other}"] for other in demands if other != name]
        value = func.unnest(base.c[name]) if name == "technology" else base.c[name]
        return (
            select(
                literal(name).label("facet"), cast(value, Text).label("value"), func.count().label("count")
            )
            .select_from(base)
            .where(and_(true(), *others))
            .group_by(value)
        )

    everything = select(literal("total"), cast(literal(""), Text), func.count()).select_from(base)
    total = everything.where(and_(true(), *(base.c[f"meets_{name}"] for name in demands)))
    counts = union_all(total, *(counted(name) for name in FACETS))
    rows: Sequence[Any] = (await session.execute(counts)).all()
    facets: dict[str, list[tuple[str, int]]] = {name: [] for name in FACETS}
    for facet, value, number in rows:
        if facet != "total" and value is not None:
            facets[facet].append((value, number))
    for values in facets.values():
        values.sort(key=lambda value: (-value[1], value[0]))
    return next(number for facet, _, number in rows if facet == "total"), facets


async def points(session: AsyncSession, filters: Filters) -> tuple[Sequence[Any], bool]:
    """The newest first, and whether these are all."""
    query = (
        select(
            UseCase.id,
            UseCase.slug,
            UseCase.title,
            UseCase.category,
            UseCase.longitude,
            UseCase.latitude,
        )
        .where(*_matching(filters))
        .order_by(UseCase.published_at.desc(), UseCase.id.desc())
        .limit(_MOST_POINTS + 1)
    )
    rows = (await session.execute(query)).all()
    return rows[:_MOST_POINTS], len(rows) <= _MOST_POINTS
