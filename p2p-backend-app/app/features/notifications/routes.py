from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.notifications import bell
from app.features.notifications.errors import NotificationNotFound
from app.features.notifications.schemas import NotificationOut, UnreadCount

router = APIRouter(
    prefix="/notifications", tags=["notifications"], responses=problem_responses(Unauthenticated, Suspended)
)
_READ = "/{notification_id}/read"
OnlyUnread = Annotated[bool, Query(alias="unread")]
Until = Annotated[AwareDatetime, Query(description="`happened_at` of the newest that is shown")]


@router.get("", responses=problem_responses(BadCursor))
async def list_notifications(
    person: CurrentPerson, session: SessionDep, params: PageDep, *, only_unread: OnlyUnread = False
) -> Page[NotificationOut]:
    """What one has been told, the newest first; with `unread` only what one has not read."""
    return await bell.page(session, person, params, only_unread=only_unread)


@router.get("/unread")
async def count_unread_notifications(person: CurrentPerson, session: SessionDep) -> UnreadCount:
    """How many one has not read, counted as far as a bell shows."""
    return await bell.unread(session, person)


@router.put("/read", status_code=204)
async def read_notifications(person: CurrentPerson, session: SessionDep, until: Until) -> None:
    """Mark everything as read that happened until then."""
    await bell.read_until(session, person, until)


@router.put(_READ, status_code=204, responses=problem_responses(NotificationNotFound))
async def read_notification(person: CurrentPerson, session: SessionDep, notification_id: UUID) -> None:
    """Mark one as read."""
    await bell.mark(session, person, notification_id, read=True)


@router.delete(_READ, status_code=204, responses=problem_responses(NotificationNotFound))
async def unread_notification(person: CurrentPerson, session: SessionDep, notification_id: UUID) -> None:
    """Mark one as unread, to come back to it."""
    await bell.mark(session, person, notification_id, read=False)
