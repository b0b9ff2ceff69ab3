from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.browser_session import BrowserSession


async def add(session: AsyncSession, row: BrowserSession) -> None:
    values = {column.key: getattr(row, column.key) for column in BrowserSession.__table__.columns}
    values.pop("created_at")
    await session.execute(insert(BrowserSession).values(values).on_conflict_do_nothing())


async def touch(session: AsyncSession, handle: str, moment: datetime, address: str | None) -> None:
    await session.execute(
        update(BrowserSession)
        .where(BrowserSession.handle == handle)
        .values(last_seen_at=moment, address=address)
    )


async def of_user(session: AsyncSession, user_id: UUID) -> Sequence[BrowserSession]:
    return (await session.scalars(select(BrowserSession).where(BrowserSession.user_id == user_id))).all()


async def forget(session: AsyncSession, handles: Sequence[str]) -> None:
    await session.execute(delete(BrowserSession).where(BrowserSession.handle.in_(handles)))


async def forget_unseen_since(session: AsyncSession, moment: datetime) -> None:
    await session.execute(delete(BrowserSession).where(BrowserSession.last_seen_at < moment))
