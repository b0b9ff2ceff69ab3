from uuid import UUID

from fastapi import APIRouter

from app.api.deps import Administrator
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.mailbox.errors import MailboxMessageNotFound, MailCannotBeSentAgain
from app.features.mailbox.undelivered import service
from app.features.mailbox.undelivered.schemas import Undelivered

router = APIRouter(
    prefix="/mailbox/undelivered",
    tags=["mailbox"],
    responses=problem_responses(Unauthenticated, Forbidden, Suspended),
)


@router.get("", responses=problem_responses(BadCursor))
async def list_undelivered_mails(_: Administrator, session: SessionDep, params: PageDep) -> Page[Undelivered]:
    """The mails that the mail server has not taken, with its reason, newest first."""
    return await service.page(session, params)


@router.post(
    "/{mail_id}/retry",
    status_code=204,
    responses=problem_responses(MailboxMessageNotFound, MailCannotBeSentAgain),
)
async def send_undelivered_mail_again(_: Administrator, session: SessionDep, mail_id: UUID) -> None:
    """Offer it to the mail server now."""
    await service.send_again(session, mail_id)


@router.delete("/{mail_id}", status_code=204, responses=problem_responses(MailboxMessageNotFound))
async def discard_undelivered_mail(_: Administrator, session: SessionDep, mail_id: UUID) -> None:
    """Offer it no more, and forget it."""
    await service.discard(session, mail_id)
