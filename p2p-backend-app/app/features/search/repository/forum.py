"""Threads and replies that stand. What was deleted has no text to be found by."""

from sqlalchemy import ColumnElement, Double, case, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import PageParams
from app.core.search import words
from app.core.search.ranking import NO_RANK, FoundPage, fetch, ranked
from app.features.search.repository.texts import beginning
from app.features.search.schemas import SearchSort
from app.features.search.wanted import Wanted
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.forum_text import ForumReplyText, ForumThreadText

# What has helped is worth more than what only says the word.
_SOLVED = 0.1
_BEST_ANSWER = 0.3


async def threads(session: AsyncSession, wanted: Wanted, params: PageParams) -> FoundPage:
    texts = select(ForumThreadText.thread_id)
    if wanted.language is not None:
        texts = texts.where(ForumThreadText.language == wanted.language)
    found = texts.where(words.says_all(ForumThreadText.vector, wanted.words))
    near = texts.where(words.says_or_names(ForumThreadText.vector, ForumThreadText.names, wanted.words))
    query = ranked(found, ForumThreadText.thread_id, _thread_rank(wanted), params, near)
    shown = select(
        ForumThread.slug,
        ForumThread.title,
        beginning(ForumThreadText.body),
        ForumThread.language,
        ForumThread.type,
        ForumThread.category_slug,
        ForumThread.author_id,
        ForumThread.created_at,
        ForumThread.reply_count,
        ForumThread.best_reply_id,
    ).join(ForumThreadText, ForumThreadText.thread_id == ForumThread.id)
    return await fetch(session, query, query.onto(shown, ForumThread.id))


async def replies(session: AsyncSession, wanted: Wanted, params: PageParams) -> FoundPage:
    found = select(ForumReplyText.reply_id).where(words.says_all(ForumReplyText.vector, wanted.words))
    if wanted.language is not None:
        found = found.where(ForumReplyText.language == wanted.language)
    query = ranked(found, ForumReplyText.reply_id, _reply_rank(wanted), params)
    shown = (
        select(
            ForumReply.thread_id,
            ForumThread.slug,
            ForumThread.title,
            beginning(ForumReplyText.body),
            ForumThread.language,
            ForumReply.author_id,
            ForumReply.created_at,
            (ForumThread.best_reply_id == ForumReply.id).label("is_best_answer"),
        )
        .join(ForumReplyText, ForumReplyText.reply_id == ForumReply.id)
        .join(ForumThread, ForumThread.id == ForumReply.thread_id)
        .where(ForumThread.deleted_at.is_(None))
    )
    return await fetch(session, query, query.onto(shown, ForumReply.id))


def _thread_rank(wanted: Wanted) -> ColumnElement[float]:
    if wanted.sort is SearchSort.NEWEST:
        return NO_RANK
    solved = select(ForumThread.best_reply_id).where(ForumThread.id == ForumThreadText.thread_id)
    title = func.search_fold(ForumThreadText.title)
    said = words.rank(ForumThreadText.vector, wanted.words, title)
    return said + _bonus(solved.scalar_subquery().is_not(None), _SOLVED)


def _reply_rank(wanted: Wanted) -> ColumnElement[float]:
    if wanted.sort is SearchSort.NEWEST:
        return NO_RANK
    best = select(ForumThread.best_reply_id).where(ForumThread.id == ForumReplyText.thread_id)
    is_best = best.scalar_subquery() == ForumReplyText.reply_id
    return words.rank(ForumReplyText.vector, wanted.words) + _bonus(is_best, _BEST_ANSWER)


def _bonus(deserved: ColumnElement[bool], worth: float) -> ColumnElement[float]:
    return case((deserved, literal(worth, Double)), else_=literal(0.0, Double))
