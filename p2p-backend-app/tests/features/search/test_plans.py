"""On 10,000 threads and 100,000 replies a search reads a few hundred of them, however many say the word."""

from typing import Any

from app.core.db import Database
from tests.factories.crowd import explained, load, load_texts
from tests.features.forum.conftest import read
from tests.fixtures.people import People
from tests.fixtures.statements import counted

SEARCH = "/api/v1/search"
# A block, what is met on the way to it where one in ten will do, and what is looked up for it.
MOST_ROWS = 6_000
COMMON = ("bearings", "grease", "lithium soap", "thread", "hot thread")
RARE = ("cavitation", "cavitatoin", "thread 777", "zzzzqq")


async def test_however_many_say_it_few_are_read(people: People, database: Database) -> None:
    reader = await people.member()
    await load(database, reader)
    await load_texts(database)
    dear: dict[str, int] = {}

    async def ask(path: str, **params: Any) -> Any:
        with explained(database) as found:
            page = await read(reader.client, path, **params)
        assert found
        dear.update({f"{path} {params} {one}": rows for one, rows in found.items() if rows > MOST_ROWS})
        return page

    for query in (*COMMON, *RARE):
        await ask(SEARCH, query=query)
        await ask(f"{SEARCH}/suggestions", query=query)
    for query in ("ca", "th", "thr"):
        await ask(f"{SEARCH}/suggestions", query=query)
    for kind, query in (("reply", "lithium"), ("thread", "bearings"), ("reply", "cavitation")):
        for more in ({}, {"sort": "newest"}, {"language": "ar"}):
            first = await ask(f"{SEARCH}/{kind}", query=query, **more)
            if first["next_cursor"]:
                await ask(f"{SEARCH}/{kind}", query=query, cursor=first["next_cursor"], **more)
    assert dear == {}
    rare = (await read(reader.client, f"{SEARCH}/reply", query="cavitation"))["items"]
    assert len(rare) == 10
    await _reach_the_end(reader.client, database)


async def _reach_the_end(client: Any, database: Database) -> None:
    """Over several blocks of what is ranked together, without a gap."""
    for kind, query, count in (("thread", "bearings", 9_800),):
        seen: list[str] = []
        cursor: str | None = ""
        while cursor is not None:
            with counted(database) as statements:
                page = await read(client, f"{SEARCH}/{kind}", query=query, limit=100, cursor=cursor)
            assert len(statements) <= 5
            seen += [one["id"] for one in page["items"]]
            cursor = page["next_cursor"]
        assert (len(seen), len(set(seen))) == (count, count)
