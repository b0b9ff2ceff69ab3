import asyncio

import pytest
from sqlalchemy import func, select, text

from app.core.db import Database
from app.models.sql.notification import Notification, NotifiedReply
from tests.features.forum.conftest import Forum, path_of, replies_of, reply_path
from tests.features.notifications.conftest import kinds, mark, told, unread
from tests.fixtures.statements import counted


async def test_a_reply_is_told_to_who_began_the_thread(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    reply = await forum.reply(other, thread)
    (one,) = await told(author)
    assert (one["kind"], one["read"], one["reply_count"]) == ("reply_to_thread", False, 1)
    assert (one["reply_id"], one["actor"]["id"]) == (reply["id"], str(other.id))
    assert one["subject"] == {name: thread[name] for name in ("id", "slug", "title", "language")}
    assert await told(other) == []


async def test_nobody_is_told_of_what_they_did_themselves(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    own = await forum.reply(author, thread)
    await forum.reply(author, thread, parent_id=own["id"])
    assert await told(author) == []


async def test_an_answer_to_a_reply_is_told_to_its_author_and_to_the_threads(forum: Forum) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    thread = await forum.start(author)
    reply = await forum.reply(other, thread)
    below = await forum.reply(third, thread, parent_id=reply["id"])
    (one,) = await told(other)
    assert (one["kind"], one["reply_id"]) == ("reply_to_reply", below["id"])
    assert await kinds(author) == [("reply_to_thread", 2)]


async def test_an_answer_to_the_authors_own_reply_is_told_once(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    own = await forum.reply(author, thread)
    await forum.reply(other, thread, parent_id=own["id"])
    assert await kinds(author) == [("reply_to_reply", 1)]


async def test_replies_join_while_nobody_has_read_of_them(forum: Forum) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    thread, quiet = await forum.start(author), await forum.start(author)
    first = await forum.reply(other, thread)
    await forum.reply(other, quiet)
    await forum.reply(third, thread)
    newest, older = await told(author)
    assert (newest["reply_count"], newest["reply_id"]) == (2, first["id"])
    assert newest["actor"]["id"] == str(third.id)
    assert older["subject"]["id"] == quiet["id"]
    assert await unread(author) == 2
    await mark(author, newest)
    later = await forum.reply(other, thread)
    again, *_ = await told(author)
    assert (again["reply_count"], again["reply_id"], again["read"]) == (1, later["id"], False)
    assert (again["id"] != newest["id"], len(await told(author))) == (True, 3)


async def test_what_was_made_unread_again_stays_as_it_was(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    await forum.reply(other, thread)
    (one,) = await told(author)
    await mark(author, one)
    await mark(author, one, read=False)
    await forum.reply(other, thread)
    assert [(each["reply_count"], each["read"]) for each in await told(author)] == [(1, False)] * 2


async def test_replies_at_once_are_all_told_of_in_one(forum: Forum) -> None:
    author, *others = [await forum.member() for _ in range(4)]
    thread = await forum.start(author)
    await asyncio.gather(*(forum.reply(other, thread) for other in others for _ in range(5)))
    assert await kinds(author) == [("reply_to_thread", 15)]


async def test_a_reply_sent_twice_is_told_once(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    sent = {"body": "<p>Once</p>", "key": "0a0a0a0a-0000-4000-8000-000000000001"}
    await asyncio.gather(*(other.client.post(replies_of(thread), json=sent) for _ in range(5)))
    assert await kinds(author) == [("reply_to_thread", 1)]


async def test_a_deleted_reply_is_told_of_no_longer(forum: Forum) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    thread = await forum.start(author)
    first, second = await forum.reply(other, thread), await forum.reply(third, thread)
    await other.client.delete(reply_path(first))
    (one,) = await told(author)
    assert (one["reply_count"], one["reply_id"], one["actor"]["id"]) == (1, second["id"], str(third.id))
    third_reply = await forum.reply(other, thread)
    await other.client.delete(reply_path(third_reply))
    (one,) = await told(author)
    assert (one["reply_count"], one["actor"]["id"]) == (1, str(third.id))
    await third.client.delete(reply_path(second))
    assert (await told(author), await unread(author)) == ([], 0)


async def test_what_was_read_is_told_no_longer_either_when_it_is_deleted(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    reply = await forum.reply(other, thread)
    (one,) = await told(author)
    await mark(author, one)
    await other.client.delete(reply_path(reply))
    assert await told(author) == []


async def test_of_a_deleted_thread_nothing_is_told(forum: Forum, database: Database) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    thread, stands = await forum.start(author), await forum.start(author)
    reply = await forum.reply(other, thread)
    await forum.reply(third, thread, parent_id=reply["id"])
    await forum.reply(other, stands)
    await author.client.put(f"{path_of(thread)}/best-answer", json={"reply_id": reply["id"]})
    assert (await unread(author), await unread(other)) == (2, 2)
    await author.client.delete(path_of(thread))
    assert (await unread(author), await unread(other)) == (1, 0)
    async with database.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(Notification)) == 1
        assert await session.scalar(select(func.count()).select_from(NotifiedReply)) == 1


async def test_who_replied_and_left_is_not_named(forum: Forum, database: Database) -> None:
    author, other = await forum.member(), await forum.member()
    await forum.reply(other, await forum.start(author))
    async with database.engine.begin() as connection:
        await connection.execute(text("DELETE FROM users WHERE id = :id"), {"id": other.id})
    (one,) = await told(author)
    assert one["actor"] is None


@pytest.mark.parametrize("replies", [1, 6])
async def test_telling_costs_one_statement(forum: Forum, database: Database, replies: int) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    thread = await forum.start(author)
    parent = await forum.reply(other, thread)
    for _ in range(replies):
        with counted(database) as statements:
            await forum.reply(third, thread, parent_id=parent["id"])
    writing = [one for one in statements if "notification" in one]
    assert len(writing) == 1
