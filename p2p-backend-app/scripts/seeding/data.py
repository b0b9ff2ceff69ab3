import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from app.models.sql.choices import (
    CityCode,
    CompanySize,
    Expertise,
    Industry,
    Language,
    OrganizationRole,
    PlatformRole,
    ProfessionalRole,
    ProfileVisibility,
    VerificationLevel,
)

_FOLDER = Path(__file__).parents[1] / "data"


class DemoOrganization(BaseModel):
    model_config = ConfigDict(extra="forbid")

    domain: str
    name_ar: str
    name_en: str
    industry: Industry
    size: CompanySize
    city: CityCode
    verified: bool
    description_ar: str
    description_en: str


class DemoMember(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: str
    organization: str
    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    language: Language
    platform_role: PlatformRole
    organization_role: OrganizationRole
    verification_level: VerificationLevel | None
    bio: str
    years_of_experience: int
    expertise: list[Expertise]
    visibility: ProfileVisibility
    joined_days_ago: int


def _read(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return found


def demo_organizations() -> dict[str, DemoOrganization]:
    """By domain."""
    organizations = [DemoOrganization.model_validate(each) for each in _read("organizations.json")]
    return {organization.domain: organization for organization in organizations}


def demo_members() -> list[DemoMember]:
    return [DemoMember.model_validate(each) for each in _read("members.json")]
