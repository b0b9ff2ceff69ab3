import re
from uuid import UUID

from fastapi import APIRouter, WebSocket

from app.core.auth.session import SignedIn, is_alive, socket_session
from app.core.config import get_settings
from app.core.db import current_database
from app.core.errors import AppError, DependencyUnavailable
from app.core.live import current_hub
from app.core.live.sockets import CLOSE_BAD_ORIGIN, CLOSE_NO_SESSION, refuse, serve_socket
from app.features.accounts import service as accounts
from app.features.accounts.person import Person

router = APIRouter()

_CLOSE_TRY_LATER = 1013
# What everybody may read: a thread of the forum.
_WATCHED = re.compile(r"thread:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


async def _person(user_id: UUID) -> Person:
    async with current_database().transaction() as session:
        return await accounts.current_person(session, user_id)


async def _still_valid(signed_in: SignedIn) -> bool:
    try:
        if not await is_alive(signed_in.handle):
            return False
        await _person(signed_in.user_id)
    except DependencyUnavailable:
        return True  # a core that is away ends nobody's session
    except AppError:
        return False
    return True


@router.websocket("/live")
async def live_updates(websocket: WebSocket) -> None:
    """What changes for the person behind the session, as ids to fetch again.

    `{"watch": "thread:<id>"}` asks for `thread.replied` (with the reply's id) and `thread.changed`
    (with the thread's) of a thread one looks at, `{"unwatch": …}` for no more of them.
    """
    if websocket.headers.get("origin") not in get_settings().allowed_origins:
        await refuse(websocket, CLOSE_BAD_ORIGIN)
        return
    try:
        signed_in = await socket_session(websocket)
        person = await _person(signed_in.user_id)
    except DependencyUnavailable:
        await refuse(websocket, _CLOSE_TRY_LATER)
        return
    except AppError:
        await refuse(websocket, CLOSE_NO_SESSION)
        return
    await serve_socket(
        websocket,
        current_hub(),
        user=str(person.id),
        roles=[person.user.platform_role],
        still_valid=lambda: _still_valid(signed_in),
        may_watch=lambda topic: _WATCHED.fullmatch(topic) is not None,
    )
