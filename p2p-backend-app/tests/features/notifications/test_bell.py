import asyncio
import json
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from websockets.asyncio.client import connect

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.features.notifications import jobs
from app.models.sql.choices import NotificationKind
from app.models.sql.notification import Notification
from tests.features.forum.conftest import Forum
from tests.features.notifications.conftest import NOTIFICATIONS, mark, told, unread
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


async def _fill(database: Database, member: Member, thread: Any, number: int, **values: Any) -> None:
    async with database.transaction() as session:
        session.add_all(
            Notification(
                id=new_id(),
                user_id=member.id,
                kind=NotificationKind.MENTION,
                thread_id=thread["id"],
                **{"happened_at": utcnow() - timedelta(minutes=one // 3), **values},
            )
            for one in range(number)
        )


async def test_pages_reach_the_last_one(forum: Forum, database: Database) -> None:
    member = await forum.member()
    await _fill(database, member, await forum.start(member), 25)
    seen, cursor = [], None
    while True:
        params = {"limit": 4} | ({"cursor": cursor} if cursor else {})
        page = (await member.client.get(NOTIFICATIONS, params=params)).json()
        seen += [one["id"] for one in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert (len(seen), len(set(seen))) == (25, 25)


async def test_what_is_read_is_unread_no_longer_and_back(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    await forum.reply(other, await forum.start(author))
    (one,) = await told(author)
    for _ in range(2):
        assert await mark(author, one) == 204
    assert (await unread(author), await told(author, unread=True)) == (0, [])
    assert (await told(author))[0]["read"] is True
    assert await mark(author, one, read=False) == 204
    assert (await unread(author), len(await told(author, unread=True))) == (1, 1)


async def test_everything_is_read_until_what_was_seen(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    first, second, later = [await forum.start(author) for _ in range(3)]
    await forum.reply(other, first)
    await forum.reply(other, second)
    newest, _ = await told(author)
    await forum.reply(other, later)
    answer = await author.client.put(f"{NOTIFICATIONS}/read", params={"until": newest["happened_at"]})
    assert answer.status_code == 204
    (left,) = await told(author, unread=True)
    assert left["subject"]["id"] == later["id"]


@pytest.mark.parametrize("until", [None, "yesterday", "2026-01-01T00:00:00"])
async def test_until_is_a_moment(people: People, until: str | None) -> None:
    member = await people.member()
    params = {"until": until} if until else {}
    assert (await member.client.put(f"{NOTIFICATIONS}/read", params=params)).status_code == 422


@pytest.mark.parametrize(("number", "said"), [(99, (99, False)), (100, (99, True)), (240, (99, True))])
async def test_no_more_is_counted_than_a_bell_shows(
    forum: Forum, database: Database, number: int, said: tuple[int, bool]
) -> None:
    member = await forum.member()
    await _fill(database, member, await forum.start(member), number)
    answer = (await member.client.get(f"{NOTIFICATIONS}/unread")).json()
    assert (answer["count"], answer["more"]) == said


async def test_a_page_costs_the_same_however_full_it_is(forum: Forum, database: Database) -> None:
    author, others = await forum.member(), [await forum.member() for _ in range(3)]
    for other in others:
        await forum.reply(other, await forum.start(author))
    with counted(database) as statements:
        assert len(await told(author)) == 3
    # Who asks, the notifications, their threads, who replied.
    assert len(statements) == 4


async def test_old_ones_are_forgotten(
    forum: Forum, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "_BATCH", 2)
    member = await forum.member()
    thread, now = await forum.start(member), utcnow()
    for days, read in ((400, False), (100, True), (100, False), (10, True)):
        moment = now - timedelta(days=days)
        await _fill(database, member, thread, 3, happened_at=moment, read_at=moment if read else None)
    await jobs.forget_old.func(timestamp=0)
    left = [(one["read"]) for one in await told(member)]
    assert left == [True] * 3 + [False] * 3


async def test_an_account_takes_what_it_was_told_along(forum: Forum, database: Database) -> None:
    author, other = await forum.member(), await forum.member()
    await forum.reply(other, await forum.start(author))
    async with database.engine.begin() as connection:
        await connection.execute(text("DELETE FROM users WHERE id = :id"), {"id": author.id})
        assert (await connection.execute(text("SELECT count(*) FROM notifications"))).scalar() == 0


async def test_a_bell_hears_at_once(forum: Forum, server_url: str) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    address = server_url.replace("http", "ws", 1) + "/api/v1/live"
    headers = {"Cookie": author.cookies, "Origin": "http://localhost:5173"}
    async with connect(address, additional_headers=headers) as browser:

        async def hear() -> Any:
            return json.loads(await asyncio.wait_for(browser.recv(), 10))

        assert await hear() == {"type": "ready"}
        await forum.reply(other, thread)
        said = {"type": "notifications.changed", "id": str(author.id)}
        assert await hear() == said
        # On another device, too.
        await mark(author, (await told(author))[0])
        assert await hear() == said
