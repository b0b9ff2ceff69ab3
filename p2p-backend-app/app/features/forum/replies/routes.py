from datetime import timedelta
from uuid import UUID

from fastapi import APIRouter

from app.api.deps import CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import EditedMeanwhile, Forbidden, TooManyRequests, Unauthenticated
from app.core.limits import Limit, take
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import EmailNotVerified, Suspended
from app.features.forum.errors import OwnContribution, ReplyNotFound, ThreadLocked, ThreadNotFound
from app.features.forum.history import PastVersion
from app.features.forum.reactions import service as reactions
from app.features.forum.reactions.schemas import LikeState
from app.features.forum.replies import service
from app.features.forum.replies.schemas import NewReply, ReplyOut, ReplyPlace, ReplySort, ReplyUpdate

ANSWERING = Limit("forum.replies", 120, timedelta(hours=1))

router = APIRouter(prefix="/forum", tags=["forum"])
_OF_THREAD = "/threads/{thread_id}/replies"
_ONE = "/replies/{reply_id}"
_ACTING = (Unauthenticated, Suspended, ReplyNotFound)


@router.get(_OF_THREAD, responses=problem_responses(ThreadNotFound, BadCursor, Unauthenticated))
async def list_replies(  # noqa: PLR0917 (one parameter a filter)
    person: MaybePerson,
    session: SessionDep,
    params: PageDep,
    thread_id: UUID,
    parent: UUID | None = None,
    sort: ReplySort = ReplySort.OLDEST,
) -> Page[ReplyOut]:
    """The direct replies to a thread, or to one of them (`parent`), each with the first of its branch."""
    return await service.page(session, person, thread_id, parent, sort, params)


@router.post(
    _OF_THREAD,
    status_code=201,
    responses=problem_responses(*_ACTING, ThreadNotFound, EmailNotVerified, ThreadLocked, TooManyRequests),
)
async def create_reply(
    person: CurrentPerson, session: SessionDep, thread_id: UUID, new: NewReply
) -> ReplyOut:
    """Reply to a thread, or to a reply in it (`parent_id`). The body is cleaned."""
    await take(ANSWERING, str(person.id))
    return await service.answer(session, person, thread_id, new)


@router.get(_ONE, responses=problem_responses(ReplyNotFound, ThreadNotFound, Unauthenticated))
async def read_reply(person: MaybePerson, session: SessionDep, reply_id: UUID) -> ReplyPlace:
    """One reply and its ancestors' ids: for what a live update or a link points to."""
    return await service.read(session, person, reply_id)


@router.patch(
    _ONE, responses=problem_responses(*_ACTING, ThreadNotFound, Forbidden, ThreadLocked, EditedMeanwhile)
)
async def update_reply(
    person: CurrentPerson, session: SessionDep, reply_id: UUID, update: ReplyUpdate
) -> ReplyOut:
    """Write one's reply anew; how it read before is kept."""
    return await service.edit(session, person, reply_id, update)


@router.delete(_ONE, status_code=204, responses=problem_responses(*_ACTING, ThreadNotFound, Forbidden))
async def delete_reply(person: CurrentPerson, session: SessionDep, reply_id: UUID) -> None:
    """Take a reply away; while others answer it, a placeholder stands."""
    await service.delete(session, person, reply_id)


@router.get(f"{_ONE}/history", responses=problem_responses(*_ACTING, Forbidden))
async def list_reply_versions(
    person: CurrentPerson, session: SessionDep, reply_id: UUID
) -> list[PastVersion]:
    """How the reply read before it was edited, the last first: for its author and moderators."""
    return await service.past_versions(session, person, reply_id)


@router.put(f"{_ONE}/like", responses=problem_responses(*_ACTING, OwnContribution))
async def like_reply(person: CurrentPerson, session: SessionDep, reply_id: UUID) -> LikeState:
    """Like a reply: once, however often it is asked for."""
    reply = await service.find_standing(session, reply_id)
    return await reactions.like(session, person, reply, liked=True)


@router.delete(f"{_ONE}/like", responses=problem_responses(*_ACTING))
async def unlike_reply(person: CurrentPerson, session: SessionDep, reply_id: UUID) -> LikeState:
    """Take one's like back."""
    reply = await service.find_standing(session, reply_id)
    return await reactions.like(session, person, reply, liked=False)
