"""What threads and replies are found by: written with them, gone when they are deleted."""

from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import rich_text
from app.models.sql.choices import Language
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.forum_text import ForumReplyText, ForumThreadText


async def store_thread(session: AsyncSession, thread: ForumThread) -> None:
    await _store(
        session,
        ForumThreadText,
        ForumThreadText.thread_id.key,
        thread_id=thread.id,
        language=thread.language,
        title=thread.title,
        keywords=" ".join(thread.tags).replace("-", " "),
        body=rich_text.plain(thread.body),
    )


async def store_reply(session: AsyncSession, reply: ForumReply) -> None:
    body = rich_text.plain(reply.body)
    await _store(
        session,
        ForumReplyText,
        ForumReplyText.reply_id.key,
        reply_id=reply.id,
        thread_id=reply.thread_id,
        language=Language.AR if rich_text.is_arabic(body) else Language.EN,
        body=body,
    )


async def remove_thread(session: AsyncSession, thread_id: UUID) -> None:
    """With its replies: nobody is led to a thread that is gone."""
    await session.execute(delete(ForumThreadText).where(ForumThreadText.thread_id == thread_id))
    await session.execute(delete(ForumReplyText).where(ForumReplyText.thread_id == thread_id))


async def remove_reply(session: AsyncSession, reply_id: UUID) -> None:
    await session.execute(delete(ForumReplyText).where(ForumReplyText.reply_id == reply_id))


async def _store(
    session: AsyncSession, table: type[ForumThreadText] | type[ForumReplyText], key: str, **values: object
) -> None:
    statement = insert(table).values(**values)
    changed = {name: statement.excluded[name] for name in values if name != key}
    await session.execute(statement.on_conflict_do_update(index_elements=[key], set_=changed))
