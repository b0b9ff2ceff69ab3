"""What is known of sign-ups that have begun and not ended."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.models.sql.sign_up_intent import SignUpIntent


async def begin(session: AsyncSession, email: str) -> None:
    statement = insert(SignUpIntent).values(email=email, started_at=utcnow()).on_conflict_do_nothing()
    await session.execute(statement)


async def end(session: AsyncSession, email: str) -> None:
    await session.execute(delete(SignUpIntent).where(SignUpIntent.email == email))


async def started_at(session: AsyncSession, email: str) -> datetime | None:
    return await session.scalar(select(SignUpIntent.started_at).where(SignUpIntent.email == email))


async def older_than(session: AsyncSession, moment: datetime, limit: int) -> Sequence[str]:
    query = select(SignUpIntent.email).where(SignUpIntent.started_at < moment).limit(limit)
    return (await session.scalars(query)).all()
