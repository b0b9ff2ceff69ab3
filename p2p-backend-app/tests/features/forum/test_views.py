from datetime import timedelta

import pytest
from sqlalchemy import update

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.features.views import jobs
from app.features.views.counter import thread_views, viewer_of
from app.models.sql.forum import ForumView
from tests.features.forum.conftest import Forum, path_of, read
from tests.fixtures.people import People


@pytest.fixture(autouse=True)
async def _nobody_waits(database: Database) -> None:
    await thread_views.flush(database)


async def test_a_reader_counts_once_in_half_an_hour_and_the_author_never(
    forum: Forum, people: People, database: Database
) -> None:
    author, reader, visitor = await forum.member(), await people.member(), await people.visitor()
    thread = await forum.start(author)

    async def count() -> int:
        await thread_views.flush(database)
        return int((await read(author.client, path_of(thread)))["view_count"])

    for client in (author.client, reader.client, visitor, reader.client, visitor):
        await client.get(path_of(thread))
    assert await count() == 2
    await reader.client.get(path_of(thread))
    assert await count() == 2
    async with database.transaction() as session:
        await session.execute(update(ForumView).values(seen_at=utcnow() - timedelta(minutes=31)))
    await reader.client.get(path_of(thread))
    assert await count() == 3


async def test_who_read_what_is_forgotten(forum: Forum, people: People, database: Database) -> None:
    reader, thread = await people.member(), await forum.start(await forum.member())
    await reader.client.get(path_of(thread))
    await thread_views.flush(database)
    async with database.transaction() as session:
        seen = (await session.get_one(ForumView, (thread["id"], viewer_of(reader.id)))).viewer
        assert str(reader.id) not in seen
        await session.execute(update(ForumView).values(seen_at=utcnow() - timedelta(minutes=31)))
    await jobs.forget_views.func(0)
    async with database.transaction() as session:
        assert await session.get(ForumView, (thread["id"], seen)) is None


async def test_a_thread_removed_meanwhile_stops_nobody(database: Database) -> None:
    thread_views.note(new_id(), None, None, "somebody")
    await thread_views.flush(database)
