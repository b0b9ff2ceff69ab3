"""Changing what one signs in with: each change wants the current password and ends the other sessions."""

import hashlib
import secrets
from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.auth import credentials
from app.core.auth.credentials import revoke_reset_links
from app.core.auth.hooks import Client
from app.core.auth.session import SignedIn, revoke_others
from app.core.auth.sign_up import EmailTaken as TakenInCore
from app.core.clock import utcnow
from app.core.db import current_database
from app.core.errors import DependencyUnavailable, FieldError, ValidationFailed
from app.core.jobs import defer, withdraw
from app.core.limits import take
from app.features.accounts import limits
from app.features.accounts import service as accounts
from app.features.accounts.person import Person
from app.features.accounts.sign_up_form import email_mistake, password_mistake
from app.features.audit import service as audit
from app.features.credentials import repository
from app.features.credentials.errors import EmailChangeNotFound, EmailTaken
from app.features.lockout import service as lockout
from app.models.sql.user import User

_LINK_HOLDS = timedelta(hours=1)
# Whoever crashed half-way is finished for by then.
_FINISH_AFTER = timedelta(seconds=30)


async def change_password(
    session: AsyncSession, person: Person, here: SignedIn, current: str, new: str
) -> None:
    await _check(person, here, current, {"new_password": password_mistake(new)})
    async with current_database().aside() as before:
        await cancel_email_change(before, person.id)
        net = await _shut_out_later(before, person.id, here.handle)
    await credentials.set_password(person.id, new)
    await accounts.mail_later(session, "password_changed", person.id, person.user.email)
    _record(session, person.user, "account.password_changed")
    await _shut_out_now(person.id, here.handle, net)


async def note_password_reset(session: AsyncSession, user_id: UUID) -> None:
    await cancel_email_change(session, user_id)
    user = await session.get(User, user_id)
    if user is not None:
        _record(session, user, "account.password_reset")


async def cancel_email_change(session: AsyncSession, user_id: UUID) -> None:
    """Whoever asked for it may not be the person: a new password takes it back."""
    await repository.drop_wish(session, user_id)


async def ask_for_email(
    session: AsyncSession, person: Person, here: SignedIn, current: str, email: str
) -> None:
    """Send a link to the new address. Whether somebody else has that address is not told here."""
    await take(limits.EMAIL_CHANGES, str(person.id))
    email = email.lower()
    mistake = "same_email" if email == person.user.email.lower() else email_mistake(email)
    await _check(person, here, current, {"email": mistake})
    owner = await repository.owner_of(session, email)
    if owner is None:
        await _send_link(session, person, here, email)
    else:
        await repository.drop_wish(session, person.id)
        await accounts.mail_later(session, "email_change_taken", owner.id, owner.email)
    # In both cases: a missing notice would tell whoever asks that the address is taken.
    await accounts.mail_later(session, "email_change_notice", person.id, person.user.email)


async def _send_link(session: AsyncSession, person: Person, here: SignedIn, email: str) -> None:
    token = secrets.token_urlsafe(32)
    stored = await repository.put_change(
        session,
        {
            "user_id": person.id,
            "email": email,
            "token_hash": _hash(token),
            "session_handle": here.handle,
            "expires_at": utcnow() + _LINK_HOLDS,
        },
    )
    if not stored:
        raise DependencyUnavailable(
            "a confirmed change is not finished yet", retry_after=int(_FINISH_AFTER.total_seconds())
        )
    await accounts.mail_later(session, "email_change", person.id, email, token)


async def confirm_email(token: str) -> str:
    """Make the address that this link was sent to the person's; gives the address."""
    async with current_database().transaction() as session:
        change = await repository.confirm(session, _hash(token), utcnow())
        if change is None:
            raise EmailChangeNotFound
        user_id, email = change.user_id, change.email
        await defer(
            session, "credentials.finish_email_change", at=utcnow() + _FINISH_AFTER, user_id=str(user_id)
        )
    await finish_email_change(user_id)
    return email


async def finish_email_change(user_id: UUID) -> None:
    """Bring a confirmed change to the core and to the record; begun anew after a crash, it ends the same."""
    async with current_database().transaction() as session:
        change = await repository.confirmed_change(session, user_id)
        if change is None:
            return
        kept = change.session_handle
        net = None
        owner = await repository.owner_of(session, change.email)
        taken = owner is not None and owner.id != user_id
        if not taken:
            try:
                await credentials.set_email(user_id, change.email)
            except TakenInCore:
                taken = True
        if not taken:
            await repository.set_email(session, user_id, change.email, utcnow())
            _record(session, await session.get_one(User, user_id), "account.email_changed")
            await accounts.note_email_verified(session, user_id, change.email)
            net = await _shut_out_later(session, user_id, kept)
        await repository.drop_change(session, user_id)
    if net is None:
        raise EmailTaken
    await _shut_out_now(user_id, kept, net)


async def _password_is(person: Person, here: SignedIn, password: str) -> bool:
    """Under the same lockout as a sign-in: a stolen session is no way to guess."""
    email = person.user.email.lower()
    attempt = await lockout.begin(email, Client(here.handle, None, None))
    try:
        right = await credentials.password_is(email, password)
    except BaseException:
        await lockout.take_back(attempt)
        raise
    if right:
        await lockout.take_back(attempt)
    return right


async def confirm(person: Person, here: SignedIn, password: str) -> None:
    """Whoever acts is the person: raises `ValidationFailed` for a wrong password."""
    await _check(person, here, password, {})


async def _check(person: Person, here: SignedIn, current: str, mistakes: dict[str, str | None]) -> None:
    """Raises `ValidationFailed` with a code a field; the password is held against the core last."""
    codes = {field: code for field, code in mistakes.items() if code}
    if not codes and not await _password_is(person, here, current):
        codes = {"current_password": "wrong_password"}
    if codes:
        raise ValidationFailed(
            errors=[FieldError(field=[field], code=code, params={}) for field, code in codes.items()]
        )


async def shut_out(user_id: UUID, kept: str) -> None:
    """End what the old password or address opened: every session but one, and links to a new password."""
    await revoke_others(user_id, kept)
    await revoke_reset_links(user_id)
    live.close_sockets_now(user_id)


def _record(session: AsyncSession, user: User, action: str) -> None:
    name = f"{user.first_name} {user.last_name}"
    audit.record(session, user, action, subject_id=user.id, subject_name=name)


async def _shut_out_later(session: AsyncSession, user_id: UUID, kept: str) -> int:
    """Queued before the change, so that not even a crash keeps anybody in."""
    moment = utcnow() + _FINISH_AFTER
    return await defer(session, "credentials.shut_out", at=moment, user_id=str(user_id), kept=kept)


async def _shut_out_now(user_id: UUID, kept: str, net: int) -> None:
    """The change holds already: what cannot be ended now is left to the job."""
    try:
        await shut_out(user_id, kept)
    except DependencyUnavailable:
        return
    # Later it would end what began after the change.
    async with current_database().aside() as session:
        await withdraw(session, net)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
