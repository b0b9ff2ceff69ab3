from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live, rich_text
from app.core.clock import utcnow
from app.core.errors import EditedMeanwhile, Forbidden
from app.core.ids import new_id
from app.core.paging import Page, PageParams
from app.core.slugs import words_in
from app.features.accounts.errors import EmailNotVerified
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.drafts import service as drafts
from app.features.drafts.schemas import DraftKind
from app.features.forum import bodies, history, policy, texts
from app.features.forum.categories import service as categories
from app.features.forum.errors import NotAQuestion, ReplyNotFound, ThreadLocked, ThreadNotFound
from app.features.forum.mentions import service as mentions
from app.features.forum.replies import service as replies
from app.features.forum.threads import repository
from app.features.forum.threads.lookup import find_standing, is_there
from app.features.forum.threads.schemas import (
    BODY_LONGEST,
    BODY_SHORTEST,
    NewThread,
    ThreadDetails,
    ThreadFilters,
    ThreadModeration,
    ThreadPermissions,
    ThreadSort,
    ThreadSummary,
    ThreadUpdate,
)
from app.features.notifications import service as notifications
from app.features.profiles.authors import author_of
from app.models.sql.choices import Language, ThreadType
from app.models.sql.forum import ForumThread

# Of a deleted thread nothing of what was written is told any more.
_TAKEN_AWAY: dict[str, object] = {"title": "", "slug": "", "excerpt": "", "tags": [], "author": None}


async def page(
    session: AsyncSession, person: Person | None, params: PageParams, sort: ThreadSort, wanted: ThreadFilters
) -> Page[ThreadSummary]:
    """Raises `CategoryNotFound`."""
    reader = person.id if person else None
    if wanted.bookmarked and reader is None:
        return Page(items=[], next_cursor=None)
    places = await categories.places_in(session, wanted.category) if wanted.category else None
    found, next_cursor = await repository.page(session, params, sort, wanted, places, reader)
    return Page(items=[_summary(person, shown) for shown in found], next_cursor=next_cursor)


async def read(session: AsyncSession, person: Person | None, thread_id: UUID) -> ThreadDetails:
    """Raises `ThreadNotFound`."""
    shown = await repository.find_shown(session, thread_id, person.id if person else None)
    if shown is None or not is_there(shown.thread):
        raise ThreadNotFound
    return await _details(session, person, shown)


async def start(session: AsyncSession, person: Person, new: NewThread) -> ThreadDetails:
    """Raises `EmailNotVerified`, `Forbidden` (announcements), `CategoryNotFound`, `ValidationFailed`."""
    if not policy.can_post(person):
        raise EmailNotVerified
    if not policy.can_use_type(person, new.type):
        raise Forbidden
    if new.key and (sent := await repository.find_sent(session, person.id, new.key)):
        return await describe(session, person, sent)
    category = await categories.for_threads(session, new.category)
    body = await bodies.written(session, person, new.body, BODY_SHORTEST, BODY_LONGEST)
    thread_id = await repository.add(
        session,
        id=new_id(),
        author_id=person.id,
        client_key=new.key,
        category_slug=category.slug,
        last_activity_at=utcnow(),
        **_content(new, body),
    )
    if thread_id is None and new.key:
        # The same browser was quicker by another connection.
        sent = await repository.find_sent(session, person.id, new.key)
    else:
        sent = await repository.find(session, thread_id) if thread_id else None
        await categories.count_thread(session, category.slug, 1)
    if sent is None:
        raise ThreadNotFound
    if thread_id is not None:
        await texts.store_thread(session, sent)
        await mentions.keep(session, person, sent, sent, body.mentioned)
    drafts.remove_when_done(session, person.id, DraftKind.THREAD, new.draft)
    return await describe(session, person, sent)


async def edit(session: AsyncSession, person: Person, thread_id: UUID, update: ThreadUpdate) -> ThreadDetails:
    """Raises `ThreadNotFound`, `Forbidden`, `ThreadLocked`, `EditedMeanwhile`, `CategoryNotFound`."""
    thread = await find_standing(session, thread_id, lock=True)
    if not policy.can_edit_thread(person, thread):
        raise ThreadLocked if policy.can_edit(person, thread) else Forbidden
    if not policy.can_use_type(person, update.type):
        raise Forbidden
    if thread.version != update.version:
        raise EditedMeanwhile
    if thread.best_reply_id is not None and update.type is not ThreadType.QUESTION:
        raise NotAQuestion
    category = await categories.for_threads(session, update.category)
    body = await bodies.written(session, person, update.body, BODY_SHORTEST, BODY_LONGEST)
    content = _content(update, body)
    if (content["title"], content["body"]) != (thread.title, thread.body):
        await history.keep(thread)
        thread.edited_at = utcnow()
    if category.slug != thread.category_slug:
        await categories.count_thread(session, thread.category_slug, -1)
        await categories.count_thread(session, category.slug, 1)
        thread.category_slug = category.slug
    for name, value in content.items():
        setattr(thread, name, value)
    thread.version += 1
    await session.flush()
    await texts.store_thread(session, thread)
    await mentions.keep(session, person, thread, thread, body.mentioned)
    drafts.remove_when_done(session, person.id, DraftKind.THREAD, update.draft)
    _tell(session, thread.id)
    return await describe(session, person, thread)


async def delete(session: AsyncSession, person: Person, thread_id: UUID) -> None:
    thread = await find_standing(session, thread_id, lock=True)
    if not policy.can_delete(person, thread):
        raise Forbidden
    thread.deleted_at = utcnow()
    thread.pinned = False
    await texts.remove_thread(session, thread.id)
    await categories.count_thread(session, thread.category_slug, -1)
    await notifications.thread_removed(session, thread.id)
    if not policy.is_author(person, thread):
        _record(session, person, "forum.thread_deleted", thread)
    _tell(session, thread.id)


async def moderate(
    session: AsyncSession, person: Person, thread_id: UUID, wanted: ThreadModeration
) -> ThreadDetails:
    if not policy.can_moderate(person):
        raise Forbidden
    thread = await find_standing(session, thread_id, lock=True)
    if wanted.pinned is not None and wanted.pinned != thread.pinned:
        thread.pinned = wanted.pinned
        _record(session, person, "forum.thread_pinned" if wanted.pinned else "forum.thread_unpinned", thread)
    if wanted.locked is not None and wanted.locked != thread.locked:
        thread.locked = wanted.locked
        _record(session, person, "forum.thread_locked" if wanted.locked else "forum.thread_unlocked", thread)
    _tell(session, thread.id)
    return await describe(session, person, thread)


async def choose_best_answer(
    session: AsyncSession, person: Person, thread_id: UUID, reply_id: UUID | None
) -> ThreadDetails:
    """Choose, change or withdraw it (`None`). Raises `NotAQuestion`, `ReplyNotFound`."""
    thread = await find_standing(session, thread_id, lock=True)
    if thread.type is not ThreadType.QUESTION:
        raise NotAQuestion
    if not policy.can_choose_best_answer(person, thread):
        raise Forbidden
    reply = await replies.find_standing(session, reply_id) if reply_id else None
    if reply is not None and reply.thread_id != thread.id:
        raise ReplyNotFound
    if thread.best_reply_id != reply_id:
        thread.best_reply_id = reply_id
        await session.flush()
        await notifications.best_answer_chosen(session, person, thread, reply)
    _tell(session, thread.id)
    return await describe(session, person, thread)


async def past_versions(session: AsyncSession, person: Person, thread_id: UUID) -> list[history.PastVersion]:
    thread = await find_standing(session, thread_id)
    if not policy.can_read_history(person, thread):
        raise Forbidden
    return await history.past(thread)


async def describe(session: AsyncSession, person: Person, thread: ForumThread) -> ThreadDetails:
    shown = await repository.find_shown(session, thread.id, person.id)
    if shown is None:
        raise ThreadNotFound
    return await _details(session, person, shown)


async def _details(
    session: AsyncSession, person: Person | None, shown: repository.ShownThread
) -> ThreadDetails:
    thread = shown.thread
    best = None
    if thread.best_reply_id is not None:
        best = await replies.read_one(session, person, thread, thread.best_reply_id)
    deleted = thread.deleted_at is not None
    summary = _summary(person, shown)
    return ThreadDetails(
        **dict(summary.model_copy(update=_TAKEN_AWAY) if deleted else summary),
        body="" if deleted else thread.body,
        deleted=deleted,
        edited_at=thread.edited_at,
        version=thread.version,
        best_answer=best,
        permissions=ThreadPermissions(
            edit=policy.can_edit_thread(person, thread),
            delete=policy.can_delete(person, thread),
            reply=policy.can_reply(person, thread),
            like=policy.can_like(person, thread),
            bookmark=policy.can_bookmark(person, thread),
            choose_best_answer=policy.can_choose_best_answer(person, thread),
            read_history=policy.can_read_history(person, thread) and bool(thread.history),
            moderate=policy.can_moderate(person) and not deleted,
        ),
    )


def _summary(person: Person | None, shown: repository.ShownThread) -> ThreadSummary:
    thread = shown.thread
    return ThreadSummary(
        id=thread.id,
        slug=thread.slug,
        title=thread.title,
        excerpt=thread.excerpt,
        language=thread.language,
        type=thread.type,
        category=shown.category,
        tags=thread.tags,
        author=author_of(person, shown.signature) if shown.signature else None,
        created_at=thread.created_at,
        last_activity_at=thread.last_activity_at,
        reply_count=thread.reply_count,
        like_count=thread.like_count,
        view_count=thread.view_count,
        solved=thread.best_reply_id is not None,
        pinned=thread.pinned,
        locked=thread.locked,
        liked=shown.liked,
        bookmarked=shown.bookmarked,
    )


def _content(given: NewThread | ThreadUpdate, body: bodies.Body) -> dict[str, object]:
    """What is stored of what was written."""
    arabic = rich_text.is_arabic(f"{given.title} {body.text}")
    return {
        "title": given.title,
        "slug": words_in(given.title),
        "body": body.html,
        "excerpt": rich_text.excerpt(body.text),
        "type": given.type,
        "tags": given.tags,
        "language": given.language or (Language.AR if arabic else Language.EN),
    }


def _record(session: AsyncSession, person: Person, action: str, thread: ForumThread) -> None:
    audit.record(session, person.user, action, subject_id=thread.id, subject_name=thread.title)


def _tell(session: AsyncSession, thread_id: UUID) -> None:
    live.notify(session, "thread.changed", thread_id, topic=f"thread:{thread_id}")
