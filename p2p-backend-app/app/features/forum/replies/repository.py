from collections.abc import Sequence
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Row,
    Uuid,
    and_,
    bindparam,
    func,
    join,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.core.db import table_of
from app.core.paging import PageParams, as_page, at_most, one_page, shown_of
from app.features.forum.replies.schemas import ReplySort
from app.features.profiles.authors import AUTHOR, Rows, Signature, split_author, with_author
from app.models.sql.forum import ForumReply, ForumReplyLike

_KEYS: dict[ReplySort, list[InstrumentedAttribute[Any]]] = {
    # Not by id alone: its index over all replies tempts the planner to read them until a thread's are found.
    ReplySort.OLDEST: [ForumReply.created_at, ForumReply.id],
    ReplySort.NEWEST: [ForumReply.created_at, ForumReply.id],
    ReplySort.MOST_LIKED: [ForumReply.like_count, ForumReply.id],
}


def keys_of(sort: ReplySort) -> list[InstrumentedAttribute[Any]]:
    return _KEYS[sort]


class ShownReply(NamedTuple):
    """A reply as somebody sees it: with who wrote it, and whether they like it."""

    reply: ForumReply
    signature: Signature | None
    liked: bool


# A deleted reply keeps its place while others answer it.
_STANDING = or_(ForumReply.deleted_at.is_(None), ForumReply.reply_count > 0)


def _shown(reply: type[ForumReply], source: type[ForumReply] | FromClause) -> Rows:
    """`reply` is the entity that is read, `source` where its rows come from."""
    own = and_(ForumReplyLike.item_id == reply.id, ForumReplyLike.user_id == bindparam("reader"))
    query: Rows = select(*AUTHOR, reply, ForumReplyLike.item_id.is_not(None)).select_from(source)
    return with_author(query, reply.author_id).outerjoin(ForumReplyLike, own)


_SHOWN = _shown(ForumReply, ForumReply)
_SHOWN_ONE = _SHOWN.where(ForumReply.id == bindparam("reply_id"))
_OF_THREAD = ForumReply.thread_id == bindparam("thread_id")
_SHOWN_IN_THREAD = _SHOWN.where(_OF_THREAD)
_FIRST_LEVEL = select(ForumReply.id).where(_OF_THREAD, ForumReply.parent_id.is_(None), _STANDING)
# Without the thread: that a whole branch is of one, the planner does not know.
_BELOW = select(ForumReply.id).where(ForumReply.parent_id == bindparam("parent_id"), _STANDING)


def _read(row: Row[*tuple[Any, ...]]) -> ShownReply:
    signature, (reply, liked) = split_author(row)
    return ShownReply(reply, signature, liked)


async def find_shown(session: AsyncSession, reply_id: UUID, reader: UUID | None) -> ShownReply | None:
    row = (await session.execute(_SHOWN_ONE, {"reply_id": reply_id, "reader": reader})).one_or_none()
    return None if row is None else _read(row)


async def page(  # noqa: PLR0917 (where in the thread, in which order, for whom)
    session: AsyncSession,
    thread_id: UUID,
    parent_id: UUID | None,
    sort: ReplySort,
    params: PageParams,
    reader: UUID | None,
) -> tuple[list[ShownReply], str | None]:
    """The direct children of a reply, or of the thread."""
    keys, descending = _KEYS[sort], sort is not ReplySort.OLDEST
    query = _FIRST_LEVEL if parent_id is None else _BELOW
    found = one_page(query, keys, params, descending=descending, same_plan=True)
    rows = await session.execute(
        shown_of(found, _SHOWN_IN_THREAD, ForumReply.id, keys, descending=descending),
        {"thread_id": thread_id, "parent_id": parent_id, "reader": reader},
    )
    return as_page([_read(row) for row in rows], _KEYS[sort], params, lambda shown: shown.reply)


@cache
def _first_children(sort: ReplySort, most: int) -> Rows:
    parents = (
        func.unnest(bindparam("parents", type_=ARRAY(Uuid())))
        .table_valued("id")
        .render_derived(name="parents")
    )

    def ordered(reply: type[ForumReply]) -> list[ColumnElement[Any]]:
        keys = [getattr(reply, key.key) for key in _KEYS[sort]]
        return [key.asc() if sort is ReplySort.OLDEST else key.desc() for key in keys]

    first = (
        select(ForumReply)
        .where(ForumReply.parent_id == parents.c.id, _STANDING)
        .order_by(*ordered(ForumReply))
        .limit(at_most(most))
        .lateral("first")
    )
    child = aliased(ForumReply, first)
    # Once more: what is joined to them may come in any order.
    return _shown(child, join(parents, first, true())).order_by(*ordered(child))


async def first_children(
    session: AsyncSession, parent_ids: Sequence[UUID], sort: ReplySort, most: int, reader: UUID | None
) -> dict[UUID, list[ShownReply]]:
    """The first direct children of each parent: one statement, and no branch is read to its end."""
    values = {"parents": list(parent_ids), "reader": reader}
    found: dict[UUID, list[ShownReply]] = {}
    for shown in map(_read, await session.execute(_first_children(sort, most), values)):
        if shown.reply.parent_id is not None:
            found.setdefault(shown.reply.parent_id, []).append(shown)
    return found


_ONE = select(ForumReply).where(ForumReply.id == bindparam("reply_id"))
_ONE_LOCKED = _ONE.with_for_update().execution_options(populate_existing=True)


async def find(session: AsyncSession, reply_id: UUID, *, lock: bool = False) -> ForumReply | None:
    return await session.scalar(_ONE_LOCKED if lock else _ONE, {"reply_id": reply_id})


async def find_sent(session: AsyncSession, author_id: UUID, key: UUID) -> ForumReply | None:
    """What the author's browser has sent under this key."""
    return await session.scalar(
        select(ForumReply).where(ForumReply.author_id == author_id, ForumReply.client_key == key)
    )


_ADD = (
    insert(table_of(ForumReply))
    .on_conflict_do_nothing(constraint="uq_forum_replies_client_key")
    .returning(ForumReply.id)
)


async def add(session: AsyncSession, **values: object) -> UUID | None:
    """`None` if the author's browser has sent it before."""
    found: UUID | None = await session.scalar(_ADD, values)
    return found


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
