"""People as they stand beside what they wrote."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.choices import PlatformRole, VerificationLevel
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User
from app.schemas.localized import LocalizedText


class Author(BaseModel):
    """Who signs a contribution shows this much, whatever their profile hides."""

    id: UUID
    first_name: str
    last_name: str
    platform_role: PlatformRole
    verification_level: VerificationLevel | None
    organization: LocalizedText | None
    organization_verified: bool


Authors = dict[UUID, Author]


async def authors_of(session: AsyncSession, user_ids: Iterable[UUID | None]) -> Authors:
    """The authors behind these ids, in one statement; who removed their account is not among them."""
    wanted = {user_id for user_id in user_ids if user_id is not None}
    if not wanted:
        return {}
    query = (
        select(User, Organization)
        .outerjoin(Membership, Membership.user_id == User.id)
        .outerjoin(Organization, Organization.id == Membership.organization_id)
        .where(User.id.in_(wanted))
    )
    return {row[0].id: _author(row[0], row[1]) for row in (await session.execute(query)).all()}


def _author(user: User, organization: Organization | None) -> Author:
    return Author(
        id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        platform_role=user.platform_role,
        verification_level=user.verification_level,
        organization=LocalizedText(ar=organization.name_ar, en=organization.name_en)
        if organization
        else None,
        organization_verified=organization is not None and organization.verified_at is not None,
    )
