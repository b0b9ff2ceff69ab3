import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable

from starlette.websockets import WebSocket, WebSocketState

from app.core.live.hub import Client, LiveHub

CLOSE_NO_SESSION = 4401
CLOSE_BAD_ORIGIN = 4403
_RECHECK_SECONDS = 60.0
_LONGEST_WISH = 200

StillValid = Callable[[], Awaitable[bool]]
MayWatch = Callable[[str], bool]


async def refuse(websocket: WebSocket, code: int) -> None:
    """A browser can read the code only of a socket that was accepted."""
    await websocket.accept()
    await websocket.close(code)


async def serve_socket(
    websocket: WebSocket,
    hub: LiveHub,
    *,
    user: str,
    roles: Iterable[str],
    still_valid: StillValid,
    may_watch: MayWatch,
) -> None:
    """Send a person their events until they leave or their session ends; asked once a minute."""
    await websocket.accept()
    with hub.join(user, roles) as client:
        leaving = asyncio.create_task(_until_gone(websocket, hub, client, may_watch))
        gone = await _listen(websocket, client, still_valid, leaving)
    if not gone and websocket.application_state is WebSocketState.CONNECTED:
        await websocket.close(CLOSE_NO_SESSION)


async def _listen(
    websocket: WebSocket, client: Client, still_valid: StillValid, leaving: asyncio.Task[None]
) -> bool:
    """Send events until the browser leaves (true) or the session ends (false)."""
    others = (
        asyncio.create_task(_send(websocket, client)),
        asyncio.create_task(_until_invalid(still_valid)),
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


async def _until_gone(websocket: WebSocket, hub: LiveHub, client: Client, may_watch: MayWatch) -> None:
    """A browser says which topics it watches; whatever else it says is read and forgotten."""
    while (message := await websocket.receive())["type"] != "websocket.disconnect":
        verb, topic = _wish(message.get("text"))
        if verb == "watch" and may_watch(topic):
            hub.watch(client, topic)
        elif verb == "unwatch":
            hub.unwatch(client, topic)


def _wish(said: str | None) -> tuple[str, str]:
    """`{"watch": "<topic>"}` or `{"unwatch": "<topic>"}`; anything else is nothing."""
    if not said or len(said) > _LONGEST_WISH:
        return "", ""
    try:
        wish = json.loads(said)
    except ValueError:
        return "", ""
    if isinstance(wish, dict) and len(wish) == 1:
        ((verb, topic),) = wish.items()
        if isinstance(topic, str):
            return verb, topic
    return "", ""


async def _until_invalid(still_valid: StillValid) -> None:
    while await still_valid():  # noqa: ASYNC110 (the session ends elsewhere, nothing here signals it)
        await asyncio.sleep(_RECHECK_SECONDS)
