from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.features.accounts.person import Person
from app.models.sql.choices import PlatformRole
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User

# Built once: every request of a member begins with it.
_PERSON = (
    select(User, Membership, Organization)
    .outerjoin(Membership, Membership.user_id == User.id)
    .outerjoin(Organization, Organization.id == Membership.organization_id)
    .where(User.id == bindparam("user_id"))
)


async def find_person(session: AsyncSession, user_id: UUID) -> Person | None:
    """A person with their place in an organisation: one statement."""
    row = (await session.execute(_PERSON, {"user_id": user_id})).one_or_none()
    return None if row is None else Person(*row)


async def find_user(session: AsyncSession, user_id: UUID) -> User | None:
    return await session.get(User, user_id)


async def mark_email_verified(session: AsyncSession, user_id: UUID, email: str, moment: datetime) -> None:
    await session.execute(
        update(User)
        .where(User.id == user_id, User.email == email, User.email_verified_at.is_(None))
        .values(email_verified_at=moment)
    )


async def make_administrator(session: AsyncSession, email: str) -> User | None:
    """Whoever has proven this address to be theirs; `None` if nobody has, or they are one already."""
    return await session.scalar(
        update(User)
        .where(
            func.lower(User.email) == email.lower(),
            User.email_verified_at.is_not(None),
            User.platform_role != PlatformRole.ADMINISTRATOR,
        )
        .values(platform_role=PlatformRole.ADMINISTRATOR)
        .returning(User)
    )
