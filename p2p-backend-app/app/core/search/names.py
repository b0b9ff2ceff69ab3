"""Lists narrowed by a part of a name, in any spelling of Arabic; texts are searched by `words`."""

from typing import Any

from sqlalchemy import ColumnElement, func
from sqlalchemy.sql.expression import SQLColumnExpression

_MOST_WORDS = 5


def words_of(query: str | None) -> list[str]:
    """The first few words: each costs a condition."""
    return (query or "").replace("\x00", "").split()[:_MOST_WORDS]


def contains(folded: SQLColumnExpression[Any], word: str) -> ColumnElement[bool]:
    """Whether a text that `search_fold` has folded has the word in it."""
    literal = word.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")
    return folded.like(func.search_fold(f"%{literal}%"))
