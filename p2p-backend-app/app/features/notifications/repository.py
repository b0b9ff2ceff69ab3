from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import delete, exists, func, literal, select, tuple_, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams, paginate
from app.models.sql.choices import Language, NotificationKind
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.notification import Notification, NotifiedReply
from app.models.sql.use_case import UseCase, UseCaseVersion

# They go when what they point to goes; of a bundle only that part.
_OF_ONE_REPLY = (NotificationKind.MENTION, NotificationKind.BEST_ANSWER)


class Subject(NamedTuple):
    id: UUID
    slug: str
    title: str
    language: Language


class Review(NamedTuple):
    subject: Subject
    note: str | None


async def page(session: AsyncSession, user_id: UUID, params: PageParams, *, only_unread: bool) -> Page[Any]:
    query = select(Notification).where(Notification.user_id == user_id)
    if only_unread:
        query = query.where(Notification.read_at.is_(None))
    return await paginate(session, query, [Notification.happened_at, Notification.id], params)


async def threads(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Subject]:
    if not ids:
        return {}
    query = select(ForumThread.id, ForumThread.slug, ForumThread.title, ForumThread.language)
    query = query.where(ForumThread.id.in_(ids), ForumThread.deleted_at.is_(None))
    rows = (await session.execute(query)).all()
    return {row[0]: Subject(*row) for row in rows}


async def reviews(
    session: AsyncSession, versions: Collection[tuple[UUID, int]]
) -> dict[tuple[UUID, int], Review]:
    """What was decided about versions of use cases."""
    if not versions:
        return {}
    query = (
        select(
            UseCase.id,
            UseCase.slug,
            UseCaseVersion.title,
            UseCase.language,
            UseCaseVersion.version,
            UseCaseVersion.note,
        )
        .join(UseCaseVersion, UseCaseVersion.use_case_id == UseCase.id)
        .where(tuple_(UseCaseVersion.use_case_id, UseCaseVersion.version).in_(versions))
    )
    rows = (await session.execute(query)).all()
    return {(row.id, row.version): Review(Subject(*row[:4]), row.note) for row in rows}


async def count_unread(session: AsyncSession, user_id: UUID, most: int) -> int:
    """No further than `most`."""
    unread = select(Notification.id).where(Notification.user_id == user_id, Notification.read_at.is_(None))
    return await session.scalar(select(func.count()).select_from(unread.limit(most).subquery())) or 0


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


async def find(session: AsyncSession, user_id: UUID, notification_id: UUID) -> Notification | None:
    query = select(Notification).where(Notification.id == notification_id, Notification.user_id == user_id)
    return await session.scalar(query.with_for_update())


async def read_until(session: AsyncSession, user_id: UUID, moment: datetime, now: datetime) -> bool:
    """Whether there was anything to read."""
    unread = (
        select(Notification.id)
        .where(
            Notification.user_id == user_id,
            Notification.read_at.is_(None),
            Notification.happened_at <= moment,
        )
        # In one order, as whoever takes a thread away: two who do both must not wait for each other.
        .order_by(Notification.id)
        .with_for_update()
    )
    done = (
        update(Notification)
        .where(Notification.id.in_(unread))
        .values(read_at=now, bundle=None)
        .returning(Notification.id)
        .execution_options(synchronize_session=False)
    )
    return bool((await session.scalars(done)).all())


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


async def forget(session: AsyncSession, read_before: datetime, before: datetime, most: int) -> int:
    """Drop some of the old ones; returns how many."""
    old = (
        select(Notification.id)
        .where(Notification.happened_at < read_before)
        .where((Notification.happened_at < before) | Notification.read_at.is_not(None))
        .limit(most)
        # One that is just being changed is not that old.
        .with_for_update(skip_locked=True)
    )
    gone = delete(Notification).where(Notification.id.in_(old)).returning(Notification.id)
    return len((await session.scalars(gone)).all())
