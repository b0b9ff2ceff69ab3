"""Where one is signed in, and signing out there."""

from typing import Any

import httpx2
import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from app.core.clock import utcnow
from app.core.db import Database
from app.core.live import current_hub
from app.core.live.hub import READY
from app.features.sessions import repository, service
from app.features.sessions.device import browser_of, system_of
from app.models.sql.browser_session import BrowserSession
from tests.fixtures.people import Member, People, sign_in
from tests.fixtures.statements import counted

PHONE = "Mozilla/5.0 (Linux; Android 15; Pixel 9) Gecko) Chrome/156.0 Mobile Safari/537.36"


async def _elsewhere(people: People, member: Member) -> httpx2.AsyncClient:
    client = await people.visitor()
    client.headers["user-agent"] = PHONE
    assert (await sign_in(client, member.email))["status"] == "OK"
    return client


async def _sessions(client: httpx2.AsyncClient) -> list[dict[str, Any]]:
    answer = await client.get("/api/v1/me/sessions")
    assert answer.status_code == 200
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def _remembered(database: Database, member: Member) -> int:
    query = select(func.count()).where(BrowserSession.user_id == member.id)
    async with database.transaction() as session:
        return await session.scalar(query) or 0


@pytest.mark.parametrize(
    ("agent", "browser", "system"),
    [
        (PHONE, "Chrome", "Android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari/604.1",
            "Safari",
            "iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0 Safari/537.36 Edg/156.0", "Edge", "Windows"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0", "Firefox", "Linux"),
        ("curl/8.9", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_a_device_is_named(agent: str | None, browser: str | None, system: str | None) -> None:
    assert (browser_of(agent), system_of(agent)) == (browser, system)


async def test_every_browser_is_listed_this_one_first(people: People, database: Database) -> None:
    member = await people.member()
    await _elsewhere(people, member)
    with counted(database) as statements:
        items = await _sessions(member.client)
    assert len(statements) == 2
    assert [item["current"] for item in items] == [True, False]
    assert (items[1]["browser"], items[1]["system"]) == ("Chrome", "Android")
    assert all(item["created_at"] and item["last_seen_at"] and item["address"] for item in items)


async def test_one_session_is_ended_and_the_others_go_on(people: People) -> None:
    member = await people.member()
    phone, tablet = await _elsewhere(people, member), await _elsewhere(people, member)
    ended = next(item["id"] for item in await _sessions(phone) if item["current"])
    with current_hub().join(str(member.id), []) as window:
        assert await window.next() == READY
        assert (await member.client.delete(f"/api/v1/me/sessions/{ended}")).status_code == 204
        assert await window.next() is None
    assert (await phone.get("/api/v1/me/sessions")).status_code == 401
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert len(await _sessions(tablet)) == 2


async def test_everywhere_else_is_ended(people: People) -> None:
    member = await people.member()
    phone = await _elsewhere(people, member)
    assert (await member.client.delete("/api/v1/me/sessions")).status_code == 204
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert [item["current"] for item in await _sessions(member.client)] == [True]


async def test_everywhere_is_here_too(people: People) -> None:
    member = await people.member()
    phone, tablet = await _elsewhere(people, member), await _elsewhere(people, member)
    with current_hub().join(str(member.id), []) as window:
        assert await window.next() == READY
        answer = await phone.delete("/api/v1/me/sessions?all=true")
        assert answer.status_code == 204
        assert await window.next() is None
    assert "sAccessToken" not in phone.cookies
    for client in (member.client, phone, tablet):
        assert (await client.post("/auth/session/refresh")).status_code == 401
    assert (await phone.get("/api/v1/me")).status_code == 401


async def test_what_is_ended_is_forgotten(people: People, database: Database) -> None:
    member = await people.member()
    phone, tablet = await _elsewhere(people, member), await _elsewhere(people, member)
    await phone.post("/auth/signout")
    assert await _remembered(database, member) == 2
    await tablet.delete("/api/v1/me/sessions?all=true")
    assert await _remembered(database, member) == 0


async def test_sessions_of_others_do_not_exist_for_me(people: People) -> None:
    member, stranger = await people.member(), await people.member()
    theirs = (await _sessions(stranger.client))[0]["id"]
    for handle in (theirs, "no-such-session"):
        answer = await member.client.delete(f"/api/v1/me/sessions/{handle}")
        assert (answer.status_code, answer.json()["code"]) == (404, "session_not_found")
    assert len(await _sessions(stranger.client)) == 1


async def test_a_session_that_is_used_is_seen(people: People) -> None:
    member = await people.member()
    before = (await _sessions(member.client))[0]["last_seen_at"]
    assert (await member.client.post("/auth/session/refresh")).status_code == 200
    assert (await _sessions(member.client))[0]["last_seen_at"] > before


async def test_a_session_begins_even_when_it_cannot_be_described(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise OperationalError("INSERT", {}, ConnectionError())

    member = await people.member()
    monkeypatch.setattr(repository, "add", fail)
    other = await people.visitor()
    assert (await sign_in(other, member.email))["status"] == "OK"


async def test_what_ran_out_long_ago_is_forgotten(people: People, database: Database) -> None:
    member = await people.member()
    handle = (await _sessions(member.client))[0]["id"]
    async with database.transaction() as session:
        row = await session.get_one(BrowserSession, handle)
        row.last_seen_at = utcnow().replace(year=2020)
    async with database.transaction() as session:
        await service.forget_old(session)
        assert await session.get(BrowserSession, handle) is None
