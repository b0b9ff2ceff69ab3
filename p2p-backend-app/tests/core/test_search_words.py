import pytest
from sqlalchemy import func, select

from app.core.db import Database
from app.core.search.words import fold, words_of

LETTERS = "".join(map(chr, (*range(0x20, 0x250), *range(0x600, 0x700), *range(0x660, 0x66A))))


async def test_texts_are_folded_here_as_in_the_database(database: Database) -> None:
    async with database.reading() as session:
        folded = await session.scalar(select(func.search_fold(LETTERS)))
    assert fold(LETTERS) == folded


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (None, []),
        ("  ", []),
        ("!!! ؟", []),
        ("Pump pump PUMPS", ["pump", "pumps"]),
        ("SKF-6312/C3", ["skf", "6312", "c3"]),
        ("كيف أُصلِحُ المضخّة؟", ["اصلح", "المضخه"]),
        ("how to fix the pump", ["fix", "pump"]),
        ("to be or not to be", ["to", "be", "or", "not"]),
        ("a_b", ["b"]),
        ("1 2 3 4 5 6 7 8 9 10", ["1", "2", "3", "4", "5", "6", "7", "8"]),
    ],
)
def test_words_are_what_is_looked_for(query: str | None, words: list[str]) -> None:
    assert words_of(query) == words
