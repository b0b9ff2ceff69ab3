from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import DateTime, Row, and_, any_, bindparam, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, defer

from app.core.db import table_of
from app.core.paging import PageParams, as_page, one_page, shown_of
from app.features.forum.categories.schemas import CategorySummary
from app.features.forum.threads.schemas import ThreadFilters, ThreadSort
from app.features.profiles.authors import AUTHOR, Signature, split_author, with_author
from app.models.sql.choices import ThreadType
from app.models.sql.forum import ForumBookmark, ForumCategory, ForumThread, ForumThreadLike
from app.schemas.localized import LocalizedText

_KEYS: dict[ThreadSort, list[InstrumentedAttribute[Any]]] = {
    ThreadSort.ACTIVITY: [ForumThread.pinned, ForumThread.last_activity_at, ForumThread.id],
    ThreadSort.NEWEST: [ForumThread.pinned, ForumThread.id],
    ThreadSort.MOST_LIKED: [ForumThread.pinned, ForumThread.like_count, ForumThread.id],
    ThreadSort.MOST_VIEWED: [ForumThread.pinned, ForumThread.view_count, ForumThread.id],
    ThreadSort.UNANSWERED: [ForumThread.pinned, ForumThread.id],
}


class ShownThread(NamedTuple):
    """A thread as somebody sees it: with who wrote it, where it stands and what they gave it."""

    thread: ForumThread
    signature: Signature | None
    category: CategorySummary
    liked: bool
    bookmarked: bool


_OWN_LIKE = and_(ForumThreadLike.item_id == ForumThread.id, ForumThreadLike.user_id == bindparam("reader"))
_OWN_BOOKMARK = and_(ForumBookmark.thread_id == ForumThread.id, ForumBookmark.user_id == bindparam("reader"))

# Built once: all of it in one statement, for visitors too.
_SHOWN = (
    with_author(
        select(
            *AUTHOR,
            ForumThread,
            ForumThreadLike.item_id.is_not(None),
            ForumBookmark.thread_id.is_not(None),
            ForumCategory.slug,
            ForumCategory.name_ar,
            ForumCategory.name_en,
            ForumCategory.icon,
            ForumCategory.colour,
        ).select_from(ForumThread),
        ForumThread.author_id,
    )
    .join(ForumCategory, ForumCategory.slug == ForumThread.category_slug)
    .outerjoin(ForumThreadLike, _OWN_LIKE)
    .outerjoin(ForumBookmark, _OWN_BOOKMARK)
)
_SHOWN_ONE = _SHOWN.where(ForumThread.id == bindparam("thread_id"))
# A list shows the beginning of a text: the whole of it is long.
_LISTED = _SHOWN.options(defer(ForumThread.body, raiseload=True), defer(ForumThread.history, raiseload=True))


def _read(row: Row[*tuple[Any, ...]]) -> ShownThread:
    signature, (thread, liked, bookmarked, slug, ar, en, icon, colour) = split_author(row)
    name = LocalizedText(ar=ar, en=en)
    category = CategorySummary(slug=slug, name=name, icon=icon, colour=colour)
    return ShownThread(thread, signature, category, liked, bookmarked)


async def find_shown(session: AsyncSession, thread_id: UUID, reader: UUID | None) -> ShownThread | None:
    row = (await session.execute(_SHOWN_ONE, {"thread_id": thread_id, "reader": reader})).one_or_none()
    return None if row is None else _read(row)


async def page(  # noqa: PLR0917 (one parameter a filter)
    session: AsyncSession,
    params: PageParams,
    sort: ThreadSort,
    wanted: ThreadFilters,
    categories: Sequence[str] | None,
    reader: UUID | None,
) -> tuple[list[ShownThread], str | None]:
    """Pinned threads come first. `categories` are those in which a thread may stand, all if `None`."""
    query = select(ForumThread.id).where(ForumThread.deleted_at.is_(None))
    if sort is ThreadSort.UNANSWERED:
        query = query.where(ForumThread.type == ThreadType.QUESTION, ForumThread.reply_count == 0)
    if categories is not None:
        query = query.where(ForumThread.category_slug.in_(categories))
    if wanted.tag:
        query = query.where(ForumThread.tags.contains([wanted.tag]))
    if wanted.type is not None:
        query = query.where(ForumThread.type == wanted.type)
    if wanted.solved is not None:
        is_solved = ForumThread.best_reply_id.is_not(None)
        query = query.where(is_solved if wanted.solved else ~is_solved)
        query = query.where(ForumThread.type == ThreadType.QUESTION)
    if wanted.author is not None:
        query = query.where(ForumThread.author_id == wanted.author)
    if wanted.language is not None:
        query = query.where(ForumThread.language == wanted.language)
    if wanted.bookmarked:
        kept = select(ForumBookmark.thread_id).where(ForumBookmark.user_id == reader)
        # As an array: the few one keeps are looked up, not met while everything is walked through.
        query = query.where(ForumThread.id == any_(func.array(kept.scalar_subquery())))
    found = one_page(query, _KEYS[sort], params, same_plan=wanted.tag is None)
    statement = shown_of(found, _LISTED, ForumThread.id, _KEYS[sort])
    rows = await session.execute(statement, {"reader": reader})
    return as_page([_read(row) for row in rows], _KEYS[sort], params, lambda shown: shown.thread)


_ONE = select(ForumThread).where(ForumThread.id == bindparam("thread_id"))
_ONE_LOCKED = _ONE.with_for_update().execution_options(populate_existing=True)


async def find(session: AsyncSession, thread_id: UUID, *, lock: bool = False) -> ForumThread | None:
    return await session.scalar(_ONE_LOCKED if lock else _ONE, {"thread_id": thread_id})


async def find_sent(session: AsyncSession, author_id: UUID, key: UUID) -> ForumThread | None:
    """What the author's browser has sent under this key."""
    return await session.scalar(
        select(ForumThread).where(ForumThread.author_id == author_id, ForumThread.client_key == key)
    )


async def add(session: AsyncSession, **values: object) -> UUID | None:
    """`None` if the author's browser has sent it before."""
    statement = (
        insert(ForumThread)
        .values(**values)
        .on_conflict_do_nothing(constraint="uq_forum_threads_client_key")
        .returning(ForumThread.id)
    )
    return await session.scalar(statement)


_MOMENT = bindparam("moment", type_=DateTime(timezone=True))
_NOTE_REPLY = (
    update(table_of(ForumThread))
    .where(ForumThread.id == bindparam("thread"))
    .values(
        reply_count=ForumThread.reply_count + 1,
        last_activity_at=func.greatest(
            ForumThread.last_activity_at, bindparam("moment", type_=DateTime(timezone=True))
        ),
    )
)


async def note_reply(session: AsyncSession, thread_id: UUID, moment: datetime) -> None:
    await session.execute(_NOTE_REPLY, {"thread": thread_id, "moment": moment})


async def note_reply_removed(session: AsyncSession, thread_id: UUID) -> None:
    await session.execute(
        update(ForumThread)
        .where(ForumThread.id == thread_id)
        .values(reply_count=ForumThread.reply_count - 1)
        .execution_options(synchronize_session=False)
    )


async def known_versions(session: AsyncSession, ids: Sequence[UUID]) -> dict[UUID, list[int]]:
    query = select(ForumThread.id, ForumThread.history).where(ForumThread.id.in_(ids))
    return {row.id: row.history for row in (await session.execute(query)).all()}
