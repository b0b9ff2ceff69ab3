"""Keyset paging: a page is found by where the last one ended, never by counting."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, Generic, TypeVar
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel
from sqlalchemy import BigInteger, ColumnElement, Integer, Select, any_, func, literal, literal_column, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.core.errors import BadRequest

Item = TypeVar("Item")
Row = TypeVar("Row")

LARGEST_PAGE = 100
_PARSERS: dict[type, Callable[[Any], Any]] = {datetime: datetime.fromisoformat, UUID: UUID}


class BadCursor(BadRequest):
    code = "bad_cursor"
    title = "The page marker is not one of ours"


class Page(BaseModel, Generic[Item]):
    """One page of a list, and the marker of the next."""

    items: list[Item]
    next_cursor: str | None


@dataclass(frozen=True)
class PageParams:
    cursor: str | None = None
    limit: int = 20


async def _page_params(
    cursor: Annotated[
        str | None, Query(max_length=500, description="`next_cursor` of the page before")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=LARGEST_PAGE)] = 20,
) -> PageParams:
    return PageParams(cursor, limit)


PageDep = Annotated[PageParams, Depends(_page_params)]


def encode_cursor(values: Sequence[Any]) -> str:
    plain = [value.isoformat() if isinstance(value, datetime) else value for value in values]
    text = json.dumps(plain, default=str, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def decode_cursor(cursor: str, types: Sequence[type]) -> list[Any]:
    """The values a cursor stands for; anything we did not write is a `BadCursor`."""
    try:
        padded = cursor.encode("ascii") + b"=" * (-len(cursor) % 4)
        values = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if not isinstance(values, list) or len(values) != len(types):
            raise BadCursor
        return [_parse(value, kind) for value, kind in zip(values, types, strict=True)]
    except (ValueError, binascii.Error, RecursionError) as error:
        raise BadCursor from error


def _parse(value: object, kind: type) -> object:
    if kind in _PARSERS:
        if not isinstance(value, str):
            raise BadCursor
        parsed = _PARSERS[kind](value)
        if isinstance(parsed, datetime) and parsed.tzinfo is None:
            raise BadCursor
        return parsed
    if not isinstance(value, kind) or (isinstance(value, int) and not -(2**63) <= value < 2**63):
        raise BadCursor
    if isinstance(value, str) and "\x00" in value:
        raise BadCursor
    return value


def _fits(value: object, key: InstrumentedAttribute[Any]) -> bool:
    """Whether its column can hold it."""
    is_small = isinstance(key.type, Integer) and not isinstance(key.type, BigInteger)
    return not is_small or not isinstance(value, int) or -(2**31) <= value < 2**31


def _after(
    keys: Sequence[InstrumentedAttribute[Any]], values: Sequence[Any], *, descending: bool
) -> ColumnElement[bool]:
    # A comparison of rows, which an index over the keys answers.
    marker = tuple_(*(literal(value, key.type) for key, value in zip(keys, values, strict=True)))
    return tuple_(*keys) < marker if descending else tuple_(*keys) > marker


def at_most(rows: int) -> ColumnElement[int]:
    """For `limit`, written out: only knowing that few rows are wanted PostgreSQL makes one plan for all.

    Not where a filter may find next to nothing or nearly all: there each deserves a plan of its own.
    """
    return literal_column(str(rows), Integer)


async def paginate(
    session: AsyncSession,
    query: Select[Row],
    keys: Sequence[InstrumentedAttribute[Any]],
    params: PageParams,
    *,
    descending: bool = True,
) -> Page[Row]:
    """A page of entities ordered by `keys`, whose combination must be unique."""
    found = await session.scalars(one_page(query, keys, params, descending=descending))
    items, next_cursor = as_page(list(found), keys, params, lambda entity: entity)
    return Page[Any](items=items, next_cursor=next_cursor)


def one_page(
    query: Select[*tuple[Any, ...]],
    keys: Sequence[InstrumentedAttribute[Any]],
    params: PageParams,
    *,
    descending: bool = True,
    same_plan: bool = False,
) -> Select[*tuple[Any, ...]]:
    """The rows of a page, and one more when there are more; raises `BadCursor`.

    For `same_plan` see `at_most`.
    """
    if params.cursor:
        values = decode_cursor(params.cursor, [key.type.python_type for key in keys])
        if not all(map(_fits, values, keys)):
            raise BadCursor
        query = query.where(_after(keys, values, descending=descending))
    rows = params.limit + 1
    return query.order_by(*_order(keys, descending=descending)).limit(at_most(rows) if same_plan else rows)


def shown_of(
    page: Select[UUID],
    shown: Select[*tuple[Any, ...]],
    id_: InstrumentedAttribute[UUID],
    keys: Sequence[InstrumentedAttribute[Any]],
    *,
    descending: bool = True,
) -> Select[*tuple[Any, ...]]:
    """What is shown of the ids that `one_page` finds.

    They are found by themselves: with all that is shown joined to the search, PostgreSQL may read whole
    tables for the joins before it knows how few rows there are.
    """
    found = func.array(page.correlate(None).scalar_subquery())
    return shown.where(id_ == any_(found)).order_by(*_order(keys, descending=descending))


def _order(keys: Sequence[InstrumentedAttribute[Any]], *, descending: bool) -> list[ColumnElement[Any]]:
    return [key.desc() if descending else key.asc() for key in keys]


def as_page(
    found: Sequence[Item],
    keys: Sequence[InstrumentedAttribute[Any]],
    params: PageParams,
    entity_of: Callable[[Item], object],
) -> tuple[list[Item], str | None]:
    """Of what `one_page` has found the page and the marker of the next; an item's entity has the keys."""
    shown = list(found[: params.limit])
    if len(found) <= params.limit:
        return shown, None
    last = entity_of(shown[-1])
    return shown, encode_cursor([getattr(last, key.key) for key in keys])
