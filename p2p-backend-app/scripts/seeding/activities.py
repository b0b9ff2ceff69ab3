"""What demo members liked, saved and read, spread over the time since it was written."""

import random
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase

from app.core.clock import utcnow
from app.core.db import current_database
from app.features.forum.reactions import service as forum_reactions
from app.features.usecases.service import reactions as case_reactions
from app.models.sql.choices import UseCaseReactionKind
from app.models.sql.forum import ForumBookmark, ForumReply, ForumReplyLike, ForumThread, ForumThreadLike
from app.models.sql.use_case import UseCase, UseCaseReaction
from scripts.seeding import marks
from scripts.seeding.people import person_of
from scripts.seeding.progress import Progress
from scripts.seeding.texts import DemoThread, DemoUseCase, client_key, demo_threads, demo_use_cases


async def seed_activities(progress: Progress) -> int:
    """Do what is missing; returns around how many threads and use cases that was."""
    async with current_database().transaction() as session:
        done = await marks.marked(session)
    everything: list[DemoThread | DemoUseCase] = [*demo_threads(), *demo_use_cases()]
    missing = [one for one in everything if _mark(one) not in done]
    for number, one in enumerate(missing, 1):
        progress(number, len(missing), one.key)
        async with current_database().transaction() as session:
            if isinstance(one, DemoThread):
                await _around_thread(session, one)
            else:
                await _around_case(session, one)
            await marks.mark(session, _mark(one))
    return len(missing)


def _mark(one: DemoThread | DemoUseCase) -> str:
    kind = "thread" if isinstance(one, DemoThread) else "use_case"
    return f"activity:{kind}:{one.key}"


async def _around_thread(session: AsyncSession, demo: DemoThread) -> None:
    query = select(ForumThread).where(ForumThread.client_key == client_key(demo.key))
    thread = await session.scalar(query.where(ForumThread.deleted_at.is_(None)))
    if thread is None:
        return
    await _like_in_forum(session, thread, demo.likes, ForumThreadLike)
    kept = []
    for email in demo.bookmarks:
        person = await person_of(session, email)
        await forum_reactions.bookmark(session, person, thread, bookmarked=True)
        moment = _since(thread.created_at, email, demo.key)
        kept.append({"user_id": person.id, "thread_id": thread.id, "created_at": moment})
    await _date(session, ForumBookmark, kept)
    for answer, _ in demo.answers():
        key = client_key(demo.key, answer.key)
        query_reply = select(ForumReply).where(ForumReply.client_key == key)
        reply = await session.scalar(query_reply.where(ForumReply.deleted_at.is_(None)))
        if reply is not None:
            await _like_in_forum(session, reply, answer.likes, ForumReplyLike)
    await _count_views(session, ForumThread, thread.id, demo.views)


async def _like_in_forum(
    session: AsyncSession,
    item: ForumThread | ForumReply,
    emails: list[str],
    likes: type[ForumThreadLike] | type[ForumReplyLike],
) -> None:
    given = []
    for email in emails:
        person = await person_of(session, email)
        await forum_reactions.like(session, person, item, liked=True)
        moment = _since(item.created_at, email, str(item.client_key))
        given.append({"user_id": person.id, "item_id": item.id, "created_at": moment})
    await _date(session, likes, given)


async def _around_case(session: AsyncSession, demo: DemoUseCase) -> None:
    query = select(UseCase).where(UseCase.client_key == client_key(demo.key), UseCase.listed)
    case = await session.scalar(query)
    if case is None:
        return
    published_at = case.published_at or case.created_at
    given = []
    for kind, emails in (
        (UseCaseReactionKind.LIKE, demo.likes),
        (UseCaseReactionKind.BOOKMARK, demo.bookmarks),
    ):
        for email in emails:
            person = await person_of(session, email)
            await case_reactions.give(session, person, str(case.id), kind)
            moment = _since(published_at, email, f"{demo.key}:{kind}")
            row = {"user_id": person.id, "use_case_id": case.id, "kind": kind, "created_at": moment}
            given.append(row)
    await _date(session, UseCaseReaction, given)
    await _count_views(session, UseCase, case.id, demo.views)


def _since(moment: datetime, *names: str) -> datetime:
    """Some time after this one, always the same share of what has passed since; most soon after."""
    share = random.Random(":".join(names)).random() ** 3  # noqa: S311 (chooses no secret)
    return moment + (utcnow() - moment) * share


async def _date(session: AsyncSession, model: type[DeclarativeBase], rows: list[dict[str, Any]]) -> None:
    """Give each row, named by its whole primary key, its moment."""
    if rows:
        await session.execute(update(model), rows)


async def _count_views(
    session: AsyncSession, model: type[ForumThread] | type[UseCase], item_id: UUID, views: int
) -> None:
    counted: dict[Any, Any] = {model.view_count: model.view_count + views}
    await session.execute(
        update(model).where(model.id == item_id).values(counted).execution_options(synchronize_session=False)
    )
