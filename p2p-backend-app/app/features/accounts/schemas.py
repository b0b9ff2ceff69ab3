from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.features.profiles.schemas import Completeness
from app.models.sql.choices import (
    CityCode,
    CompanySize,
    Industry,
    Language,
    OrganizationRole,
    PlatformRole,
    ProfessionalRole,
    VerificationLevel,
)
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture


class OwnOrganization(BaseModel):
    """The organisation one belongs to, with one's role in it."""

    id: UUID
    slug: str
    name: LocalizedText
    role: OrganizationRole
    industry: Industry
    size: CompanySize
    city: CityCode
    verified: bool
    logo: Picture | None


class Permissions(BaseModel):
    """What the site may offer this person; the server decides again."""

    moderate: bool
    administrate: bool


class Me(BaseModel):
    id: UUID
    email: str
    email_verified: bool
    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    picture: Picture | None
    platform_role: PlatformRole
    language: Language
    verification_level: VerificationLevel | None
    created_at: datetime
    organization: OwnOrganization | None
    completeness: Completeness
    permissions: Permissions


class MeUpdate(BaseModel):
    model_config = ConfigDict(extra="forbid")

    language: Language
