"""Words as titles spell them: for texts that are too long to be compared by letters."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Text, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.search import words
from app.models.sql.forum_text import ForumThreadText
from app.models.sql.use_case import UseCaseText

_SHORTEST = 4
_TITLES = 50
_NEAR_ENOUGH = 0.4


async def nearest(session: AsyncSession, asked: Sequence[str]) -> list[str]:
    """Each word, or the one that it nearly is: looked for in a few titles, in one statement."""
    long = [word for word in asked if len(word) >= _SHORTEST]
    if not long:
        return list(asked)
    rows = (await session.execute(union_all(*map(_nearest, long)))).all()
    spelt: dict[str, str] = {row.asked: row.word for row in rows}
    return [spelt.get(word, word) for word in asked]


def _nearest(asked: str) -> Select[Any]:
    titles = union_all(*(_titles(table, asked) for table in (ForumThreadText, UseCaseText))).subquery()
    spelt = func.regexp_split_to_table(titles.c.names, "[^[:alnum:]]+").label("word")
    found = select(spelt).distinct().subquery()
    near = func.similarity(words.constant(asked), found.c.word)
    best = (
        select(literal(asked, Text).label("asked"), found.c.word)
        .where(near >= _NEAR_ENOUGH)
        .order_by(near.desc(), found.c.word)
        .limit(1)
        .subquery()
    )
    return select(best)


def _titles(table: type[ForumThreadText] | type[UseCaseText], asked: str) -> Select[Any]:
    few = select(table.names).where(words.names_nearly(table.names, asked)).limit(_TITLES).subquery()
    return select(few)
