"""Where a text says what was asked for: pieces of plain text, so that no content is taken for markup."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from sqlalchemy import Text, func, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.search import words
from app.core.search.words import fold
from app.features.search.schemas import Piece

# A word with its marks above and below.
_WORD = re.compile(r"(?:[^\W_]|[\u0640\u064b-\u065f\u0670])+")
_MOST_WORDS = 4_000
_SHARED = 3
_EXCERPT = 240
_BEFORE = 60


class Marker:
    """Knows which words of the texts shown are what was asked for."""

    def __init__(self, marked: frozenset[str]) -> None:
        self._marked = marked

    def whole(self, text: str) -> list[Piece]:
        return _pieces(text, self._spans(text))

    def excerpt(self, text: str, otherwise: str | None = None) -> list[Piece]:
        """The part that says most of it; the beginning, or `otherwise`, where nothing does."""
        spans = self._spans(text)
        if not spans:
            return self.whole(_cut(text if otherwise is None else otherwise, 0))
        part = _cut(text, _best_start(spans))
        return self.whole(part)

    def says(self, text: str) -> bool:
        return bool(self._spans(text))

    def _spans(self, text: str) -> list[tuple[int, int]]:
        return [found.span() for found in _WORD.finditer(text) if fold(found.group()) in self._marked]


def parts(text: str, asked: Sequence[str]) -> list[Piece]:
    """Marked wherever these letters stand, within words too."""
    folded, places = [], []
    for place, letter in enumerate(text):
        for as_one in fold(letter):
            folded.append(as_one)
            places.append(place)
    plain = "".join(folded)
    spans: list[tuple[int, int]] = []
    for found in re.finditer("|".join(map(re.escape, sorted(asked, key=len, reverse=True))), plain):
        end = places[found.end()] if found.end() < len(places) else len(text)
        spans.append((places[found.start()], end))
    return _pieces(text, spans)


async def marker(session: AsyncSession, asked: Sequence[str], texts: Iterable[str]) -> Marker:
    """Asked of the database, which knows the stems, in one statement for all texts of a page."""
    grams = {gram for word in asked for gram in _grams(word)}
    seen: dict[str, None] = {}
    for text in texts:
        for found in _WORD.finditer(text):
            word = fold(found.group())
            if word not in seen and not grams.isdisjoint(_grams(word)):
                seen[word] = None
    candidates = list(seen)[:_MOST_WORDS]
    return Marker(frozenset(await _meant(session, asked, candidates)) if candidates else frozenset())


async def _meant(session: AsyncSession, asked: Sequence[str], candidates: list[str]) -> Iterable[str]:
    word = func.unnest(literal(candidates, ARRAY(Text))).column_valued("word")
    vector = func.search_vector(word)
    ways = [way for each in asked for way in (words.says(vector, each), words.names(word, each))]
    return await session.scalars(select(word).where(or_(*ways)))


def _grams(word: str) -> set[str]:
    """What two forms of a word have in common: letters in a row; of a short one, the first."""
    if len(word) < _SHARED:
        return {word}
    return {word[at : at + _SHARED] for at in range(len(word) - _SHARED + 1)}


def _best_start(spans: list[tuple[int, int]]) -> int:
    """Where a window begins that holds most of the words."""
    held = [sum(start <= other < start + _EXCERPT - _BEFORE for other, _ in spans) for start, _ in spans]
    return spans[held.index(max(held))][0]


def _cut(text: str, at: int) -> str:
    """A part of the text around this place, cut between words."""
    start = 0 if at <= _BEFORE else text.find(" ", at - _BEFORE, at) + 1
    start = start or (0 if at <= _BEFORE else at)
    part = text[start : start + _EXCERPT]
    if start + _EXCERPT < len(text):
        part = part.rsplit(" ", 1)[0].rstrip(" ،,.;:") + "…"
    return f"…{part}" if start else part


def _pieces(text: str, spans: list[tuple[int, int]]) -> list[Piece]:
    pieces: list[Piece] = []
    at = 0
    for start, end in spans:
        # Marked words with nothing but a blank between them are marked as one.
        pieces.append(Piece(text=text[at:start], marked=at > 0 and text[at:start] == " "))
        pieces.append(Piece(text=text[start:end], marked=True))
        at = end
    pieces.append(Piece(text=text[at:], marked=False))
    return _joined(pieces)


def _joined(pieces: list[Piece]) -> list[Piece]:
    runs = groupby((piece for piece in pieces if piece.text), key=lambda piece: piece.marked)
    return [Piece(text="".join(piece.text for piece in run), marked=marked) for marked, run in runs]
