from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.errors import EditedMeanwhile, Forbidden
from app.core.ids import new_id
from app.core.paging import Page, PageParams
from app.features.accounts.errors import EmailNotVerified
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.drafts import service as drafts
from app.features.drafts.schemas import DraftKind
from app.features.forum import bodies, history, policy, texts
from app.features.forum.errors import ReplyNotFound, ThreadLocked
from app.features.forum.mentions import service as mentions
from app.features.forum.replies import repository
from app.features.forum.replies.schemas import (
    LONGEST,
    SHORTEST,
    NewReply,
    ReplyOut,
    ReplyPlace,
    ReplySort,
    ReplyUpdate,
)
from app.features.forum.replies.tree import grown
from app.features.forum.threads import lookup as threads
from app.features.forum.threads import repository as thread_repository
from app.features.notifications import service as notifications
from app.models.sql.forum import ForumReply, ForumThread


async def page(  # noqa: PLR0917 (one parameter a filter)
    session: AsyncSession,
    person: Person | None,
    thread_id: UUID,
    parent_id: UUID | None,
    sort: ReplySort,
    params: PageParams,
) -> Page[ReplyOut]:
    thread = await threads.find(session, thread_id)
    reader = person.id if person else None
    found, next_cursor = await repository.page(session, thread_id, parent_id, sort, params, reader)
    items = await grown(session, person, thread, found, sort)
    return Page(items=items, next_cursor=next_cursor)


async def find_standing(session: AsyncSession, reply_id: UUID, *, lock: bool = False) -> ForumReply:
    """Raises `ReplyNotFound`, for a deleted one too."""
    reply = await repository.find(session, reply_id, lock=lock)
    if reply is None or reply.deleted_at is not None:
        raise ReplyNotFound
    return reply


async def read(session: AsyncSession, person: Person | None, reply_id: UUID) -> ReplyPlace:
    """A reply, and the way to it; raises `ReplyNotFound`."""
    shown = await _find_shown(session, person, reply_id)
    thread = await threads.find(session, shown.reply.thread_id)
    (tree,) = await grown(session, person, thread, [shown], ReplySort.OLDEST)
    return ReplyPlace(reply=tree, path=await repository.path_to(session, shown.reply))


async def read_one(
    session: AsyncSession, person: Person | None, thread: ForumThread, reply_id: UUID
) -> ReplyOut | None:
    """A reply by itself, for a thread to show first."""
    try:
        shown = await _find_shown(session, person, reply_id)
    except ReplyNotFound:
        return None
    return (await grown(session, person, thread, [shown], ReplySort.OLDEST, levels=0))[0]


async def answer(session: AsyncSession, person: Person, thread_id: UUID, new: NewReply) -> ReplyOut:
    """Raises `ThreadNotFound`, `ThreadLocked`, `EmailNotVerified`, `ReplyNotFound` (the parent)."""
    if not policy.can_post(person):
        raise EmailNotVerified
    thread = await threads.find_standing(session, thread_id, lock=True)
    if not policy.can_reply(person, thread):
        raise ThreadLocked
    if new.key and (sent := await repository.find_sent(session, person.id, new.key)):
        return await _shown(session, person, thread, sent)
    body = await bodies.written(session, person, new.body, SHORTEST, LONGEST)
    parent = await _parent(session, thread, new.parent_id)
    reply_id = await repository.add(
        session,
        id=new_id(),
        thread_id=thread.id,
        parent_id=new.parent_id,
        author_id=person.id,
        client_key=new.key,
        body=body.html,
        depth=parent.depth + 1 if parent else 0,
    )
    if reply_id is None:
        # The same key, in another thread: the one that is kept is shown.
        raise ReplyNotFound
    await thread_repository.note_reply(session, thread.id, utcnow())
    if parent is not None:
        await repository.count_child(session, parent.id, 1)
    reply = await find_standing(session, reply_id)
    await texts.store_reply(session, reply)
    named = await mentions.keep(session, person, thread, reply, body.mentioned)
    await notifications.replied(session, person, thread, reply, parent, named)
    drafts.remove_when_done(session, person.id, DraftKind.REPLY, new.draft)
    live.notify(session, "thread.replied", reply.id, topic=f"thread:{thread.id}")
    return await _shown(session, person, thread, reply)


async def edit(session: AsyncSession, person: Person, reply_id: UUID, update: ReplyUpdate) -> ReplyOut:
    reply = await find_standing(session, reply_id)
    thread = await threads.find_standing(session, reply.thread_id, lock=True)
    reply = await find_standing(session, reply_id, lock=True)
    if not policy.can_edit_reply(person, reply, thread):
        raise ThreadLocked if policy.can_edit(person, reply) else Forbidden
    if reply.version != update.version:
        raise EditedMeanwhile
    body = await bodies.written(session, person, update.body, SHORTEST, LONGEST)
    if body.html != reply.body:
        await history.keep(reply)
        reply.body = body.html
        reply.edited_at = utcnow()
        reply.version += 1
        await session.flush()
        await texts.store_reply(session, reply)
        await mentions.keep(session, person, thread, reply, body.mentioned)
        _tell(session, thread.id)
    drafts.remove_when_done(session, person.id, DraftKind.REPLY, update.draft)
    return await _shown(session, person, thread, reply)


async def delete(session: AsyncSession, person: Person, reply_id: UUID) -> None:
    reply = await find_standing(session, reply_id)
    # The thread first, as when one answers: two locks are always taken in the same order.
    thread = await threads.find(session, reply.thread_id, lock=True)
    reply = await find_standing(session, reply_id, lock=True)
    if not policy.can_delete(person, reply):
        raise Forbidden
    reply.deleted_at = utcnow()
    await texts.remove_reply(session, reply.id)
    if thread.best_reply_id == reply.id:
        thread.best_reply_id = None
    await session.flush()
    await thread_repository.note_reply_removed(session, thread.id)
    await _close_up(session, reply)
    await notifications.reply_removed(session, reply.id)
    if not policy.is_author(person, reply):
        audit.record(
            session, person.user, "forum.reply_deleted", subject_id=reply.id, subject_name=thread.title
        )
    _tell(session, thread.id)


async def past_versions(session: AsyncSession, person: Person, reply_id: UUID) -> list[history.PastVersion]:
    reply = await find_standing(session, reply_id)
    if not policy.can_read_history(person, reply):
        raise Forbidden
    return await history.past(reply)


async def _parent(session: AsyncSession, thread: ForumThread, parent_id: UUID | None) -> ForumReply | None:
    if parent_id is None:
        return None
    parent = await find_standing(session, parent_id)
    if parent.thread_id != thread.id:
        raise ReplyNotFound
    return parent


async def _close_up(session: AsyncSession, reply: ForumReply) -> None:
    """What stands no longer is counted no longer: placeholders without children go, up the branch."""
    gone: ForumReply | None = reply
    while gone is not None and gone.reply_count == 0 and gone.parent_id is not None:
        await repository.count_child(session, gone.parent_id, -1)
        parent = await repository.find(session, gone.parent_id, lock=True)
        gone = parent if parent is not None and parent.deleted_at is not None else None


async def _find_shown(session: AsyncSession, person: Person | None, reply_id: UUID) -> repository.ShownReply:
    shown = await repository.find_shown(session, reply_id, person.id if person else None)
    if shown is None or shown.reply.deleted_at is not None:
        raise ReplyNotFound
    return shown


async def _shown(session: AsyncSession, person: Person, thread: ForumThread, reply: ForumReply) -> ReplyOut:
    shown = await _find_shown(session, person, reply.id)
    return (await grown(session, person, thread, [shown], ReplySort.OLDEST))[0]


def _tell(session: AsyncSession, thread_id: UUID) -> None:
    live.notify(session, "thread.changed", thread_id, topic=f"thread:{thread_id}")
