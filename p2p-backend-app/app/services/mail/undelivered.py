"""What a mail server has not taken, told to the administrators."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.db import current_database
from app.models.sql.choices import PlatformRole
from app.models.sql.mail import UndeliveredMail
from app.services.mail.message import Mail, MailNotSent, MailRefused


async def note(mail: Mail, error: MailNotSent) -> None:
    """One try more that came to nothing."""
    told = {"reason": str(error), "refused": isinstance(error, MailRefused), "tried_at": utcnow()}
    first = {
        "id": mail.id,
        "recipient": mail.recipient,
        "subject": mail.subject,
        "kind": mail.kind,
        "language": mail.language,
    }
    again = {**told, "tries": UndeliveredMail.tries + 1}
    async with current_database().transaction() as session:
        statement = insert(UndeliveredMail).values({**first, **told})
        await session.execute(
            statement.on_conflict_do_update(index_elements=[UndeliveredMail.id], set_=again)
        )
        tell(session, mail.id)


async def clear(mail_id: UUID) -> None:
    """It has arrived after all."""
    async with current_database().transaction() as session:
        gone = delete(UndeliveredMail).where(UndeliveredMail.id == mail_id).returning(UndeliveredMail.id)
        if await session.scalar(gone) is not None:
            tell(session, mail_id)


def tell(session: AsyncSession, mail_id: UUID) -> None:
    live.notify(session, "mailbox.undelivered", mail_id, role=PlatformRole.ADMINISTRATOR)
