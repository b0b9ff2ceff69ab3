import asyncio
from collections.abc import Awaitable, Callable, Collection
from typing import NamedTuple

from starlette.websockets import WebSocket, WebSocketState

from app.core.live.hub import Client, LiveHub

CLOSE_NO_SESSION = 4401
CLOSE_BAD_ORIGIN = 4403
_RECHECK_SECONDS = 60.0


class Listener(NamedTuple):
    """Who opened a socket, and how to ask whether they may still have it."""

    user: str
    roles: frozenset[str]
    still_valid: Callable[[], Awaitable[bool]]


Authenticate = Callable[[WebSocket], Awaitable[Listener | None]]


async def answer_socket(
    websocket: WebSocket, *, hub: LiveHub, allowed_origins: Collection[str], authenticate: Authenticate
) -> None:
    """Let a browser of ours with a session listen; close any other with a code that says why."""
    if websocket.headers.get("origin") not in allowed_origins:
        await _refuse(websocket, CLOSE_BAD_ORIGIN)
        return
    listener = await authenticate(websocket)
    if listener is None:
        await _refuse(websocket, CLOSE_NO_SESSION)
        return
    await websocket.accept()
    with hub.join(listener.user, listener.roles) as client:
        gone = await _listen(websocket, client, listener)
    if not gone and websocket.application_state is WebSocketState.CONNECTED:
        await websocket.close(CLOSE_NO_SESSION)


async def _refuse(websocket: WebSocket, code: int) -> None:
    """A browser can read the code only of a socket that was accepted."""
    await websocket.accept()
    await websocket.close(code)


async def _listen(websocket: WebSocket, client: Client, listener: Listener) -> bool:
    """Send events until the browser leaves (true) or the session ends (false)."""
    leaving = asyncio.create_task(_until_gone(websocket))
    others = (
        asyncio.create_task(_send(websocket, client)),
        asyncio.create_task(_until_invalid(listener.still_valid)),
    )
    try:
        await asyncio.wait((leaving, *others), return_when=asyncio.FIRST_COMPLETED)
        return leaving.done()
    finally:
        for task in (leaving, *others):
            task.cancel()
        await asyncio.gather(leaving, *others, return_exceptions=True)


async def _send(websocket: WebSocket, client: Client) -> None:
    while (message := await client.next()) is not None:
        await websocket.send_json(message)


async def _until_gone(websocket: WebSocket) -> None:
    """Whatever a browser says is read and forgotten: the socket speaks one way."""
    while (await websocket.receive())["type"] != "websocket.disconnect":
        pass


async def _until_invalid(still_valid: Callable[[], Awaitable[bool]]) -> None:
    while await still_valid():  # noqa: ASYNC110 (the session ends elsewhere, nothing here signals it)
        await asyncio.sleep(_RECHECK_SECONDS)
