from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.models.sql.choices import ThreadType
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.use_case import UseCase


class Contributions(NamedTuple):
    """What somebody has given to the others and still stands."""

    threads: int
    questions: int
    replies: int
    best_answers: int
    use_cases: int
    likes_received: int


def _likes(count: InstrumentedAttribute[int]) -> ColumnElement[int]:
    return func.coalesce(func.sum(count), 0)


def _best() -> ColumnElement[UUID]:
    """Null unless it has solved somebody else's question; looked up by reply, whatever the planner thinks."""
    return (
        select(ForumThread.id)
        .where(
            ForumThread.best_reply_id == ForumReply.id,
            ForumThread.deleted_at.is_(None),
            ForumThread.author_id.is_distinct_from(ForumReply.author_id),
        )
        .scalar_subquery()
    )


async def contributions(session: AsyncSession, user_id: UUID) -> Contributions:
    """Counted from what there is, in one statement that reads nobody else's."""
    is_question = ForumThread.type == ThreadType.QUESTION
    threads = (
        select(
            func.count().label("threads"),
            func.count().filter(is_question).label("questions"),
            _likes(ForumThread.like_count).label("likes"),
        )
        .where(ForumThread.author_id == user_id, ForumThread.deleted_at.is_(None))
        .subquery()
    )
    replies = (
        select(
            func.count().label("replies"),
            func.count(_best()).label("best_answers"),
            _likes(ForumReply.like_count).label("likes"),
        )
        .where(ForumReply.author_id == user_id, ForumReply.deleted_at.is_(None))
        .subquery()
    )
    cases = (
        select(func.count().label("use_cases"), _likes(UseCase.like_count).label("likes"))
        .where(UseCase.author_id == user_id, UseCase.listed)
        .subquery()
    )
    query = select(
        threads.c.threads,
        threads.c.questions,
        replies.c.replies,
        replies.c.best_answers,
        cases.c.use_cases,
        (threads.c.likes + replies.c.likes + cases.c.likes).label("likes_received"),
    ).select_from(threads.join(replies, true()).join(cases, true()))
    return Contributions(*(await session.execute(query)).one())
