"""Among 200,000 notifications of everybody, a bell reads no more of them than it shows."""

from typing import Any

from sqlalchemy import text

from app.core.db import Database
from tests.factories.crowd import explained, load
from tests.features.forum.conftest import read
from tests.features.notifications.conftest import NOTIFICATIONS
from tests.fixtures.people import People

# A page of 20 and whom and what it names; a count of a hundred.
MOST_ROWS = 150

_TELL = """
    INSERT INTO notifications (id, user_id, kind, happened_at, read_at, actor_id, thread_id, reply_id,
        reply_count, bundle)
    SELECT pg_temp.id(3, n),
        CASE WHEN n % 40 = 0 THEN CAST(:reader AS uuid) ELSE pg_temp.id(0, n % 500 + 1) END,
        'reply_to_thread', now() - n * interval '1 minute', CASE WHEN n % 3 > 0 THEN now() END,
        pg_temp.id(0, n % 499 + 1), pg_temp.id(1, n % 9999 + 1), pg_temp.id(2, n % 100000 + 1), 1, NULL
    FROM generate_series(1, 200000) n
"""


async def test_a_bell_reads_little_more_than_it_shows(people: People, database: Database) -> None:
    reader = await people.member()
    await load(database, reader)
    async with database.transaction() as session:
        await session.execute(text("SET LOCAL session_replication_role = replica"))
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        await session.execute(
            text(
                "CREATE OR REPLACE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE"
                " AS $$ SELECT ('00000000-0000-7000-800' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid $$"
            )
        )
        await session.execute(text(_TELL), {"reader": reader.id})
        await session.execute(text("ANALYZE notifications"))
    dear: dict[str, int] = {}

    async def ask(path: str, **params: Any) -> Any:
        with explained(database) as found:
            answer = await read(reader.client, path, **params)
        assert found
        dear.update({f"{path} {params} {one}": rows for one, rows in found.items() if rows > MOST_ROWS})
        return answer

    assert await ask(f"{NOTIFICATIONS}/unread") == {"count": 99, "more": True}
    for unread in ("false", "true"):
        page = await ask(NOTIFICATIONS, unread=unread)
        # Some of their threads have been deleted.
        assert len(page["items"]) > 15
        await ask(NOTIFICATIONS, unread=unread, cursor=page["next_cursor"])
    assert dear == {}
