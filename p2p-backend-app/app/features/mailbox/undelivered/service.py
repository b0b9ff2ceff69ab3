from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import jobs
from app.core.paging import Page, PageParams
from app.features.mailbox.errors import MailboxMessageNotFound, MailCannotBeSentAgain
from app.features.mailbox.undelivered import repository
from app.features.mailbox.undelivered.schemas import Undelivered, UndeliveredState
from app.models.sql.mail import UndeliveredMail
from app.services.mail.undelivered import tell

# The argument by which the job of a mail knows it.
_ARGUMENT = "message_id"


async def page(session: AsyncSession, params: PageParams) -> Page[Undelivered]:
    found = await repository.page(session, params)
    due = await repository.next_tries(session, [mail.id for mail in found.items])
    items = [_shown(mail, due.get(mail.id)) for mail in found.items]
    return Page(items=items, next_cursor=found.next_cursor)


async def send_again(session: AsyncSession, mail_id: UUID) -> None:
    """At once instead of when its time comes, or although it was given up."""
    mail = await _found(session, mail_id)
    if not await jobs.retry_now(session, _ARGUMENT, str(mail.id)) and not await repository.next_tries(
        session, [mail.id]
    ):
        raise MailCannotBeSentAgain
    tell(session, mail.id)


async def discard(session: AsyncSession, mail_id: UUID) -> None:
    """Try no more."""
    mail = await _found(session, mail_id)
    await jobs.give_up(session, _ARGUMENT, str(mail.id))
    await session.delete(mail)
    tell(session, mail.id)


async def _found(session: AsyncSession, mail_id: UUID) -> UndeliveredMail:
    mail = await repository.find(session, mail_id)
    if mail is None:
        raise MailboxMessageNotFound
    return mail


def _shown(mail: UndeliveredMail, due: datetime | None) -> Undelivered:
    if due is not None:
        state = UndeliveredState.WAITING
    else:
        state = UndeliveredState.REFUSED if mail.refused else UndeliveredState.GIVEN_UP
    return Undelivered(
        id=mail.id,
        recipient=mail.recipient,
        subject=mail.subject,
        kind=mail.kind,
        language=mail.language,
        reason=mail.reason,
        state=state,
        tries=mail.tries,
        tried_at=mail.tried_at,
        next_try_at=due,
        created_at=mail.created_at,
    )
