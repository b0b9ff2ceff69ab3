"""Guessing a password is slow, and nobody can lock somebody else out by guessing.

Tries are counted for the account from one place: the browser if it has signed in to the account before,
else the address. Places nobody has signed in from share a second, wider count for the account.
"""

import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.auth.hooks import Client, Try
from app.core.clock import utcnow
from app.core.config import get_settings
from app.core.db import current_database
from app.core.limits import Limit, give_back, hashed, take, too_many
from app.features.lockout import repository, rules

# From anywhere nobody has signed in from before; each such place has its own, much narrower count as well.
STRANGERS = Limit("strange sign-ins of one account", 50, timedelta(minutes=15))
FROM_ADDRESS = Limit("sign-ins from one address", 300, timedelta(minutes=10))

_DEVICES_KEPT = timedelta(days=400)


async def begin(email: str, client: Client) -> Try:
    """Count a try before its password is looked at: of many at once none slips through."""
    now = utcnow()
    async with current_database().aside() as session:
        known = client.device is not None and await repository.use_device(
            session, hashed(client.device), email, now
        )
    subject = _subject(email, client, known=known)
    if not known:
        await take(FROM_ADDRESS, client.place)
    async with current_database().aside() as session:
        failures = await repository.failures_of(session, subject, now)
        wait = rules.open_again_in(failures, now) if get_settings().rate_limit_scale else timedelta(0)
        if not wait:
            await repository.put_failures(session, subject, rules.after_one_more(failures, now))
    if wait:
        raise too_many(wait)
    if not known:
        await take(STRANGERS, email)
    return Try(email, subject, known)


async def take_back(attempt: Try) -> None:
    async with current_database().aside() as session:
        await repository.one_less(session, attempt.subject)
    if not attempt.known_device:
        await give_back(STRANGERS, attempt.email)


async def succeed(attempt: Try, user_id: UUID) -> str | None:
    """Forget the tries; a browser that is new here gets a token to be known by."""
    token = None if attempt.known_device else secrets.token_urlsafe(32)
    async with current_database().aside() as session:
        await repository.clear(session, attempt.subject)
        if token is not None:
            await repository.add_device(session, hashed(token), user_id, utcnow())
    if not attempt.known_device:
        await give_back(STRANGERS, attempt.email)
    return token


async def start_afresh(session: AsyncSession, user_id: UUID, email: str, client: Client) -> None:
    """After a new password by mail: its owner may sign in at once, and no browser is known any more."""
    await repository.forget_devices(session, user_id)
    await repository.clear(session, _subject(email, client, known=False))


async def forget_past() -> None:
    now = utcnow()
    async with current_database().aside() as session:
        await repository.clear_before(session, now - rules.FORGOTTEN_AFTER)
        await repository.forget_devices_before(session, now - _DEVICES_KEPT)


def _subject(email: str, client: Client, *, known: bool) -> str:
    place = ("device", client.device or "") if known else ("address", client.place or "")
    return hashed("sign-in", email, *place)
