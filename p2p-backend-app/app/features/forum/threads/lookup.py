from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.features.forum.errors import ThreadNotFound
from app.features.forum.threads import repository
from app.models.sql.forum import ForumThread


def is_there(thread: ForumThread) -> bool:
    """One that was deleted before anybody replied is not."""
    return thread.deleted_at is None or thread.reply_count > 0


async def find(session: AsyncSession, thread_id: UUID, *, lock: bool = False) -> ForumThread:
    """Raises `ThreadNotFound`."""
    thread = await repository.find(session, thread_id, lock=lock)
    if thread is None or not is_there(thread):
        raise ThreadNotFound
    return thread


async def find_standing(session: AsyncSession, thread_id: UUID, *, lock: bool = False) -> ForumThread:
    """Raises `ThreadNotFound` for a deleted one, whether it has replies or not."""
    thread = await find(session, thread_id, lock=lock)
    if thread.deleted_at is not None:
        raise ThreadNotFound
    return thread
