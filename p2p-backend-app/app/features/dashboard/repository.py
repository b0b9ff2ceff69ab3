from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, cast, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import RIYADH
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.use_case import UseCase

Made = Literal["threads", "replies", "use_cases"]


async def made_by_day(session: AsyncSession, user_id: UUID, since: datetime) -> list[tuple[date, Made, int]]:
    """How much of each kind somebody made on each day in Riyadh that had any."""
    made = union_all(
        _moments("threads", ForumThread.created_at.expression, since).where(
            ForumThread.author_id == user_id, ForumThread.deleted_at.is_(None)
        ),
        _moments("replies", ForumReply.created_at.expression, since).where(
            ForumReply.author_id == user_id, ForumReply.deleted_at.is_(None)
        ),
        _moments("use_cases", UseCase.published_at.expression, since).where(
            UseCase.author_id == user_id, UseCase.listed
        ),
    ).subquery()
    # By its distance from UTC: not every PostgreSQL knows the names of time zones.
    day = cast(func.timezone(RIYADH.utcoffset(None), made.c.moment), Date)
    query = select(day, made.c.kind, func.count()).group_by(day, made.c.kind)
    return [(row[0], row[1], row[2]) for row in (await session.execute(query)).all()]


def _moments(kind: Made, moment: ColumnElement[Any], since: datetime) -> Select[str, Any]:
    return select(literal(kind).label("kind"), moment.label("moment")).where(moment >= since)
