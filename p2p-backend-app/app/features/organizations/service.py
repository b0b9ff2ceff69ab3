import re
import unicodedata
from typing import Protocol
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.ids import new_id
from app.models.sql.choices import CityCode, CompanySize, Industry, OrganizationRole
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization

_SLUG_LONGEST = 100
_SUFFIX = 8


class Founding(Protocol):
    """What is known of an organisation when somebody founds it."""

    @property
    def organization_name_ar(self) -> str | None: ...
    @property
    def organization_name_en(self) -> str | None: ...
    @property
    def organization_industry(self) -> Industry: ...
    @property
    def organization_size(self) -> CompanySize: ...
    @property
    def organization_city(self) -> CityCode: ...


def slug_of(name: str, unique: UUID) -> str:
    """A readable part that keeps Arabic letters, and one that nobody else has."""
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKC", name.lower()) if not unicodedata.combining(letter)
    )
    words = re.sub(r"[\W_]+", "-", plain)[:_SLUG_LONGEST].strip("-")
    return f"{words}-{unique.hex[-_SUFFIX:]}".lstrip("-")


async def found(session: AsyncSession, owner: UUID, founding: Founding) -> Organization:
    """Store a new organisation with its owner."""
    organization_id = new_id()
    name = founding.organization_name_en or founding.organization_name_ar or ""
    organization = Organization(
        id=organization_id,
        slug=slug_of(name, organization_id),
        name_ar=founding.organization_name_ar,
        name_en=founding.organization_name_en,
        industry=founding.organization_industry,
        size=founding.organization_size,
        city=founding.organization_city,
    )
    session.add(organization)
    await session.flush()
    session.add(Membership(user_id=owner, organization_id=organization_id, role=OrganizationRole.OWNER))
    await session.flush()
    return organization


async def place(session: AsyncSession, user_id: UUID, organization_id: UUID) -> None:
    """Make somebody a member."""
    session.add(Membership(user_id=user_id, organization_id=organization_id, role=OrganizationRole.MEMBER))
    await session.flush()
