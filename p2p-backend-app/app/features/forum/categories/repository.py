from collections.abc import Sequence

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.forum import ForumCategory


async def everything(session: AsyncSession) -> Sequence[ForumCategory]:
    return (await session.scalars(select(ForumCategory).order_by(ForumCategory.position))).all()


async def count_thread(session: AsyncSession, slug: str, change: int) -> None:
    await session.execute(
        update(ForumCategory)
        .where(ForumCategory.slug == slug)
        .values(thread_count=ForumCategory.thread_count + change)
        .execution_options(synchronize_session=False)
    )
