import asyncio
from collections.abc import Awaitable, Callable, Iterable

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from app.core.live.hub import Client, LiveHub

CLOSE_NO_SESSION = 4401
CLOSE_BAD_ORIGIN = 4403
_RECHECK_SECONDS = 60.0


async def refuse(websocket: WebSocket, code: int) -> None:
    """Close with a code the browser can read, which needs an accepted socket."""
    await websocket.accept()
    await websocket.close(code)


async def serve_socket(
    websocket: WebSocket,
    hub: LiveHub,
    *,
    user: str,
    roles: Iterable[str],
    still_valid: Callable[[], Awaitable[bool]],
) -> None:
    """Send a person their events until they leave or their session ends; asks every minute whether it has."""
    await websocket.accept()
    with hub.join(user, roles) as client:
        work = [
            asyncio.create_task(_send(websocket, client)),
            asyncio.create_task(_until_gone(websocket)),
            asyncio.create_task(_until_invalid(still_valid)),
        ]
        try:
            done, _ = await asyncio.wait(work, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in work:
                task.cancel()
            await asyncio.gather(*work, return_exceptions=True)
    if work[1] not in done and websocket.application_state is WebSocketState.CONNECTED:
        await websocket.close(CLOSE_NO_SESSION)


async def _send(websocket: WebSocket, client: Client) -> None:
    while (message := await client.next()) is not None:
        await websocket.send_json(message)


async def _until_gone(websocket: WebSocket) -> None:
    try:
        while True:
            await websocket.receive_bytes()
    except (WebSocketDisconnect, KeyError):
        return


async def _until_invalid(still_valid: Callable[[], Awaitable[bool]]) -> None:
    while await still_valid():  # noqa: ASYNC110 (the session ends elsewhere, nothing here signals it)
        await asyncio.sleep(_RECHECK_SECONDS)
