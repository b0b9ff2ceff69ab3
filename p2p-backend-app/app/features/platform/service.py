import asyncio
import time

from sqlalchemy import distinct, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.db import current_database
from app.features.platform.schemas import Figures
from app.models.sql.organization import Organization
from app.models.sql.user import User

_KEPT_SECONDS = 30.0


async def count(session: AsyncSession) -> Figures:
    """One statement over everything."""
    members = select(func.count()).select_from(User).where(User.suspended_at.is_(None)).scalar_subquery()
    query = select(
        members.label("members"),
        func.count().label("organizations"),
        func.count(Organization.verified_at).label("verified_organizations"),
        func.count(distinct(Organization.city)).label("cities"),
        func.count(distinct(Organization.industry)).label("industries"),
    ).select_from(Organization)
    return Figures.model_validate((await session.execute(query)).one(), from_attributes=True)


class KnownFigures:
    """The figures of the last half minute: visitors do not make the database count."""

    def __init__(self) -> None:
        self._figures: Figures | None = None
        self._until = 0.0
        self._lock = asyncio.Lock()

    def forget(self) -> None:
        self._until = 0.0

    async def read(self) -> Figures:
        async with self._lock:
            if self._figures is None or time.monotonic() > self._until:
                async with current_database().transaction() as session:
                    self._figures = await count(session)
                self._until = time.monotonic() + _KEPT_SECONDS
            return self._figures


known_figures = KnownFigures()
