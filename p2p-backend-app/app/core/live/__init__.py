"""Live updates: facts recorded on a session and told to browsers after its commit."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.config import Settings
from app.core.db import after_commit
from app.core.live.events import SOCKETS_CLOSED, LiveEvent
from app.core.live.hub import LiveHub
from app.core.live.wire import LiveListener, LiveSender

_EVENTS = "live_events"


class _Current:
    sender: LiveSender | None = None
    hub: LiveHub | None = None


def notify(
    session: AsyncSession,
    event_type: str,
    subject: object,
    *,
    to: object = None,
    role: str | None = None,
    topic: str | None = None,
) -> None:
    """Tell one user (`to`), everybody with a platform role, or who watches a topic, after the commit."""
    if [to, role, topic].count(None) != 2:  # noqa: PLR2004
        raise ValueError("a live event goes to one user, to one role or to one topic")
    _record(session, LiveEvent(event_type, str(subject), None if to is None else str(to), role, topic))


def close_sockets(session: AsyncSession, user: object) -> None:
    """Close every live socket of a user after the commit: suspended, removed, signed out everywhere."""
    _record(session, LiveEvent(SOCKETS_CLOSED, "", str(user)))


def close_sockets_now(user: object) -> None:
    """As `close_sockets`, where no transaction is involved: a sign-out, a reset password."""
    publish([LiveEvent(SOCKETS_CLOSED, "", str(user))])


def publish(events: list[LiveEvent]) -> None:
    if _Current.sender is not None:
        _Current.sender.publish(events)


def _record(session: AsyncSession, event: LiveEvent) -> None:
    events: list[LiveEvent] = session.info.setdefault(_EVENTS, [])
    if not events:
        after_commit(session, lambda: publish(session.info.pop(_EVENTS, [])))
    events.append(event)


def current_hub() -> LiveHub:
    """The hub of this process, open while the application serves."""
    if _Current.hub is None:
        raise RuntimeError("no live hub is open in this process")
    return _Current.hub


@asynccontextmanager
async def open_live(settings: Settings, *, listen: bool) -> AsyncIterator[LiveHub]:
    """Let this process speak, and listen too if it serves sockets."""
    hub = LiveHub()
    sender = LiveSender(settings.postgres_conninfo)
    tasks = [asyncio.create_task(sender.run(), name="live-sender")]
    if listen:
        tasks.append(
            asyncio.create_task(LiveListener(settings.postgres_conninfo, hub).run(), name="live-listener")
        )
    before = _Current.sender, _Current.hub
    _Current.sender, _Current.hub = sender, hub
    try:
        yield hub
    finally:
        _Current.sender, _Current.hub = before
        hub.close_all()
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task
