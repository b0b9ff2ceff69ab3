from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

import structlog
from sqlalchemy.exc import SQLAlchemyError

from app.core import live
from app.core.auth.hooks import Client, Try
from app.core.clock import utcnow
from app.core.db import current_database
from app.core.jobs import defer, withdraw
from app.core.limits import take
from app.features.accounts import intents, limits, repository, service
from app.features.accounts.sign_up_form import (
    FORM_FIELDS,
    OPTIONAL_FIELDS,
    Profile,
    checked_form,
    field_mistake,
)
from app.features.credentials import service as credentials
from app.features.lockout import service as lockout
from app.features.sessions import service as sessions

log = structlog.get_logger(__name__)

_CLOCKS_DIFFER_SECONDS = 5.0
# Whoever crashed half-way is finished for by then.
_FINISH_AFTER = timedelta(seconds=30)


@contextmanager
def _not_vital(event: str) -> Iterator[None]:
    """What only describes must not keep anybody out."""
    try:
        yield
    except SQLAlchemyError as error:
        log.warning(event, error=type(error).__name__)


class Accounts:
    """The product's side of what happens to identities."""

    form_fields = FORM_FIELDS
    optional_fields = OPTIONAL_FIELDS

    def field_mistake(self, name: str, value: object) -> str | None:
        return field_mistake(name, value)

    async def checked_profile(self, email: str, fields: Mapping[str, str]) -> Profile:
        profile = checked_form(fields)
        async with current_database().transaction() as session:
            await service.check_place(session, email.lower(), profile)
        return profile

    def proves_address(self, profile: Profile) -> bool:
        return profile.form.invitation is not None

    async def register(self, user_id: UUID, email: str, profile: Profile) -> None:
        async with current_database().transaction() as session:
            await service.register(session, user_id, email.lower(), profile)

    async def has_profile(self, user_id: UUID) -> bool:
        async with current_database().transaction() as session:
            return await repository.find_user(session, user_id) is not None

    async def sign_up_started(self, email: str) -> None:
        async with current_database().transaction() as session:
            await intents.begin(session, email.lower())

    async def sign_up_refused(self, email: str) -> None:
        async with current_database().transaction() as session:
            await intents.end(session, email.lower())

    async def was_interrupted(self, user_id: UUID, email: str, joined: float) -> bool:
        async with current_database().transaction() as session:
            started = await intents.started_at(session, email.lower())
            if started is None or started.timestamp() > joined + _CLOCKS_DIFFER_SECONDS:
                return False
            return await repository.find_user(session, user_id) is None

    async def email_verified(self, user_id: UUID, email: str) -> None:
        async with current_database().transaction() as session:
            await service.note_email_verified(session, user_id, email.lower())

    async def signed_out_everywhere(self, user_id: UUID) -> None:
        live.close_sockets_now(user_id)

    async def asks_to_sign_up(self, client: Client) -> None:
        await take(limits.SIGN_UPS_FROM_ADDRESS, client.place)

    async def asks_for_reset(self, email: str, client: Client) -> None:
        await take(limits.RESETS_FROM_ADDRESS, client.place)
        await take(limits.RESETS_OF_ACCOUNT, email)

    async def asks_for_verification(self, user_id: UUID) -> None:
        await take(limits.VERIFICATIONS, str(user_id))

    async def tries_to_sign_in(self, email: str, client: Client) -> Try:
        return await lockout.begin(email, client)

    async def take_back(self, attempt: Try) -> None:
        await lockout.take_back(attempt)

    async def signed_in(self, attempt: Try, user_id: UUID) -> str | None:
        return await lockout.succeed(attempt, user_id)

    async def password_was_reset(self, user_id: UUID, email: str, client: Client) -> None:
        async with current_database().transaction() as session:
            await lockout.start_afresh(session, user_id, email.lower(), client)
            await credentials.note_password_reset(session, user_id)

    async def may_begin_session(self, user_id: UUID) -> None:
        async with current_database().transaction() as session:
            user = await repository.find_user(session, user_id)
        if user is not None:
            service.refuse_suspended(user)

    async def session_began(self, user_id: UUID, handle: str, client: Client) -> None:
        with _not_vital("session_not_recorded"):
            async with current_database().transaction() as session:
                await sessions.began(session, user_id, handle, client)

    async def session_renewed(self, handle: str, client: Client) -> None:
        with _not_vital("session_not_recorded"):
            async with current_database().transaction() as session:
                await sessions.renewed(session, handle, client)

    async def sessions_ended(self, handles: Sequence[str]) -> None:
        with _not_vital("ended_sessions_not_forgotten"):
            async with current_database().transaction() as session:
                await sessions.ended(session, handles)

    async def end_sessions_later(self, user_id: UUID) -> int:
        async with current_database().transaction() as session:
            moment = utcnow() + _FINISH_AFTER
            return await defer(session, "accounts.end_sessions", at=moment, user_id=str(user_id))

    async def need_not_end_sessions(self, job: int) -> None:
        async with current_database().transaction() as session:
            await withdraw(session, job)

    async def send_mail(self, kind: str, user_id: UUID, email: str, token: str) -> None:
        async with current_database().transaction() as session:
            await service.mail_later(session, kind, user_id, email, token)
