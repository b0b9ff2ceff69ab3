"""What members are told of, written with the fact itself: never of what they did, once for one act."""

from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.ids import new_id
from app.features.accounts.person import Person
from app.features.notifications.repository import telling
from app.models.sql.choices import NotificationKind, UseCaseState
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.use_case import UseCase, UseCaseVersion

_QUIET = "notifications_quiet"
_DECISIONS = {
    UseCaseState.PUBLISHED: NotificationKind.USE_CASE_PUBLISHED,
    UseCaseState.RETURNED: NotificationKind.USE_CASE_RETURNED,
}


def keep_quiet(session: AsyncSession) -> None:
    """Nobody is told of what this session writes: it lies in the past, as the seeder's."""
    session.info[_QUIET] = True


async def replied(  # noqa: PLR0917 (what an answer consists of)
    session: AsyncSession,
    actor: Person,
    thread: ForumThread,
    reply: ForumReply,
    parent: ForumReply | None,
    mentioned: Collection[UUID] = (),
) -> None:
    """Tell who wrote what is answered, and who began the thread; who is named in it has been told."""
    told: dict[UUID, tuple[NotificationKind, UUID]] = {}
    if parent is not None and parent.author_id is not None:
        told[parent.author_id] = NotificationKind.REPLY_TO_REPLY, parent.id
    if thread.author_id is not None:
        told.setdefault(thread.author_id, (NotificationKind.REPLY_TO_THREAD, thread.id))
    for user_id in (actor.id, *mentioned):
        told.pop(user_id, None)
    if not told or _is_quiet(session):
        return
    await telling.add_reply(
        session, told, actor_id=actor.id, thread_id=thread.id, reply_id=reply.id, happened_at=utcnow()
    )
    changed(session, told)


async def mentioned(
    session: AsyncSession,
    actor: Person,
    thread: ForumThread,
    reply: ForumReply | None,
    user_ids: Collection[UUID],
) -> None:
    """Tell who is named in a reply or, without one, in what the thread begins with."""
    told = [user_id for user_id in user_ids if user_id != actor.id]
    if not told or _is_quiet(session):
        return
    about = {"actor_id": actor.id, "thread_id": thread.id, "reply_id": reply.id if reply else None}
    await telling.add(session, [_row(user_id, NotificationKind.MENTION, **about) for user_id in told])
    changed(session, told)


async def mentions_left(
    session: AsyncSession, thread: ForumThread, reply: ForumReply | None, user_ids: Collection[UUID]
) -> None:
    """After an edit only these are named there."""
    reply_id = reply.id if reply else None
    changed(session, await telling.remove_mentions(session, thread.id, reply_id, user_ids))


async def best_answer_chosen(
    session: AsyncSession, actor: Person, thread: ForumThread, reply: ForumReply | None
) -> None:
    """Tell its author; of one that was chosen before nobody is told any longer."""
    changed(session, await telling.remove_best_answer(session, thread.id))
    if reply is None or reply.author_id in {None, actor.id} or _is_quiet(session):
        return
    await _add(
        session,
        reply.author_id,
        NotificationKind.BEST_ANSWER,
        actor_id=actor.id,
        thread_id=thread.id,
        reply_id=reply.id,
    )


async def decided(session: AsyncSession, use_case: UseCase, version: UseCaseVersion) -> None:
    """Tell the author what became of a submission; who decided speaks for the platform."""
    if use_case.author_id is None or _is_quiet(session):
        return
    await _add(
        session,
        use_case.author_id,
        _DECISIONS[version.state],
        use_case_id=use_case.id,
        use_case_version=version.version,
    )


async def thread_removed(session: AsyncSession, thread_id: UUID) -> None:
    changed(session, await telling.remove_thread(session, thread_id))


async def reply_removed(session: AsyncSession, reply_id: UUID) -> None:
    changed(session, await telling.remove_reply(session, reply_id))


def changed(session: AsyncSession, user_ids: Iterable[UUID]) -> None:
    """Let the bells of these members look again."""
    for user_id in set(user_ids):
        live.notify(session, "notifications.changed", user_id, to=user_id)


async def _add(session: AsyncSession, user_id: UUID | None, kind: NotificationKind, **about: object) -> None:
    if user_id is not None:
        await telling.add(session, [_row(user_id, kind, **about)])
        changed(session, [user_id])


def _row(user_id: UUID, kind: NotificationKind, **about: object) -> dict[str, Any]:
    return {"id": new_id(), "user_id": user_id, "kind": kind, "happened_at": utcnow(), **about}


def _is_quiet(session: AsyncSession) -> bool:
    return _QUIET in session.info
