"""The stages after the members: use cases, threads, activity."""

from io import BytesIO
from typing import Any
from uuid import uuid4

import pytest
from PIL import Image
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from app.commands.failure import CommandError
from app.core.db import Database
from app.features.media.images import MAX_BYTES
from scripts.seeding import activities, marks, members, threads, use_cases
from scripts.seeding.data import demo_members
from scripts.seeding.illustrations import MOTIFS, draw
from scripts.seeding.texts import demo_illustrations, demo_threads, demo_use_cases
from tests.fixtures.people import PASSWORD, People
from tests.scripts.test_seed_members import Killed

COUNTS = """
SELECT (SELECT count(*) FROM forum_threads) AS threads,
       (SELECT count(*) FROM forum_replies) AS replies,
       (SELECT max(depth) FROM forum_replies) AS depth,
       (SELECT count(*) FROM forum_threads WHERE best_reply_id IS NOT NULL) AS solved,
       (SELECT count(*) FROM use_cases WHERE listed) AS use_cases,
       (SELECT count(*) FROM use_cases WHERE featured) AS featured,
       (SELECT count(*) FROM media WHERE purpose = 'case_image') AS pictures,
       (SELECT count(*) FROM forum_thread_likes) AS thread_likes,
       (SELECT sum(like_count) FROM forum_threads) AS thread_like_count,
       (SELECT count(*) FROM forum_reply_likes) AS reply_likes,
       (SELECT sum(like_count) FROM forum_replies) AS reply_like_count,
       (SELECT count(*) FROM use_case_reactions WHERE kind = 'like') AS case_likes,
       (SELECT sum(like_count) FROM use_cases) AS case_like_count,
       (SELECT sum(view_count) FROM forum_threads) AS thread_views,
       (SELECT count(*) FROM notifications) AS notifications,
       (SELECT count(*) FROM forum_replies r JOIN forum_threads t ON t.id = r.thread_id
        WHERE r.created_at <= t.created_at OR r.created_at > now()) AS untimely,
       (SELECT count(*) FROM forum_thread_likes l JOIN forum_threads t ON t.id = l.item_id
        WHERE l.created_at NOT BETWEEN t.created_at AND now()) AS untimely_likes
"""
STATE = """
SELECT md5(string_agg(row::text, '' ORDER BY row::text)) FROM (
    SELECT t::text AS row FROM forum_threads t UNION ALL SELECT r::text FROM forum_replies r
    UNION ALL SELECT u::text FROM use_cases u UNION ALL SELECT v::text FROM use_case_versions v
    UNION ALL SELECT l::text FROM forum_reply_likes l UNION ALL SELECT b::text FROM forum_bookmarks b
    UNION ALL SELECT x::text FROM use_case_reactions x UNION ALL SELECT m::text FROM media m
) everything
"""


def _quiet(number: int, total: int, what: str) -> None: ...


async def _one(database: Database, query: str) -> Any:
    async with database.engine.connect() as connection:
        return (await connection.execute(text(query))).one()


@pytest.fixture
async def cast(monkeypatch: pytest.MonkeyPatch, database: Database) -> None:
    """The demo members: the core, which all tests share, knows them by addresses of this test's own."""
    mark = f"{uuid4().hex[:8]}."
    own = [one.model_copy(update={"email": mark + one.email}) for one in demo_members()]
    with monkeypatch.context() as patch:
        patch.setattr(members, "demo_members", lambda: own)
        await members.seed_members(PASSWORD, _quiet)
    async with database.engine.begin() as connection:
        await connection.execute(
            text("UPDATE users SET email = substr(email, :start)"), {"start": len(mark) + 1}
        )


async def _seed() -> tuple[int, int, int]:
    return (
        await use_cases.seed_use_cases(_quiet),
        await threads.seed_threads(_quiet),
        await activities.seed_activities(_quiet),
    )


@pytest.mark.usefixtures("cast")
async def test_everything_is_made_once_and_counted_right(database: Database, people: People) -> None:
    written, told = demo_threads(), demo_use_cases()
    assert await _seed() == (len(told), len(written), len(told) + len(written))
    counts = (await _one(database, COUNTS))._asdict()
    assert counts["threads"] == len(written) >= 30
    assert counts["replies"] == sum(len(thread.answers()) for thread in written) >= 150
    assert counts["depth"] >= 3
    assert counts["solved"] == sum(thread.best_answer is not None for thread in written)
    assert (counts["use_cases"], counts["featured"]) == (len(told), sum(case.featured for case in told))
    assert counts["pictures"] == sum(len(drawn) for drawn in demo_illustrations().values())
    assert counts["thread_likes"] == counts["thread_like_count"] > 0
    assert counts["reply_likes"] == counts["reply_like_count"] > 0
    assert counts["case_likes"] == counts["case_like_count"] > 0
    assert counts["thread_views"] == sum(thread.views for thread in written)
    # What lies in the past rings no bell.
    assert counts["notifications"] == 0
    assert counts["untimely"] == counts["untimely_likes"] == 0

    visitor = await people.visitor()
    newest = (await visitor.get("/api/v1/use-cases?sort=newest&limit=1")).json()["items"][0]
    assert newest["title"] == told[-1].content["basics"]["title"]
    assert (await visitor.get(newest["cover"]["small"])).headers["content-type"] == "image/webp"
    latest = (await visitor.get("/api/v1/forum/threads?sort=newest&limit=1")).json()["items"][0]
    assert latest["title"] == written[-1].title

    before = await _one(database, STATE)
    for _ in range(2):
        assert await _seed() == (0, 0, 0)
        assert await _one(database, STATE) == before


@pytest.mark.usefixtures("cast")
async def test_a_run_that_was_killed_is_completed_by_the_next(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = demo_threads()[:3]
    monkeypatch.setattr(threads, "demo_threads", lambda: few)
    mark, marked = marks.mark, 0

    async def mark_or_die(session: AsyncSession, name: str) -> None:
        nonlocal marked
        marked += name.startswith("thread:")
        if marked == 2:
            raise Killed
        await mark(session, name)

    with monkeypatch.context() as patch:
        patch.setattr(marks, "mark", mark_or_die)
        with pytest.raises(Killed):
            await threads.seed_threads(_quiet)
    assert await threads.seed_threads(_quiet) == 2
    counts = await _one(database, COUNTS)
    assert counts.threads == 3
    assert counts.replies == sum(len(thread.answers()) for thread in few)


@pytest.mark.usefixtures("database")
async def test_without_the_members_it_is_said_what_to_run() -> None:
    with pytest.raises(CommandError, match="is not there"):
        await threads.seed_threads(_quiet)


def test_every_use_case_has_a_drawing_of_its_own() -> None:
    drawn = demo_illustrations()
    assert set(drawn) == {case.key for case in demo_use_cases()}
    shown = [one for given in drawn.values() for one in given]
    assert {one.motif for one in shown} == set(MOTIFS)
    assert len({one.caption for one in shown}) == len(shown)


def test_drawings_differ_and_are_the_same_each_time() -> None:
    drawings = {draw(motif) for motif in MOTIFS}
    assert len(drawings) == len(MOTIFS)
    assert draw("kiln") in drawings
    for drawing in drawings:
        image = Image.open(BytesIO(drawing))
        assert (image.size, len(drawing) < MAX_BYTES) == ((1600, 1000), True)
