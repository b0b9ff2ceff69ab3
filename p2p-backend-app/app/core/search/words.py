"""Words that somebody searches for, compared with the stems of both languages and with near spellings."""

import re
from collections.abc import Sequence
from functools import reduce
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Double,
    Text,
    and_,
    bindparam,
    cast,
    false,
    func,
    literal_column,
    or_,
)
from sqlalchemy.dialects.postgresql import REGCONFIG
from sqlalchemy.sql.expression import SQLColumnExpression

from app.core.search.empty_words import EMPTY_WORDS

Folded = SQLColumnExpression[str]
Vector = SQLColumnExpression[str]

# A constant, as the words are: then they are stemmed when a statement is planned, and not for every row.
_ARABIC, _ENGLISH, _SIMPLE = (
    literal_column(f"'{name}'::regconfig", REGCONFIG) for name in ("arabic", "english", "simple")
)

_MOST_WORDS = 8
_FEW_LETTERS = 2
_LONG_ENOUGH = 4
_MARKS = re.compile(r"[\u0640\u064b-\u065f\u0670]")
# The last one would become two letters here, and does not there.
_SPELLINGS = str.maketrans("أإآٱؤئةى٠١٢٣٤٥٦٧٨٩İ", "ااااويهي0123456789i")
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """As `search_fold` does in the database."""
    return _MARKS.sub("", text).translate(_SPELLINGS).lower()


def words_in(text: str) -> list[str]:
    """Each once, folded."""
    return list(dict.fromkeys(_WORD.findall(fold(text))))


def words_of(query: str | None) -> list[str]:
    """What is looked for; a few words, for each costs a condition."""
    words = words_in(query or "")
    telling = [word for word in words if word not in EMPTY_WORDS]
    return (telling or words)[:_MOST_WORDS]


def stems(word: str) -> ColumnElement[Any]:
    """The word in both languages' stems; a document holds the stems of both."""
    said = constant(word)
    return func.plainto_tsquery(_ARABIC, said).op("||")(func.plainto_tsquery(_ENGLISH, said))


def says(vector: Vector, word: str) -> ColumnElement[bool]:
    """The word stands in it, in any form."""
    return vector.op("@@", is_comparison=True)(stems(word))


def says_nearly(vector: Vector, word: str) -> ColumnElement[bool]:
    """The word stands in it, or one that begins so."""
    begun = func.to_tsquery(_SIMPLE, constant(f"{word}:*"))
    return vector.op("@@", is_comparison=True)(stems(word).op("||")(begun))


def says_all(vector: Vector, words: Sequence[str]) -> ColumnElement[bool]:
    return vector.op("@@", is_comparison=True)(_every(words)) if words else false()


def names(text: Folded, word: str) -> ColumnElement[bool]:
    """It is among the names, or nearly: a letter too few, another one, an ending."""
    return text.op("%>", is_comparison=True)(constant(word))


def names_nearly(text: Folded, word: str) -> ColumnElement[bool]:
    """As a whole word half of it may differ, too; a short word is near to everything, so it must be there."""
    if len(word) < _LONG_ENOUGH:
        return begins(text, word)
    return or_(names(text, word), text.op("%>>", is_comparison=True)(constant(word)))


def begins(text: Folded, word: str) -> ColumnElement[bool]:
    """The letters are in it; two or fewer at the beginning of a word, with or without the article."""
    if len(word) > _FEW_LETTERS:
        return text.like(constant(f"%{word}%"))
    patterns = [f"{before}{word}%" for before in ("", "% ", "ال", "% ال")]
    return or_(*(text.like(constant(pattern)) for pattern in patterns))


def says_or_names(vector: Vector, text: Folded, words: Sequence[str]) -> ColumnElement[bool]:
    """Every word stands in it, in any form; in the names also nearly."""
    found = [or_(says(vector, word), names(text, word)) for word in words]
    return and_(*found) if found else false()


def nearly(vector: Vector, words: Sequence[str], text: Folded | None = None) -> ColumnElement[bool]:
    """Every word, or one that begins so, stands in it; in the names also nearly."""
    found = [says_nearly(vector, word) for word in words]
    if text is not None:
        found = [or_(one, names_nearly(text, word)) for one, word in zip(found, words, strict=True)]
    return and_(*found) if found else false()


def rank(vector: Vector, words: Sequence[str], title: Folded | None = None) -> ColumnElement[float]:
    """How much it says of it, and how near its title comes to what was asked."""
    said = cast(func.ts_rank(vector, _every(words)), Double)
    if title is None:
        return said
    return said + cast(func.word_similarity(constant(" ".join(words)), title), Double)


def constant(words: str) -> BindParameter[str]:
    """Part of the statement: one plan for every word would be as bad for a rare one as for a common one."""
    return bindparam(None, words, Text, unique=True, literal_execute=True)


def _every(words: Sequence[str]) -> ColumnElement[Any]:
    return reduce(lambda before, word: before.op("&&")(word), map(stems, words))
