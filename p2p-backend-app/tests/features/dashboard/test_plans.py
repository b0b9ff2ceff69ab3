"""On 10,000 threads and 100,000 replies no block of the dashboard reads more than it tells, give or take."""

from typing import Any
from uuid import UUID

from sqlalchemy import text

from app.core.db import Database
from tests.factories.crowd import explained, load
from tests.features.forum.conftest import read
from tests.fixtures.people import People

DASHBOARD = "/api/v1/dashboard"
# A page of 20, and some rows of each kind that came to nothing.
MOST_ROWS = 1_000
# One's own: 220 contributions of the 110,000, each looked at once, and as many questions that were solved.
MOST_OWN = 1_000
AUTHOR = UUID("00000000-0000-7000-8000-000000000005")

_MORE = (
    "SET LOCAL session_replication_role = replica",
    """
    UPDATE users SET email_verified_at = now(), created_at = now() - random() * interval '90 days',
        visibility = (ARRAY['public', 'verified_only', 'verified_only', 'private'])[length(email) % 4 + 1]
    """,
    "UPDATE users SET suspended_at = now() WHERE random() < 0.05 AND id <> :reader",
    """
    UPDATE forum_threads SET created_at = last_activity_at,
        author_id = CASE WHEN title IN ('Thread 7', 'Thread 8') THEN :reader ELSE author_id END
    """,
    "UPDATE forum_replies SET author_id = :reader WHERE author_id = :author",
    "ANALYZE users, forum_threads, forum_replies, forum_bookmarks",
)


async def test_no_block_reads_much_more_than_it_tells(people: People, database: Database) -> None:
    reader = await people.member()
    await load(database, reader)
    people_in = {"reader": reader.id, "author": AUTHOR}
    async with database.transaction() as session:
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in _MORE:
            given = {name: who for name, who in people_in.items() if f":{name}" in statement}
            await session.execute(text(statement), given)
    dear: dict[str, int] = {}

    async def ask(path: str, most: int, **params: Any) -> Any:
        with explained(database) as found:
            page = await read(reader.client, f"{DASHBOARD}/{path}", **params)
        assert found
        dear.update({f"{path} {params} {statement}": n for statement, n in found.items() if n > most})
        return page

    figures = await ask("figures", MOST_OWN)
    assert figures["replies"] == 200
    assert figures["saved"] > 50
    await ask("activity", MOST_OWN)
    for role in ("member", "administrator"):
        await people.change(reader.id, platform_role=role)
        for path in ("feed", "saved"):
            first = await ask(path, MOST_ROWS)
            assert len(first["items"]) == 20
            second = await ask(path, MOST_ROWS, cursor=first["next_cursor"])
            assert len(second["items"]) == 20
    assert dear == {}
