from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import any_, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, defer

from app.core.paging import Page, PageParams, paginate
from app.features.forum.threads.schemas import ThreadFilters, ThreadSort
from app.models.sql.choices import ThreadType
from app.models.sql.forum import ForumBookmark, ForumThread

_KEYS: dict[ThreadSort, list[InstrumentedAttribute[Any]]] = {
    ThreadSort.ACTIVITY: [ForumThread.pinned, ForumThread.last_activity_at, ForumThread.id],
    ThreadSort.NEWEST: [ForumThread.pinned, ForumThread.id],
    ThreadSort.MOST_LIKED: [ForumThread.pinned, ForumThread.like_count, ForumThread.id],
    ThreadSort.MOST_VIEWED: [ForumThread.pinned, ForumThread.view_count, ForumThread.id],
    ThreadSort.UNANSWERED: [ForumThread.pinned, ForumThread.id],
}

# A list shows the beginning of a text: the whole of it is long.
_NOT_LISTED = (defer(ForumThread.body, raiseload=True), defer(ForumThread.history, raiseload=True))


async def page(  # noqa: PLR0917 (one parameter a filter)
    session: AsyncSession,
    params: PageParams,
    sort: ThreadSort,
    wanted: ThreadFilters,
    categories: Sequence[str] | None,
    reader: UUID | None,
) -> Page[Any]:
    """Pinned threads come first. `categories` are those in which a thread may stand, all if `None`."""
    query = select(ForumThread).where(ForumThread.deleted_at.is_(None)).options(*_NOT_LISTED)
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
    return await paginate(session, query, _KEYS[sort], params)


async def find(session: AsyncSession, thread_id: UUID, *, lock: bool = False) -> ForumThread | None:
    query = select(ForumThread).where(ForumThread.id == thread_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return await session.scalar(query)


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


async def note_reply(session: AsyncSession, thread_id: UUID, moment: datetime) -> None:
    await session.execute(
        update(ForumThread)
        .where(ForumThread.id == thread_id)
        .values(
            reply_count=ForumThread.reply_count + 1,
            last_activity_at=func.greatest(ForumThread.last_activity_at, moment),
        )
        .execution_options(synchronize_session=False)
    )


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
