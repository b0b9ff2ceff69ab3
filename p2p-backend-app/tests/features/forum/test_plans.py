"""On 10,000 threads and 100,000 replies no page reads more than it shows, give or take."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from app.core.db import Database
from tests.features.forum.conftest import read
from tests.fixtures.people import Member, People

THREADS = "/api/v1/forum/threads"
# Rows that a statement may take into its hands for a page of 20: a branch of replies, never their table.
MOST_ROWS = 1_000
# Few threads among many: in the order of the list they are looked for until a page is full.
MOST_ROWS_OF_FEW = 5_000

BUSY_THREAD = "00000000-0000-7000-8001-000000000001"
BUSY_REPLY = "00000000-0000-7000-8002-000000000001"

_LOAD = (
    # Nothing below contradicts itself: a check of every reference would take longer than the rest.
    "SET LOCAL session_replication_role = replica",
    """
    CREATE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
    $$ SELECT ('00000000-0000-7000-800' || kind || '-' || lpad(to_hex(n), 12, '0'))::uuid $$
    """,
    """
    INSERT INTO users (id, email, first_name, last_name, job_title, professional_role, language)
    SELECT pg_temp.id(0, n), n || '@crowd.example', 'A', 'B', 'Engineer', 'plant_engineer', 'en'
    FROM generate_series(1, 500) n
    """,
    """
    INSERT INTO forum_threads (id, author_id, category_slug, type, title, slug, excerpt, body, language,
        tags, pinned, last_activity_at, reply_count, like_count, view_count,
        best_reply_id, deleted_at)
    SELECT pg_temp.id(1, n), pg_temp.id(0, n % 500 + 1), places.slugs[n % 13 + 1],
        (ARRAY['question', 'question', 'discussion', 'tutorial'])[n % 4 + 1],
        'Thread ' || n, 'thread-' || n, 'Excerpt', '<p>Body</p>', (ARRAY['ar', 'en', 'en'])[n % 3 + 1],
        ARRAY['tag-' || n % 200, 'tag-' || n % 7], n % 2499 = 0,
        now() - (n * 7919 % 90000) * interval '1 min',
        CASE WHEN n = 1 THEN 2000 WHEN n % 10 = 0 THEN 0 ELSE 9 END, n * 31 % 50, n * 17 % 900,
        CASE WHEN n % 4 = 1 AND n > 1 THEN pg_temp.id(2, n + 29995) END, CASE WHEN n % 50 = 0 THEN now() END
    FROM generate_series(1, 10000) n,
        (SELECT array_agg(slug ORDER BY position) slugs FROM forum_categories
         WHERE parent_slug IS NOT NULL) places
    """,
    # One thread that everybody has answered, one reply in it too, and ten replies in each of the others.
    """
    INSERT INTO forum_replies (id, author_id, thread_id, parent_id, depth, body, like_count, reply_count,
        created_at)
    SELECT pg_temp.id(2, n), pg_temp.id(0, n % 500 + 1),
        CASE WHEN n <= 2000 THEN pg_temp.id(1, 1) ELSE pg_temp.id(1, n % 9999 + 2) END,
        CASE WHEN n BETWEEN 2 AND 800 THEN pg_temp.id(2, 1)
             WHEN n BETWEEN 801 AND 2000 AND n % 3 > 0 THEN pg_temp.id(2, n - n % 3) END,
        CASE WHEN n BETWEEN 2 AND 800 OR n BETWEEN 801 AND 2000 AND n % 3 > 0 THEN 1 ELSE 0 END,
        '<p>Reply</p>', n * 31 % 40,
        CASE WHEN n = 1 THEN 799 WHEN n BETWEEN 801 AND 2000 AND n % 3 = 0 THEN 2 ELSE 0 END,
        now() - (100000 - n) * interval '1 minute'
    FROM generate_series(1, 100000) n
    """,
    """
    INSERT INTO forum_thread_likes (user_id, item_id)
    SELECT pg_temp.id(0, n % 500 + 1), pg_temp.id(1, n / 500 + 1) FROM generate_series(0, 4999) n
    """,
    "ANALYZE users, forum_threads, forum_replies, forum_thread_likes",
)
_KEEP = """
    INSERT INTO forum_bookmarks (user_id, thread_id)
    SELECT :reader, pg_temp.id(1, n * 100 + 1) FROM generate_series(1, 60) n
"""

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


async def _load(database: Database, reader: Member) -> None:
    async with database.transaction() as session:
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in _LOAD:
            await session.execute(text(statement))
        await session.execute(text(_KEEP), {"reader": reader.id})


@contextmanager
def _explained(database: Database) -> Iterator[dict[str, int]]:
    """The statements sent meanwhile that read, and how many rows of tables each took into its hands."""
    found: dict[str, int] = {}

    def explain(connection: Connection, cursor: Any, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith(("SELECT", "WITH")):
            cursor = connection.connection.cursor()
            cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {statement}", parameters)
            (plan,) = cursor.fetchone()
            found[statement] = _rows(plan[0]["Plan"])

    event.listen(database.engine.sync_engine, "before_cursor_execute", explain)
    try:
        yield found
    finally:
        event.remove(database.engine.sync_engine, "before_cursor_execute", explain)


def _rows(plan: dict[str, Any]) -> int:
    own = 0
    # What a bitmap found is counted where it is read.
    if plan["Node Type"].endswith("Scan") and plan["Node Type"] != "Bitmap Index Scan":
        own = (plan["Actual Rows"] + plan.get("Rows Removed by Filter", 0)) * plan["Actual Loops"]
    return int(own + sum(_rows(inner) for inner in plan.get("Plans", ())))


async def test_no_page_reads_much_more_than_it_shows(people: People, database: Database) -> None:
    reader = await people.member()
    await _load(database, reader)
    dear: dict[str, int] = {}

    async def ask(path: str, most: int = MOST_ROWS, **params: Any) -> Any:
        with _explained(database) as found:
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
