import asyncio
import json
import socket
from collections.abc import AsyncIterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from websockets.asyncio.client import ClientConnection, connect

from app.core.live.events import SOCKETS_CLOSED, LiveEvent
from app.core.live.hub import LiveHub
from app.core.live.sockets import CLOSE_NO_SESSION, refuse, serve_socket
from tests.fixtures.processes import eventually


class Desk:
    """A served socket whose visitors are named by `?user=`."""

    def __init__(self) -> None:
        self.hub = LiveHub()
        self.valid = True
        self.url = ""

    async def still_valid(self) -> bool:
        return self.valid

    async def answer(self, websocket: WebSocket) -> None:
        user = websocket.query_params.get("user")
        if user is None:
            await refuse(websocket, CLOSE_NO_SESSION)
            return
        await serve_socket(
            websocket,
            self.hub,
            user=user,
            roles=["member"],
            still_valid=self.still_valid,
            may_watch=lambda topic: topic.startswith("thread:"),
        )

    def visit(self, query: str = "?user=u1") -> connect:
        return connect(f"{self.url}/live{query}")


@pytest.fixture
async def desk(services: object) -> AsyncIterator[Desk]:  # noqa: ARG001 (sockets are for integration tests)
    desk = Desk()
    listener = socket.create_server(("127.0.0.1", 0))
    desk.url = f"ws://127.0.0.1:{listener.getsockname()[1]}"
    application = Starlette(routes=[WebSocketRoute("/live", desk.answer)])
    config = uvicorn.Config(application, lifespan="off", log_config=None, ws="websockets-sansio")
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    await eventually(lambda: server.started)
    yield desk
    server.should_exit = True
    await running


async def _hear(browser: ClientConnection) -> dict[str, str]:
    heard: dict[str, str] = json.loads(await asyncio.wait_for(browser.recv(), 30))
    return heard


async def _close_code(browser: ClientConnection) -> int:
    await asyncio.wait_for(browser.wait_closed(), 30)
    assert browser.close_code is not None
    return browser.close_code


async def test_a_browser_hears_that_it_may_begin_and_then_its_events(desk: Desk) -> None:
    async with desk.visit() as browser:
        assert await _hear(browser) == {"type": "ready"}
        desk.hub.deliver(
            [LiveEvent("profile.updated", "7", "u1"), LiveEvent("a", "1", None, "administrator")]
        )
        desk.hub.deliver([LiveEvent("news", "8", None, "member")])
        assert await _hear(browser) == {"type": "profile.updated", "id": "7"}
        assert await _hear(browser) == {"type": "news", "id": "8"}


async def test_whoever_is_refused_learns_why(desk: Desk) -> None:
    async with desk.visit("") as browser:
        assert await _close_code(browser) == 4401


async def test_a_socket_is_closed_when_its_person_is_told_to_leave(desk: Desk) -> None:
    async with desk.visit() as browser:
        assert await _hear(browser) == {"type": "ready"}
        desk.hub.deliver([LiveEvent(SOCKETS_CLOSED, "", "u1")])
        assert await _close_code(browser) == 4401


async def test_a_session_that_ended_meanwhile_ends_the_socket(desk: Desk) -> None:
    desk.valid = False
    async with desk.visit() as browser:
        assert await _close_code(browser) == 4401


async def test_what_a_browser_says_does_not_matter_and_leaving_leaves_nothing(desk: Desk) -> None:
    async with desk.visit() as browser:
        assert await _hear(browser) == {"type": "ready"}
        await browser.send("anything")
        await browser.send(b"\x00")
        desk.hub.deliver([LiveEvent("still", "1", "u1")])
        assert await _hear(browser) == {"type": "still", "id": "1"}
    await eventually(lambda: desk.hub.clients == [])


async def test_a_browser_hears_of_what_it_watches_until_it_looks_away(desk: Desk) -> None:
    def happened(number: int, topic: str = "thread:1") -> None:
        desk.hub.deliver([LiveEvent("thread.replied", str(number), topic=topic)])

    async with desk.visit() as browser:
        assert await _hear(browser) == {"type": "ready"}
        for said in (
            {"watch": "secret:1"},
            {"watch": ["thread:1"]},
            {"watch": "thread:1", "more": "1"},
            [1],
            7,
        ):
            await browser.send(json.dumps(said))
        await browser.send(json.dumps({"watch": "thread:" + "9" * 300}))
        await browser.send(json.dumps({"watch": "thread:1"}))
        (client,) = desk.hub.clients
        await eventually(lambda: client.topics == {"thread:1"})
        happened(1, "secret:1")
        happened(2, "thread:2")
        happened(3)
        assert await _hear(browser) == {"type": "thread.replied", "id": "3"}
        await browser.send(json.dumps({"unwatch": "thread:1"}))
        await eventually(lambda: client.topics == set())
        happened(4)
        desk.hub.deliver([LiveEvent("still", "5", "u1")])
        assert await _hear(browser) == {"type": "still", "id": "5"}


async def test_a_browser_watches_only_so_much_and_leaving_forgets_it(desk: Desk) -> None:
    async with desk.visit() as browser:
        assert await _hear(browser) == {"type": "ready"}
        for number in range(30):
            await browser.send(json.dumps({"watch": f"thread:{number}"}))
        await browser.send(json.dumps({"unwatch": "thread:0"}))
        (client,) = desk.hub.clients
        await eventually(lambda: "thread:0" not in client.topics and len(client.topics) > 0)
        assert len(client.topics) < 10
    await eventually(lambda: desk.hub.clients == [])
    desk.hub.deliver([LiveEvent("thread.replied", "1", topic="thread:1")])
    assert not desk.hub.watchers
