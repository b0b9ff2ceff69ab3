"""What is written when something happens, and taken back when it is undone."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, String, Uuid, bindparam, delete, exists, func, literal, select, update
from sqlalchemy.dialects.postgresql import ARRAY, Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.db import table_of
from app.core.ids import new_id
from app.models.sql.choices import NotificationKind
from app.models.sql.forum import ForumReply
from app.models.sql.notification import Notification, NotifiedReply

# They go when what they point to goes; of a bundle only that part.
_OF_ONE_REPLY = (NotificationKind.MENTION, NotificationKind.BEST_ANSWER)


async def add(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    await session.execute(insert(Notification).values(list(rows)))


def _adding_reply() -> Insert:
    told = func.unnest(
        bindparam("ids", type_=ARRAY(Uuid())),
        bindparam("user_ids", type_=ARRAY(Uuid())),
        bindparam("kinds", type_=ARRAY(String())),
        bindparam("bundles", type_=ARRAY(Uuid())),
    )
    rows = told.table_valued("id", "user_id", "kind", "bundle").render_derived(name="rows").c
    new = insert(table_of(Notification)).from_select(
        [
            *("id", "user_id", "kind", "bundle"),
            *("actor_id", "thread_id", "reply_id", "happened_at", "reply_count"),
        ],
        select(
            *(rows.id, rows.user_id, rows.kind, rows.bundle),
            *(bindparam(name, type_=Uuid()) for name in ("actor_id", "thread_id", "reply_id")),
            bindparam("happened_at", type_=DateTime(timezone=True)),
            literal(1),
        ),
    )
    kept = (
        new.on_conflict_do_update(
            constraint="uq_notifications_bundle",
            set_={
                "reply_count": Notification.reply_count + 1,
                "actor_id": new.excluded.actor_id,
                "happened_at": func.greatest(Notification.happened_at, new.excluded.happened_at),
            },
        )
        .returning(Notification.id)
        .cte("kept")
    )
    return insert(table_of(NotifiedReply)).from_select(
        ["notification_id", "reply_id"], select(kept.c.id, bindparam("reply_id", type_=Uuid()))
    )


# Built once: it is sent with every reply.
_ADD_REPLY = _adding_reply()


async def add_reply(
    session: AsyncSession, told: Mapping[UUID, tuple[NotificationKind, UUID]], **about: object
) -> None:
    """Each, told of what kind and in which bundle, joins the unread one of it; `about` is the reply."""
    values = {
        "ids": [new_id() for _ in told],
        "user_ids": list(told),
        "kinds": [kind for kind, _ in told.values()],
        "bundles": [bundle for _, bundle in told.values()],
    }
    await session.execute(_ADD_REPLY, values | about)


async def remove_thread(session: AsyncSession, thread_id: UUID) -> Sequence[UUID]:
    """Whom it had been told."""
    found = (
        select(Notification.id)
        .where(Notification.thread_id == thread_id)
        .order_by(Notification.id)
        .with_for_update()
    )
    gone = delete(Notification).where(Notification.id.in_(found)).returning(Notification.user_id)
    return (await session.scalars(gone)).all()


async def remove_best_answer(session: AsyncSession, thread_id: UUID) -> Sequence[UUID]:
    gone = (
        delete(Notification)
        .where(Notification.thread_id == thread_id, Notification.kind == NotificationKind.BEST_ANSWER)
        .returning(Notification.user_id)
    )
    return (await session.scalars(gone)).all()


async def remove_mentions(
    session: AsyncSession, thread_id: UUID, reply_id: UUID | None, but_of: Collection[UUID]
) -> Sequence[UUID]:
    gone = (
        delete(Notification)
        .where(
            Notification.thread_id == thread_id,
            Notification.reply_id.is_(None) if reply_id is None else Notification.reply_id == reply_id,
            Notification.kind == NotificationKind.MENTION,
            Notification.user_id.not_in(but_of),
        )
        .returning(Notification.user_id)
    )
    return (await session.scalars(gone)).all()


async def remove_reply(session: AsyncSession, reply_id: UUID) -> list[UUID]:
    """Whom it had been told."""
    alone = (
        delete(Notification)
        .where(Notification.reply_id == reply_id, Notification.kind.in_(_OF_ONE_REPLY))
        .returning(Notification.user_id)
    )
    told = list(await session.scalars(alone))
    part = delete(NotifiedReply).where(NotifiedReply.reply_id == reply_id)
    bundles = (await session.scalars(part.returning(NotifiedReply.notification_id))).all()
    if bundles:
        told += await _shrink(session, bundles)
    return told


async def _shrink(session: AsyncSession, ids: Sequence[UUID]) -> list[UUID]:
    """What tells of nothing any more goes, the others tell of what is left."""
    left = NotifiedReply.notification_id == Notification.id
    empty = delete(Notification).where(Notification.id.in_(ids), ~exists().where(left))
    told = list(await session.scalars(empty.returning(Notification.user_id)))
    replies = select(ForumReply).join(NotifiedReply, NotifiedReply.reply_id == ForumReply.id).where(left)
    first = replies.with_only_columns(ForumReply.id).order_by(ForumReply.created_at, ForumReply.id)
    last = replies.with_only_columns(ForumReply.author_id)
    last = last.order_by(ForumReply.created_at.desc(), ForumReply.id.desc())
    smaller = (
        update(Notification)
        .where(Notification.id.in_(ids))
        .values(
            reply_count=Notification.reply_count - 1,
            reply_id=first.limit(1).scalar_subquery(),
            actor_id=last.limit(1).scalar_subquery(),
        )
        .returning(Notification.user_id)
        .execution_options(synchronize_session=False)
    )
    return told + list(await session.scalars(smaller))
