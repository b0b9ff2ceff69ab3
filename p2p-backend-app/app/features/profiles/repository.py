from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.user import User


async def lock(session: AsyncSession, user_id: UUID) -> User | None:
    """As it stands once nobody else can change it."""
    return await session.get(User, user_id, with_for_update=True, populate_existing=True)
