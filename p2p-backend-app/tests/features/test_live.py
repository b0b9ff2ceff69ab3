"""The live socket as a browser opens it: with cookies and an origin, through a real port."""

import asyncio
import json

import pytest
from websockets.asyncio.client import ClientConnection, connect

from app.core.clock import utcnow
from app.core.db import Database
from app.core.errors import DependencyUnavailable
from app.core.ids import new_id
from app.core.live import close_sockets
from app.features.live import routes
from app.models.sql.choices import Language
from app.services.mail.message import Mail
from app.services.mail.service import mail_service
from tests.fixtures.people import Member, People

ORIGIN = "http://localhost:5173"


class Door:
    """Where browsers knock."""

    def __init__(self, server_url: str) -> None:
        self._address = server_url.replace("http", "ws", 1) + "/api/v1/live"

    def knock(self, cookies: str = "", origin: str | None = ORIGIN) -> connect:
        headers = {"Cookie": cookies} | ({"Origin": origin} if origin else {})
        return connect(self._address, additional_headers=headers)


@pytest.fixture
def door(server_url: str, database: Database) -> Door:  # noqa: ARG001 (emptied after the test)
    return Door(server_url)


async def _hear(browser: ClientConnection) -> dict[str, str]:
    heard: dict[str, str] = json.loads(await asyncio.wait_for(browser.recv(), 10))
    return heard


async def _close_code(browser: ClientConnection) -> int | None:
    await asyncio.wait_for(browser.wait_closed(), 10)
    return browser.close_code


async def test_a_member_hears_of_their_own_changes(door: Door, people: People) -> None:
    member = await people.member()
    async with door.knock(member.cookies) as browser:
        assert await _hear(browser) == {"type": "ready"}
        await member.client.patch("/api/v1/me", json={"language": "ar"})
        assert await _hear(browser) == {"type": "profile.updated", "id": str(member.id)}


async def test_only_administrators_hear_of_mails(door: Door, people: People) -> None:
    administrator, member = await people.member("administrator"), await people.member()
    mail = Mail(new_id(), "a@oasis.example", "password_reset", Language.EN, "s", "t", "h")
    async with door.knock(administrator.cookies) as first, door.knock(member.cookies) as second:
        assert await _hear(first) == await _hear(second) == {"type": "ready"}
        await mail_service().send(mail)
        assert await _hear(first) == {"type": "mailbox.created", "id": str(mail.id)}
        await member.client.patch("/api/v1/me", json={"language": "ar"})
        assert (await _hear(second))["type"] == "profile.updated"


@pytest.mark.parametrize(
    "origin", [None, "null", "http://evil.example", "http://localhost:5173.evil.example"]
)
async def test_a_page_of_somebody_else_is_refused(door: Door, people: People, origin: str | None) -> None:
    member = await people.member()
    async with door.knock(member.cookies, origin) as browser:
        assert await _close_code(browser) == 4403


@pytest.mark.parametrize("cookies", ["", "sAccessToken=", "sAccessToken=nonsense", "other=1"])
async def test_nobody_without_a_session_is_let_in(door: Door, cookies: str) -> None:
    async with door.knock(cookies) as browser:
        assert await _close_code(browser) == 4401


async def test_a_revoked_session_is_not_let_in_though_its_token_still_holds(
    door: Door, people: People
) -> None:
    member = await people.member()
    cookies = member.cookies
    await member.client.post("/auth/signout")
    async with door.knock(cookies) as browser:
        assert await _close_code(browser) == 4401


async def test_the_suspended_are_not_let_in(door: Door, people: People) -> None:
    member = await people.member(suspended=True)
    async with door.knock(member.cookies) as browser:
        assert await _close_code(browser) == 4401


async def test_signing_out_closes_the_socket(door: Door, people: People) -> None:
    member = await people.member()
    async with door.knock(member.cookies) as browser:
        assert await _hear(browser) == {"type": "ready"}
        await member.client.post("/auth/signout")
        assert await _close_code(browser) == 4401


async def test_a_suspension_closes_the_socket(door: Door, people: People, database: Database) -> None:
    member = await people.member()
    async with door.knock(member.cookies) as browser:
        assert await _hear(browser) == {"type": "ready"}
        await people.change(member.id, suspended_at=utcnow())
        async with database.transaction() as session:
            close_sockets(session, member.id)
        assert await _close_code(browser) == 4401


@pytest.fixture
async def member(people: People) -> Member:
    return await people.member()


async def test_a_session_revoked_unheard_is_noticed_when_it_is_asked_for(
    door: Door, people: People, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.core.live.sockets._RECHECK_SECONDS", 0.1)
    async with door.knock(member.cookies) as browser:
        assert await _hear(browser) == {"type": "ready"}
        await people.change(member.id, suspended_at=utcnow())
        assert await _close_code(browser) == 4401


async def test_a_core_that_is_away_ends_nobodys_socket(
    door: Door, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: object) -> bool:
        raise DependencyUnavailable

    monkeypatch.setattr("app.core.live.sockets._RECHECK_SECONDS", 0.05)
    async with door.knock(member.cookies) as browser:
        assert await _hear(browser) == {"type": "ready"}
        monkeypatch.setattr(routes, "is_alive", fail)
        await asyncio.sleep(0.3)
        await member.client.patch("/api/v1/me", json={"language": "ar"})
        assert (await _hear(browser))["type"] == "profile.updated"


async def test_while_the_core_is_away_a_new_socket_is_told_to_come_later(
    door: Door, member: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: object) -> None:
        raise DependencyUnavailable

    monkeypatch.setattr(routes, "socket_session", fail)
    async with door.knock(member.cookies) as browser:
        assert await _close_code(browser) == 1013
