"""People as they stand beside what they wrote."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple, Self, TypeAlias
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import ColumnElement, Row, Select, Uuid, any_, bindparam, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from app.features.accounts.person import Person
from app.features.profiles import policy
from app.models.sql.choices import PlatformRole, ProfileVisibility, VerificationLevel
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture

Rows: TypeAlias = Select[*tuple[Any, ...]]


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


class Signature(NamedTuple):
    """What an author is drawn and judged by; the organisation is the one they belong to."""

    id: UUID
    first_name: str
    last_name: str
    platform_role: PlatformRole
    verification_level: VerificationLevel | None
    picture_id: UUID | None
    visibility: ProfileVisibility
    suspended_at: datetime | None
    organization_id: UUID | None
    organization_ar: str | None
    organization_en: str | None
    organization_verified_at: datetime | None

    @classmethod
    def of(cls, person: Person) -> Self:
        user, organization = person.user, person.organization
        return cls(
            user.id,
            user.first_name,
            user.last_name,
            user.platform_role,
            user.verification_level,
            user.picture_id,
            user.visibility,
            user.suspended_at,
            organization.id if organization else None,
            organization.name_ar if organization else None,
            organization.name_en if organization else None,
            organization.verified_at if organization else None,
        )


_Employer = aliased(Organization)

# The first columns of a statement that shows authors.
AUTHOR: tuple[Any, ...] = tuple(
    column.label(f"author_{name}")
    for name, column in zip(
        Signature._fields,
        (
            User.id,
            User.first_name,
            User.last_name,
            User.platform_role,
            User.verification_level,
            User.picture_id,
            User.visibility,
            User.suspended_at,
            _Employer.id,
            _Employer.name_ar,
            _Employer.name_en,
            _Employer.verified_at,
        ),
        strict=True,
    )
)


def with_author(query: Rows, author_id: ColumnElement[Any] | InstrumentedAttribute[Any]) -> Rows:
    """A query whose first columns are `AUTHOR`, joined with whoever wrote what a row shows."""
    return (
        query.outerjoin(User, User.id == author_id)
        .outerjoin(Membership, Membership.user_id == User.id)
        .outerjoin(_Employer, _Employer.id == Membership.organization_id)
    )


def split_author(row: Row[*tuple[Any, ...]]) -> tuple[Signature | None, tuple[Any, ...]]:
    """Who wrote it, `None` when they have removed their account, and the other columns of the row."""
    signature = Signature._make(row[: len(AUTHOR)])
    return (None if row[0] is None else signature), row[len(AUTHOR) :]


# Built once, and the same statement however many are asked for.
_AUTHORS = (
    select(*AUTHOR)
    .outerjoin(Membership, Membership.user_id == User.id)
    .outerjoin(_Employer, _Employer.id == Membership.organization_id)
    .where(User.id == any_(bindparam("ids", type_=ARRAY(Uuid()))))
)


async def authors_of(
    session: AsyncSession, reader: Person | None, user_ids: Iterable[UUID | None]
) -> Authors:
    """The authors behind these ids, in one statement; who removed their account is not among them."""
    wanted = {user_id for user_id in user_ids if user_id is not None}
    if not wanted:
        return {}
    rows = await session.execute(_AUTHORS, {"ids": list(wanted)})
    return {row[0]: author_of(reader, Signature._make(row)) for row in rows}


def author_of(reader: Person | None, signature: Signature) -> Author:
    has_page = policy.can_read(reader, signature, signature.organization_id)
    organization = LocalizedText(ar=signature.organization_ar, en=signature.organization_en)
    return Author(
        id=signature.id,
        first_name=signature.first_name,
        last_name=signature.last_name,
        platform_role=signature.platform_role,
        verification_level=signature.verification_level,
        organization=None if signature.organization_id is None else organization,
        organization_verified=signature.organization_verified_at is not None,
        picture=Picture.of(signature.picture_id) if has_page else None,
        has_page=has_page,
    )
