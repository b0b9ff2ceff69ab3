from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Uuid, func, literal, or_, select, true, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.core.paging import Page, PageParams, paginate
from app.features.forum.replies.schemas import ReplySort
from app.models.sql.forum import ForumReply

_KEYS: dict[ReplySort, list[InstrumentedAttribute[Any]]] = {
    # Not by id alone: its index over all replies tempts the planner to read them until a thread's are found.
    ReplySort.OLDEST: [ForumReply.created_at, ForumReply.id],
    ReplySort.NEWEST: [ForumReply.created_at, ForumReply.id],
    ReplySort.MOST_LIKED: [ForumReply.like_count, ForumReply.id],
}


def keys_of(sort: ReplySort) -> list[InstrumentedAttribute[Any]]:
    return _KEYS[sort]


def _standing() -> ColumnElement[bool]:
    """A deleted reply keeps its place while others answer it."""
    return or_(ForumReply.deleted_at.is_(None), ForumReply.reply_count > 0)


async def page(
    session: AsyncSession, thread_id: UUID, parent_id: UUID | None, sort: ReplySort, params: PageParams
) -> Page[Any]:
    """The direct children of a reply, or of the thread."""
    query: Select[Any] = select(ForumReply).where(ForumReply.thread_id == thread_id, _standing())
    query = query.where(
        ForumReply.parent_id.is_(None) if parent_id is None else ForumReply.parent_id == parent_id
    )
    return await paginate(session, query, _KEYS[sort], params, descending=sort is not ReplySort.OLDEST)


async def first_children(
    session: AsyncSession, parent_ids: Sequence[UUID], sort: ReplySort, most: int
) -> dict[UUID, list[ForumReply]]:
    """The first direct children of each parent: one statement, and no branch is read to its end."""
    parents = (
        func.unnest(literal(list(parent_ids), ARRAY(Uuid())))
        .table_valued("id")
        .render_derived(name="parents")
    )
    order = [key.asc() if sort is ReplySort.OLDEST else key.desc() for key in _KEYS[sort]]
    first = (
        select(ForumReply)
        .where(ForumReply.parent_id == parents.c.id, _standing())
        .order_by(*order)
        .limit(most)
        .lateral("first")
    )
    child = aliased(ForumReply, first)
    found: dict[UUID, list[ForumReply]] = {}
    for reply in await session.scalars(select(child).select_from(parents).join(first, true())):
        if reply.parent_id is not None:
            found.setdefault(reply.parent_id, []).append(reply)
    return found


async def find(session: AsyncSession, reply_id: UUID, *, lock: bool = False) -> ForumReply | None:
    query = select(ForumReply).where(ForumReply.id == reply_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return await session.scalar(query)


async def find_sent(session: AsyncSession, author_id: UUID, key: UUID) -> ForumReply | None:
    """What the author's browser has sent under this key."""
    return await session.scalar(
        select(ForumReply).where(ForumReply.author_id == author_id, ForumReply.client_key == key)
    )


async def add(session: AsyncSession, **values: object) -> UUID | None:
    """`None` if the author's browser has sent it before."""
    statement = (
        insert(ForumReply)
        .values(**values)
        .on_conflict_do_nothing(constraint="uq_forum_replies_client_key")
        .returning(ForumReply.id)
    )
    return await session.scalar(statement)


async def count_child(session: AsyncSession, reply_id: UUID, change: int) -> None:
    await session.execute(
        update(ForumReply)
        .where(ForumReply.id == reply_id)
        .values(reply_count=ForumReply.reply_count + change)
        .execution_options(synchronize_session=False)
    )


async def path_to(session: AsyncSession, reply: ForumReply) -> list[UUID]:
    """Its ancestors, outermost first."""
    if reply.parent_id is None:
        return []
    chain = (
        select(ForumReply.id, ForumReply.parent_id, ForumReply.depth)
        .where(ForumReply.id == reply.parent_id)
        .cte("chain", recursive=True)
    )
    chain = chain.union_all(
        select(ForumReply.id, ForumReply.parent_id, ForumReply.depth).where(
            ForumReply.id == chain.c.parent_id
        )
    )
    return list(await session.scalars(select(chain.c.id).order_by(chain.c.depth)))
