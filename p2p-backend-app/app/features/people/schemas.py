from datetime import datetime
from enum import StrEnum
from typing import Annotated, NamedTuple
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.features.credentials.schemas import Password
from app.models.sql.choices import PlatformRole, ProfessionalRole
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture


class PersonState(StrEnum):
    ACTIVE = "active"
    SUSPENDED = "suspended"


class Wanted(NamedTuple):
    """Which people: None leaves it open."""

    role: PlatformRole | None
    state: PersonState | None


class PersonPermissions(BaseModel):
    govern: bool


class PersonSummary(BaseModel):
    """A person as administrators see them."""

    id: UUID
    email: str
    email_verified: bool
    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    picture: Picture | None
    platform_role: PlatformRole
    organization: LocalizedText | None
    created_at: datetime
    suspended_at: datetime | None
    suspension_reason: str | None
    permissions: PersonPermissions


class PlatformRoleChange(BaseModel):
    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    platform_role: PlatformRole
    current_password: Password = Field(description="Of the administrator who decides")


class Suspension(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]
