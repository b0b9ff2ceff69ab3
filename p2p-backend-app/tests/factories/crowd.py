"""A forum that has been busy for years, and what a statement reads of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event, text
from sqlalchemy.engine import Connection

from app.core.db import Database
from tests.fixtures.people import Member

BUSY_THREAD = "00000000-0000-7000-8001-000000000001"
BUSY_REPLY = "00000000-0000-7000-8002-000000000001"

_LOAD = (
    # Nothing below contradicts itself: a check of every reference would take longer than the rest.
    "SET LOCAL session_replication_role = replica",
    """
    CREATE OR REPLACE FUNCTION pg_temp.id(kind int, n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS
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
# Words that all of them say, some do, and hardly any does; as long as what people write.
_TEXTS = (
    # Built at the end, an index takes a fraction of the time.
    "DROP INDEX ix_forum_reply_texts_vector",
    """
    INSERT INTO forum_thread_texts (thread_id, language, title, keywords, body)
    SELECT id, language, title, array_to_string(tags, ' '),
        'Bearings run hot' || CASE WHEN n % 997 = 0 THEN ' by cavitation' ELSE '' END
    FROM (SELECT *, row_number() OVER (ORDER BY id) n FROM forum_threads) threads WHERE deleted_at IS NULL
    """,
    """
    INSERT INTO forum_reply_texts (reply_id, thread_id, language, body)
    SELECT id, thread_id, (ARRAY['ar', 'en'])[1 + n % 2],
        'Grease it ' || repeat('as the manual of the maker says ', 6)
        || md5((n % 50)::text) || ' ' || md5((n % 500)::text) || ' ' || md5((n % 2000)::text)
        || CASE WHEN n % 5 = 0 THEN ' with lithium soap' ELSE '' END
        || CASE WHEN n % 9973 = 0 THEN ' against cavitation' ELSE '' END
    FROM (SELECT *, row_number() OVER (ORDER BY id) n FROM forum_replies) replies
    """,
    "CREATE INDEX ix_forum_reply_texts_vector ON forum_reply_texts USING gin (vector)",
    "ANALYZE forum_thread_texts, forum_reply_texts",
)
_KEEP = """
    INSERT INTO forum_bookmarks (user_id, thread_id)
    SELECT :reader, pg_temp.id(1, n * 100 + 1) FROM generate_series(1, 60) n
"""


async def load(database: Database, reader: Member) -> None:
    """10,000 threads and 100,000 replies by 500 members, of which the reader keeps some."""
    async with database.transaction() as session:
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in _LOAD:
            await session.execute(text(statement))
        await session.execute(text(_KEEP), {"reader": reader.id})
        await session.execute(text("ANALYZE forum_bookmarks"))


async def load_texts(database: Database) -> None:
    """What the crowd's threads and replies are found by."""
    async with database.transaction() as session:
        await session.execute(text("SET LOCAL statement_timeout = 0"))
        for statement in _TEXTS:
            await session.execute(text(statement))


@contextmanager
def explained(database: Database) -> Iterator[dict[str, int]]:
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
