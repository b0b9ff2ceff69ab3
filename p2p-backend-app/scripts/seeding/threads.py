"""The demo threads and their replies, written the way members write theirs, then put into the past."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.db import current_database
from app.features.forum.replies import service as replies
from app.features.forum.replies.schemas import NewReply
from app.features.forum.threads import service as threads
from app.features.forum.threads.schemas import NewThread
from app.features.notifications import service as notifications
from app.models.sql.forum import ForumReply, ForumThread
from scripts.seeding import marks
from scripts.seeding.people import person_of
from scripts.seeding.progress import Progress
from scripts.seeding.texts import DemoThread, client_key, demo_threads


async def seed_threads(progress: Progress) -> int:
    """Make what is missing; returns how many threads that were."""
    async with current_database().transaction() as session:
        anchor = await marks.anchor(session)
        done = await marks.marked(session)
    missing = [thread for thread in demo_threads() if _mark(thread) not in done]
    for number, thread in enumerate(missing, 1):
        progress(number, len(missing), thread.title)
        async with current_database().transaction() as session:
            notifications.keep_quiet(session)
            await _seed(session, thread, anchor - timedelta(days=thread.days_ago))
            await marks.mark(session, _mark(thread))
    return len(missing)


def _mark(thread: DemoThread) -> str:
    return f"thread:{thread.key}"


async def _seed(session: AsyncSession, thread: DemoThread, asked_at: datetime) -> None:
    asker = await person_of(session, thread.author)
    new = NewThread(
        title=thread.title,
        body=thread.body,
        category=thread.category,
        type=thread.type,
        tags=thread.tags,
        language=thread.language,
        key=client_key(thread.key),
    )
    thread_id = (await threads.start(session, asker, new)).id
    made: dict[str, UUID] = {}
    last = asked_at
    for reply, parent in thread.answers():
        writer = await person_of(session, reply.author)
        answer = NewReply(
            body=reply.body,
            parent_id=made[parent.key] if parent else None,
            key=client_key(thread.key, reply.key),
        )
        made[reply.key] = (await replies.answer(session, writer, thread_id, answer)).id
        last = asked_at + timedelta(hours=reply.hours_after)
        await session.execute(
            update(ForumReply).where(ForumReply.id == made[reply.key]).values(created_at=last)
        )
    if thread.best_answer is not None:
        await threads.choose_best_answer(session, asker, thread_id, made[thread.best_answer])
    await session.execute(
        update(ForumThread)
        .where(ForumThread.id == thread_id)
        .values(created_at=asked_at, last_activity_at=last)
    )
