"""How often something may be done, counted in PostgreSQL: the limits hold across workers and restarts."""

import hashlib
from datetime import datetime, timedelta
from math import ceil
from typing import NamedTuple

from sqlalchemy import case, delete, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.config import get_settings
from app.core.db import current_database
from app.core.errors import TooManyRequests
from app.models.sql.rate_limit import RateLimit


class Limit(NamedTuple):
    """`most` times in a window of that length, for each subject."""

    name: str
    most: int
    window: timedelta


def hashed(*parts: str) -> str:
    """Parts as a key that tells neither addresses nor people to whoever reads the table."""
    return hashlib.sha256("\x00".join(parts).encode()).hexdigest()


async def take(limit: Limit, subject: str | None) -> None:
    """Count one more, committed at once; raises `TooManyRequests` when it is one too many."""
    scale = get_settings().rate_limit_scale
    if not scale or subject is None:
        return
    now = utcnow()
    async with current_database().aside() as session:
        count, ends_at = await _count(session, hashed(limit.name, subject), now, limit.window)
    if count > ceil(limit.most * scale):
        raise too_many(ends_at - now)


async def give_back(limit: Limit, subject: str) -> None:
    """It turned out not to be what is limited."""
    async with current_database().aside() as session:
        await session.execute(
            update(RateLimit)
            .where(RateLimit.subject == hashed(limit.name, subject), RateLimit.count > 0)
            .values(count=RateLimit.count - 1)
        )


def too_many(wait: timedelta) -> TooManyRequests:
    return TooManyRequests(headers={"Retry-After": str(max(1, ceil(wait.total_seconds())))})


async def forget_past(session: AsyncSession) -> None:
    await session.execute(delete(RateLimit).where(RateLimit.window_ends_at < utcnow()))


async def _count(
    session: AsyncSession, subject: str, now: datetime, window: timedelta
) -> tuple[int, datetime]:
    over = RateLimit.window_ends_at <= now
    statement = (
        insert(RateLimit)
        .values(subject=subject, window_ends_at=now + window, count=1)
        .on_conflict_do_update(
            index_elements=[RateLimit.subject],
            set_={
                "count": case((over, 1), else_=RateLimit.count + 1),
                "window_ends_at": case((over, now + window), else_=RateLimit.window_ends_at),
            },
        )
        .returning(RateLimit.count, RateLimit.window_ends_at)
    )
    count, ends_at = (await session.execute(statement)).one()
    return count, ends_at
