from sqlalchemy.dialects.postgresql import insert

from app.core import live
from app.core.db import current_database
from app.models.sql.choices import PlatformRole
from app.models.sql.mail import MailboxMessage
from app.services.mail.message import Mail


class LocalMailbox:
    """Keeps mails in the installation, where its administrator can open them."""

    async def send(self, mail: Mail) -> None:
        async with current_database().transaction() as session:
            await session.execute(insert(MailboxMessage).values(mail._asdict()).on_conflict_do_nothing())
            live.notify(session, "mailbox.created", mail.id, role=PlatformRole.ADMINISTRATOR)
