"""On 10,000 threads and 100,000 replies no page reads more than it shows, give or take."""

from typing import Any

from app.core.db import Database
from tests.factories.crowd import BUSY_REPLY, BUSY_THREAD, explained, load
from tests.features.forum.conftest import read
from tests.fixtures.people import People

THREADS = "/api/v1/forum/threads"
# Rows that a statement may take into its hands for a page of 20, with all that is shown of them: not a
# whole branch of replies, never their table.
MOST_ROWS = 1_200
# Few threads among many: in the order of the list they are looked for until a page is full.
MOST_ROWS_OF_FEW = 5_000

LISTS: tuple[dict[str, Any], ...] = (
    *({"sort": sort} for sort in ("activity", "newest", "most_liked", "most_viewed", "unanswered")),
    *({"category": category, "sort": sort} for category in ("maintenance", "technical")
      for sort in ("activity", "newest")),
    {"tag": "tag-3"},
    {"type": "tutorial"},
    {"solved": True},
    {"solved": False},
    {"author": "00000000-0000-7000-8000-000000000005"},
    {"language": "ar"},
)  # fmt: skip
FEW: tuple[dict[str, Any], ...] = ({"tag": "tag-151"}, {"bookmarked": True})
REPLIES = f"{THREADS}/{BUSY_THREAD}/replies"
BRANCHES: tuple[dict[str, Any], ...] = tuple(
    {"sort": sort, **branch}
    for sort in ("oldest", "newest", "most_liked")
    for branch in ({}, {"parent": BUSY_REPLY})
)


async def test_no_page_reads_much_more_than_it_shows(people: People, database: Database) -> None:
    reader = await people.member()
    await load(database, reader)
    dear: dict[str, int] = {}

    async def ask(path: str, most: int = MOST_ROWS, **params: Any) -> Any:
        with explained(database) as found:
            page = await read(reader.client, path, **params)
        assert found
        dear.update(
            {f"{path} {params} {statement}": rows for statement, rows in found.items() if rows > most}
        )
        return page

    async def ask_twice(path: str, most: int, wanted: dict[str, Any]) -> None:
        first = await ask(path, most, **wanted)
        assert len(first["items"]) == 20, wanted
        more = {"cursor": first["next_cursor"]} if first["next_cursor"] else {}
        await ask(path, most, **wanted, **more)

    for wanted in LISTS:
        await ask_twice(THREADS, MOST_ROWS, wanted)
    for wanted in FEW:
        await ask_twice(THREADS, MOST_ROWS_OF_FEW, wanted)
    for wanted in BRANCHES:
        await ask_twice(REPLIES, MOST_ROWS, wanted)
    await ask(f"{THREADS}/{BUSY_THREAD}")
    await ask(f"/api/v1/forum/replies/{BUSY_REPLY}")
    assert dear == {}
