import asyncio
import json

import pytest
from sqlalchemy import text

from app.core.db import Database
from app.core.live import close_sockets, close_sockets_now, current_hub, notify
from app.core.live.events import LiveEvent, pack, unpack
from app.core.live.hub import READY, Client, LiveHub, Message


def test_events_travel_in_payloads_that_postgresql_takes() -> None:
    events = [LiveEvent("mailbox.created", f"ü-{number}", "user", None) for number in range(1_000)]
    payloads = list(pack(events))
    assert max(len(payload.encode()) for payload in payloads) < 8_000
    assert [event for payload in payloads for event in unpack(payload)] == events


async def test_a_browser_is_told_what_is_for_it_alone() -> None:
    hub = LiveHub()
    with hub.join("u1", ["administrator"]) as first, hub.join("u2", ["member"]) as second:
        hub.deliver([LiveEvent("a", "1", "u2"), LiveEvent("b", "2", None, "administrator")])
        assert [await first.next(), await first.next()] == [READY, {"type": "b", "id": "2"}]
        assert [await second.next(), await second.next()] == [READY, {"type": "a", "id": "1"}]
    assert hub.clients == []


async def test_a_browser_that_does_not_keep_up_is_told_to_look_again() -> None:
    hub = LiveHub()
    with hub.join("u1", []) as client:
        hub.deliver(LiveEvent("a", str(number), "u1") for number in range(150))
        assert await client.next() == READY


async def _next(client: Client) -> Message | None:
    return await asyncio.wait_for(client.next(), 30)


async def test_a_fact_is_told_after_its_commit(database: Database) -> None:
    with current_hub().join("u1", ["administrator"]) as client:
        assert await _next(client) == READY
        async with database.transaction() as session:
            notify(session, "profile.updated", "p1", to="u1")
            notify(session, "profile.updated", "p1", to="u1")
            notify(session, "mailbox.created", "m1", role="administrator")
        assert await _next(client) == {"type": "profile.updated", "id": "p1"}
        assert await _next(client) == {"type": "mailbox.created", "id": "m1"}


async def test_a_fact_that_is_rolled_back_is_not_told(database: Database) -> None:
    async def fail() -> None:
        async with database.transaction() as session:
            notify(session, "never", "1", to="u1")
            raise LookupError

    with current_hub().join("u1", []) as client:
        with pytest.raises(LookupError):
            await fail()
        async with database.transaction() as session:
            notify(session, "told", "2", to="u1")
        assert await _next(client) == READY
        assert await _next(client) == {"type": "told", "id": "2"}


async def test_a_persons_sockets_are_closed_everywhere(database: Database) -> None:
    with current_hub().join("u1", []) as client:
        assert await _next(client) == READY
        async with database.transaction() as session:
            close_sockets(session, "u1")
        assert await _next(client) is None
    with current_hub().join("u2", []) as client:
        assert await _next(client) == READY
        close_sockets_now("u2")
        assert await _next(client) is None


@pytest.mark.parametrize(("to", "role"), [(None, None), ("u1", "member")])
async def test_an_event_goes_to_one_user_or_one_role(
    database: Database, to: str | None, role: str | None
) -> None:
    async with database.transaction() as session:
        with pytest.raises(ValueError, match="to one user, to one role or to one topic"):
            notify(session, "a", "1", to=to, role=role)


async def test_after_a_lost_connection_browsers_look_again_and_are_told_again(database: Database) -> None:
    with current_hub().join("u1", []) as client:
        assert await _next(client) == READY
        async with database.engine.begin() as connection:
            await connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE application_name = 'p2p-live' AND datname = current_database()"
                )
            )
        assert await _next(client) == READY
        async with database.transaction() as session:
            notify(session, "told", "1", to="u1")
        assert await _next(client) == {"type": "told", "id": "1"}


def test_what_travels_is_ids_only() -> None:
    assert json.loads(next(pack([LiveEvent("a", "1", "u1")]))) == [["a", "1", "u1", None, None]]
