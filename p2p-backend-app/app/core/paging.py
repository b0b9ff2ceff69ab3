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
from sqlalchemy import BigInteger, ColumnElement, Integer, Select, literal, tuple_
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


async def paginate(
    session: AsyncSession,
    query: Select[Row],
    keys: Sequence[InstrumentedAttribute[Any]],
    params: PageParams,
    *,
    descending: bool = True,
) -> Page[Row]:
    """A page of entities ordered by `keys`, whose combination must be unique."""
    if params.cursor:
        values = decode_cursor(params.cursor, [key.type.python_type for key in keys])
        if not all(map(_fits, values, keys)):
            raise BadCursor
        query = query.where(_after(keys, values, descending=descending))
    order = [key.desc() if descending else key.asc() for key in keys]
    rows = list(await session.scalars(query.order_by(*order).limit(params.limit + 1)))
    more = len(rows) > params.limit
    rows = rows[: params.limit]
    next_cursor = encode_cursor([getattr(rows[-1], key.key) for key in keys]) if more else None
    return Page[Any](items=rows, next_cursor=next_cursor)
