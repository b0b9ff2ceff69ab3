from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.auth import session as auth
from app.core.auth.hooks import Client
from app.core.clock import utcnow
from app.features.sessions import device, repository
from app.features.sessions.errors import SessionNotFound
from app.features.sessions.schemas import OwnSession, OwnSessions
from app.models.sql.browser_session import BrowserSession

# Longer than a session can be left alone and still hold.
_REMEMBERED = timedelta(days=45)


async def began(session: AsyncSession, user_id: UUID, handle: str, client: Client) -> None:
    row = BrowserSession(
        handle=handle,
        user_id=user_id,
        last_seen_at=utcnow(),
        address=client.address,
        browser=device.browser_of(client.user_agent),
        system=device.system_of(client.user_agent),
    )
    await repository.add(session, row)


async def renewed(session: AsyncSession, handle: str, client: Client) -> None:
    await repository.touch(session, handle, utcnow(), client.address)


async def ended(session: AsyncSession, handles: Sequence[str]) -> None:
    """Where somebody was signed in is not kept any longer than they are."""
    await repository.forget(session, handles)


async def own(session: AsyncSession, user_id: UUID, current: str) -> OwnSessions:
    """The sessions that hold, this one first, then the one seen last."""
    handles = await auth.handles_of(user_id)
    known = {row.handle: row for row in await repository.of_user(session, user_id)}
    items = [_described(handle, known.get(handle), current) for handle in handles]
    items.sort(key=lambda item: (not item.current, -_timestamp(item.last_seen_at)))
    return OwnSessions(items=items)


async def end(session: AsyncSession, user_id: UUID, handle: str) -> None:
    """Raises `SessionNotFound` for everything that is not a session of this person."""
    if handle not in await auth.handles_of(user_id):
        raise SessionNotFound
    await auth.revoke([handle])
    live.close_sockets(session, user_id)


async def end_others(session: AsyncSession, user_id: UUID, kept: str) -> None:
    await auth.revoke_others(user_id, kept)
    live.close_sockets(session, user_id)


async def forget_old(session: AsyncSession) -> None:
    await repository.forget_unseen_since(session, utcnow() - _REMEMBERED)


def _described(handle: str, row: BrowserSession | None, current: str) -> OwnSession:
    return OwnSession(
        id=handle,
        current=handle == current,
        browser=row.browser if row else None,
        system=row.system if row else None,
        address=row.address if row else None,
        created_at=row.created_at if row else None,
        last_seen_at=row.last_seen_at if row else None,
    )


def _timestamp(moment: datetime | None) -> float:
    return moment.timestamp() if moment else 0.0
