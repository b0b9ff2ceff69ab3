from uuid import UUID

from fastapi import APIRouter

from app.api.deps import Administrator
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.mailbox import repository
from app.features.mailbox.errors import MailboxMessageNotFound
from app.features.mailbox.schemas import Message, MessageSummary

router = APIRouter(
    prefix="/mailbox",
    tags=["mailbox"],
    responses=problem_responses(Unauthenticated, Forbidden, Suspended),
)


@router.get("", responses=problem_responses(BadCursor))
async def list_mailbox_messages(
    _: Administrator, session: SessionDep, params: PageDep
) -> Page[MessageSummary]:
    """The mails this installation kept instead of sending, newest first."""
    found = await repository.page(session, params)
    items = [MessageSummary.model_validate(message) for message in found.items]
    return Page(items=items, next_cursor=found.next_cursor)


@router.get("/{message_id}", responses=problem_responses(MailboxMessageNotFound))
async def read_mailbox_message(_: Administrator, session: SessionDep, message_id: UUID) -> Message:
    """One mail with its text."""
    message = await repository.find(session, message_id)
    if message is None:
        raise MailboxMessageNotFound
    return Message.model_validate(message)
