"""What is written when something happens, and taken back when it is undone."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, exists, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.choices import NotificationKind
from app.models.sql.forum import ForumReply
from app.models.sql.notification import Notification, NotifiedReply

# They go when what they point to goes; of a bundle only that part.
_OF_ONE_REPLY = (NotificationKind.MENTION, NotificationKind.BEST_ANSWER)


async def add(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    await session.execute(insert(Notification).values(list(rows)))


async def add_reply(session: AsyncSession, rows: Sequence[dict[str, Any]], reply_id: UUID) -> None:
    """Each joins the unread one of its bundle."""
    new = insert(Notification).values(list(rows))
    told = (
        new.on_conflict_do_update(
            constraint="uq_notifications_bundle",
            set_={
                "reply_count": Notification.reply_count + 1,
                "actor_id": new.excluded.actor_id,
                "happened_at": func.greatest(Notification.happened_at, new.excluded.happened_at),
            },
        )
        .returning(Notification.id)
        .cte("told")
    )
    await session.execute(
        insert(NotifiedReply).from_select(
            ["notification_id", "reply_id"], select(told.c.id, literal(reply_id))
        )
    )


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
