"""Likes and bookmarks: once a member, and counted in the statement that keeps them."""

from uuid import UUID

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.forum import (
    ForumBookmark,
    ForumReply,
    ForumReplyLike,
    ForumThread,
    ForumThreadLike,
)

Liked = type[ForumThread] | type[ForumReply]


def _likes(of: Liked) -> type[ForumThreadLike] | type[ForumReplyLike]:
    return ForumThreadLike if of is ForumThread else ForumReplyLike


async def like(session: AsyncSession, of: Liked, user_id: UUID, item_id: UUID) -> int:
    """How many like it now."""
    likes = _likes(of)
    added = (
        insert(likes)
        .values(user_id=user_id, item_id=item_id)
        .on_conflict_do_nothing()
        .returning(likes.item_id)
        .cte("added")
    )
    more = select(func.count()).select_from(added).scalar_subquery()
    return await _counted(session, of, item_id, of.like_count + more)


async def unlike(session: AsyncSession, of: Liked, user_id: UUID, item_id: UUID) -> int:
    """How many like it now."""
    likes = _likes(of)
    removed = (
        delete(likes)
        .where(likes.user_id == user_id, likes.item_id == item_id)
        .returning(likes.item_id)
        .cte("removed")
    )
    fewer = select(func.count()).select_from(removed).scalar_subquery()
    return await _counted(session, of, item_id, of.like_count - fewer)


async def _counted(session: AsyncSession, of: Liked, item_id: UUID, value: ColumnElement[int]) -> int:
    statement = (
        update(of)
        .where(of.id == item_id)
        .values(like_count=value)
        .returning(of.like_count)
        .execution_options(synchronize_session=False)
    )
    return (await session.scalars(statement)).one()


async def bookmark(session: AsyncSession, user_id: UUID, thread_id: UUID) -> None:
    await session.execute(
        insert(ForumBookmark).values(user_id=user_id, thread_id=thread_id).on_conflict_do_nothing()
    )


async def remove_bookmark(session: AsyncSession, user_id: UUID, thread_id: UUID) -> None:
    await session.execute(
        delete(ForumBookmark).where(ForumBookmark.user_id == user_id, ForumBookmark.thread_id == thread_id)
    )
