import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.core.config import Settings, get_settings
from app.services.mail import undelivered
from app.services.mail.mailbox import LocalMailbox
from app.services.mail.message import Mail, MailNotSent, MailService
from app.services.mail.smtp import SmtpService


def mail_service() -> MailService:
    """What the settings say: a mail server, or else the mailbox of the installation."""
    server = get_settings().smtp
    return SmtpService(server) if server else LocalMailbox()


async def deliver(mail: Mail) -> None:
    """Send it; what is not taken is noted for the administrator, and raised for the job to be tried again."""
    try:
        await mail_service().send(mail)
    except MailNotSent as error:
        await undelivered.note(mail, error)
        raise
    await undelivered.clear(mail.id)


@asynccontextmanager
async def mail_server_told(settings: Settings) -> AsyncIterator[None]:
    """Tell once, in the log, whether the mail server takes our mails; nobody waits for it."""
    telling = asyncio.create_task(SmtpService(settings.smtp).tell()) if settings.smtp else None
    try:
        yield
    finally:
        if telling is not None:
            telling.cancel()
