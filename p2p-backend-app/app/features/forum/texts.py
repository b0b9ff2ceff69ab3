"""What threads and replies are found by: written with them, gone when they are deleted."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import rich_text
from app.core.db import table_of
from app.models.sql.choices import Language
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.forum_text import ForumReplyText, ForumThreadText


def _storing(model: type[ForumThreadText] | type[ForumReplyText], *written: str) -> Insert:
    statement = insert(table_of(model))
    changed = {name: statement.excluded[name] for name in written}
    return statement.on_conflict_do_update(index_elements=list(table_of(model).primary_key), set_=changed)


# Built once: they are sent with every contribution.
_STORE_THREAD = _storing(ForumThreadText, "language", "title", "keywords", "body")
_STORE_REPLY = _storing(ForumReplyText, "thread_id", "language", "body")


async def store_thread(session: AsyncSession, thread: ForumThread) -> None:
    values = {
        "thread_id": thread.id,
        "language": thread.language,
        "title": thread.title,
        "keywords": " ".join(thread.tags).replace("-", " "),
        "body": rich_text.plain(thread.body),
    }
    await session.execute(_STORE_THREAD, values)


async def store_reply(session: AsyncSession, reply: ForumReply) -> None:
    body = rich_text.plain(reply.body)
    values = {
        "reply_id": reply.id,
        "thread_id": reply.thread_id,
        "language": Language.AR if rich_text.is_arabic(body) else Language.EN,
        "body": body,
    }
    await session.execute(_STORE_REPLY, values)


async def remove_thread(session: AsyncSession, thread_id: UUID) -> None:
    """With its replies: nobody is led to a thread that is gone."""
    await session.execute(delete(ForumThreadText).where(ForumThreadText.thread_id == thread_id))
    await session.execute(delete(ForumReplyText).where(ForumReplyText.thread_id == thread_id))


async def remove_reply(session: AsyncSession, reply_id: UUID) -> None:
    await session.execute(delete(ForumReplyText).where(ForumReplyText.reply_id == reply_id))
