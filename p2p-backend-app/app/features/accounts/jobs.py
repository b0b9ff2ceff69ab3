from datetime import timedelta
from uuid import UUID

import structlog
from supertokens_python.asyncio import get_users_newest_first
from supertokens_python.types import User as Identity

from app.core.auth.sign_up import LEFTOVER_SECONDS, TENANT, remove_identity
from app.core.clock import utcnow
from app.core.config import get_settings
from app.core.db import current_database
from app.core.jobs import job, periodic_job
from app.features.accounts import repository
from app.features.accounts.mails.render import link_of, render
from app.services.mail.mailbox import mail_service

log = structlog.get_logger(__name__)

_LOOK_BACK = timedelta(days=2)


@job("accounts.send_mail")
async def send_mail(id: str, kind: str, user_id: str, email: str, token: str) -> None:  # noqa: A002
    """Write a mail in its reader's language and hand it to the mail service."""
    async with current_database().transaction() as session:
        user = await repository.find_user(session, UUID(user_id))
    if user is None:
        return
    settings = get_settings()
    site = (settings.vite_supertokens_website_domain or settings.public_url).rstrip("/")
    mail = render(UUID(id), kind, email, user.first_name, user.language, link_of(kind, site, token))
    await mail_service().send(mail)


@periodic_job("accounts.remove_leftovers", cron="*/10 * * * *")
async def remove_leftovers() -> None:
    """Remove identities that a crash left without a profile."""
    cursor = None
    while True:
        page = await get_users_newest_first(TENANT, limit=100, pagination_token=cursor)
        await _remove_without_profile(page.users)
        cursor = page.next_pagination_token
        if cursor is None or page.users[-1].time_joined < _milliseconds_ago(_LOOK_BACK):
            return


def _milliseconds_ago(span: timedelta) -> float:
    return (utcnow() - span).timestamp() * 1000


async def _remove_without_profile(identities: list[Identity]) -> None:
    old = [user for user in identities if user.time_joined < _milliseconds_ago(timedelta(seconds=LEFTOVER_SECONDS))]
    async with current_database().transaction() as session:
        known = await repository.known_ids(session, [UUID(user.id) for user in old])
    for user in old:
        if UUID(user.id) not in known:
            log.warning("identity_without_profile_removed", user_id=user.id)
            await remove_identity(UUID(user.id))
