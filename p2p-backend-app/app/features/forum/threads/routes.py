from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request

from app.api.deps import CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import EditedMeanwhile, Forbidden, TooManyRequests, Unauthenticated
from app.core.limits import Limit, take
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import EmailNotVerified, Suspended
from app.features.forum.errors import (
    CategoryNotFound,
    NotAQuestion,
    OwnContribution,
    ReplyNotFound,
    ThreadLocked,
    ThreadNotFound,
)
from app.features.forum.history import PastVersion
from app.features.forum.reactions import service as reactions
from app.features.forum.reactions.schemas import BookmarkState, LikeState
from app.features.forum.threads import service
from app.features.forum.threads.lookup import find_standing
from app.features.forum.threads.schemas import (
    BestAnswerChoice,
    NewThread,
    ThreadDetails,
    ThreadFilters,
    ThreadModeration,
    ThreadSort,
    ThreadSummary,
    ThreadUpdate,
)
from app.features.views.counter import thread_views
from app.features.views.service import visitor_of

STARTING = Limit("forum.threads", 20, timedelta(hours=1))

router = APIRouter(prefix="/forum/threads", tags=["forum"])
_ACTING = (Unauthenticated, Suspended, ThreadNotFound)


@router.get("", responses=problem_responses(BadCursor, CategoryNotFound, Unauthenticated))
async def list_threads(
    person: MaybePerson,
    session: SessionDep,
    params: PageDep,
    wanted: Annotated[ThreadFilters, Query()],
    sort: ThreadSort = ThreadSort.ACTIVITY,
) -> Page[ThreadSummary]:
    """Threads, pinned ones first; `unanswered` are questions that nobody has replied to."""
    return await service.page(session, person, params, sort, wanted)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(
        Unauthenticated, Suspended, EmailNotVerified, Forbidden, CategoryNotFound, TooManyRequests
    ),
)
async def create_thread(person: CurrentPerson, session: SessionDep, new: NewThread) -> ThreadDetails:
    """Start a thread. The body is cleaned: what runs, loads or hides is taken out."""
    await take(STARTING, str(person.id))
    return await service.start(session, person, new)


@router.get("/{thread_id}", responses=problem_responses(ThreadNotFound, Unauthenticated))
async def read_thread(
    request: Request, person: MaybePerson, session: SessionDep, thread_id: UUID
) -> ThreadDetails:
    """A thread, without its replies; read once, it counts as a view."""
    details = await service.read(session, person, thread_id)
    thread_views.note(thread_id, details.author.id if details.author else None, person, visitor_of(request))
    return details


@router.patch(
    "/{thread_id}",
    responses=problem_responses(
        *_ACTING, Forbidden, ThreadLocked, EditedMeanwhile, NotAQuestion, CategoryNotFound
    ),
)
async def update_thread(
    person: CurrentPerson, session: SessionDep, thread_id: UUID, update: ThreadUpdate
) -> ThreadDetails:
    """Write one's thread anew; how it read before is kept."""
    return await service.edit(session, person, thread_id, update)


@router.delete("/{thread_id}", status_code=204, responses=problem_responses(*_ACTING, Forbidden))
async def delete_thread(person: CurrentPerson, session: SessionDep, thread_id: UUID) -> None:
    """Take a thread away; where others have replied, a placeholder stands."""
    await service.delete(session, person, thread_id)


@router.get("/{thread_id}/history", responses=problem_responses(*_ACTING, Forbidden))
async def list_thread_versions(
    person: CurrentPerson, session: SessionDep, thread_id: UUID
) -> list[PastVersion]:
    """How the thread read before it was edited, the last first: for its author and moderators."""
    return await service.past_versions(session, person, thread_id)


@router.patch("/{thread_id}/moderation", responses=problem_responses(*_ACTING, Forbidden))
async def moderate_thread(
    person: CurrentPerson, session: SessionDep, thread_id: UUID, wanted: ThreadModeration
) -> ThreadDetails:
    """Pin, unpin, close or open a thread: for moderators."""
    return await service.moderate(session, person, thread_id, wanted)


@router.put(
    "/{thread_id}/best-answer", responses=problem_responses(*_ACTING, Forbidden, ReplyNotFound, NotAQuestion)
)
async def choose_best_answer(
    person: CurrentPerson, session: SessionDep, thread_id: UUID, choice: BestAnswerChoice
) -> ThreadDetails:
    """Say which reply has solved the question, or another one than before."""
    return await service.choose_best_answer(session, person, thread_id, choice.reply_id)


@router.delete("/{thread_id}/best-answer", responses=problem_responses(*_ACTING, Forbidden, NotAQuestion))
async def withdraw_best_answer(person: CurrentPerson, session: SessionDep, thread_id: UUID) -> ThreadDetails:
    """The question is open again."""
    return await service.choose_best_answer(session, person, thread_id, None)


@router.put("/{thread_id}/like", responses=problem_responses(*_ACTING, OwnContribution))
async def like_thread(person: CurrentPerson, session: SessionDep, thread_id: UUID) -> LikeState:
    """Like a thread: once, however often it is asked for."""
    thread = await find_standing(session, thread_id)
    return await reactions.like(session, person, thread, liked=True)


@router.delete("/{thread_id}/like", responses=problem_responses(*_ACTING))
async def unlike_thread(person: CurrentPerson, session: SessionDep, thread_id: UUID) -> LikeState:
    """Take one's like back."""
    thread = await find_standing(session, thread_id)
    return await reactions.like(session, person, thread, liked=False)


@router.put("/{thread_id}/bookmark", responses=problem_responses(*_ACTING))
async def bookmark_thread(person: CurrentPerson, session: SessionDep, thread_id: UUID) -> BookmarkState:
    """Keep a thread to find it again."""
    thread = await find_standing(session, thread_id)
    return await reactions.bookmark(session, person, thread, bookmarked=True)


@router.delete("/{thread_id}/bookmark", responses=problem_responses(*_ACTING))
async def remove_thread_bookmark(
    person: CurrentPerson, session: SessionDep, thread_id: UUID
) -> BookmarkState:
    """Keep it no longer."""
    thread = await find_standing(session, thread_id)
    return await reactions.bookmark(session, person, thread, bookmarked=False)
