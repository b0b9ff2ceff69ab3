"""People as they stand beside what they wrote."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from app.features.accounts.person import Person
from app.features.profiles import policy
from app.models.sql.choices import PlatformRole, VerificationLevel
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture


class Author(BaseModel):
    """Who signs a contribution shows their name, whatever their profile hides. `has_page`: it opens."""

    id: UUID
    first_name: str
    last_name: str
    platform_role: PlatformRole
    verification_level: VerificationLevel | None
    organization: LocalizedText | None
    organization_verified: bool
    picture: Picture | None
    has_page: bool


Authors = dict[UUID, Author]

# What an author is drawn and judged by: lists have many of them.
_SHOWN = (
    load_only(
        User.first_name,
        User.last_name,
        User.platform_role,
        User.verification_level,
        User.picture_id,
        User.visibility,
        User.suspended_at,
        raiseload=True,
    ),
    load_only(Organization.name_ar, Organization.name_en, Organization.verified_at, raiseload=True),
)


async def authors_of(
    session: AsyncSession, reader: Person | None, user_ids: Iterable[UUID | None]
) -> Authors:
    """The authors behind these ids, in one statement; who removed their account is not among them."""
    wanted = {user_id for user_id in user_ids if user_id is not None}
    if not wanted:
        return {}
    query = (
        select(User, Organization)
        .outerjoin(Membership, Membership.user_id == User.id)
        .outerjoin(Organization, Organization.id == Membership.organization_id)
        .where(User.id.in_(wanted))
        .options(*_SHOWN)
    )
    return {row[0].id: author_of(reader, row[0], row[1]) for row in (await session.execute(query)).all()}


def author_of(reader: Person | None, user: User, organization: Organization | None) -> Author:
    """`organization` is the one they belong to."""
    has_page = policy.can_read(reader, user, organization.id if organization else None)
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
        picture=Picture.of(user.picture_id) if has_page else None,
        has_page=has_page,
    )
