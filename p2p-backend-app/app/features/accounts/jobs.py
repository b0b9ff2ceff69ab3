from datetime import timedelta
from uuid import UUID

from app.core.auth.leftovers import LEFTOVER_SECONDS, remove_leftover
from app.core.auth.session import revoke_all_sessions
from app.core.clock import utcnow
from app.core.config import get_settings
from app.core.db import current_database
from app.core.jobs import job, periodic_job
from app.core.live import close_sockets_now
from app.features.accounts import intents, repository
from app.features.accounts.hooks import Accounts
from app.features.accounts.mails.render import link_of, render
from app.services.mail.service import deliver

_BATCH = 100


@job("accounts.send_mail")
async def send_mail(message_id: str, kind: str, user_id: str, email: str, token: str) -> None:
    """Write a mail in its reader's language and hand it to the mail service."""
    async with current_database().transaction() as session:
        user = await repository.find_user(session, UUID(user_id))
    if user is None:
        return
    settings = get_settings()
    site = (settings.vite_supertokens_website_domain or settings.public_url).rstrip("/")
    mail = render(
        UUID(message_id),
        kind,
        recipient=email,
        name=user.first_name,
        language=user.language,
        link=link_of(kind, site, token),
    )
    await deliver(mail)


@job("accounts.end_sessions")
async def end_sessions(user_id: str) -> None:
    """Sign a person out everywhere."""
    await revoke_all_sessions(UUID(user_id))
    close_sockets_now(user_id)


@periodic_job("accounts.remove_leftovers", cron="*/5 * * * *")
async def remove_leftovers() -> None:
    """Undo sign-ups that a crash cut in two, so that the people can try again."""
    moment = utcnow() - timedelta(seconds=LEFTOVER_SECONDS)
    async with current_database().transaction() as session:
        emails = await intents.older_than(session, moment, _BATCH)
    for email in emails:
        await remove_leftover(email, Accounts())
        async with current_database().transaction() as session:
            await intents.end(session, email)
