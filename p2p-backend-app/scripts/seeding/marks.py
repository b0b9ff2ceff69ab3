"""What earlier runs did: a seeded thing is made once, and never made again over a person's changes."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.models.sql.seed import SeedMark

_ANCHOR = "anchor"


async def anchor(session: AsyncSession) -> datetime:
    """The moment all seeded dates hang on: that of the first run."""
    await mark(session, _ANCHOR)
    moment: datetime = (await session.scalars(select(SeedMark.moment).where(SeedMark.name == _ANCHOR))).one()
    return moment


async def mark(session: AsyncSession, name: str) -> None:
    statement = insert(SeedMark).values(name=name, moment=utcnow()).on_conflict_do_nothing()
    await session.execute(statement)


async def marked(session: AsyncSession) -> set[str]:
    return set(await session.scalars(select(SeedMark.name)))
