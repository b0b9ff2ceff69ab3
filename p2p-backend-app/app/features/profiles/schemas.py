from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from app.features.organizations.schemas import OrganizationSummary
from app.models.sql.choices import (
    Expertise,
    Language,
    ProfessionalRole,
    ProfileVisibility,
    VerificationLevel,
)
from app.schemas.picture import Picture
from app.schemas.text import line, prose


def _each_once(values: list[Expertise]) -> list[Expertise]:
    if len(set(values)) < len(values):
        raise PydanticCustomError("not_unique", "One is named twice")
    return values


PersonName = Annotated[str, line(1, 80)]
JobTitle = Annotated[str, line(1, 100)]
Bio = Annotated[str, prose(500)]
Years = Annotated[int, Field(ge=0, le=50)]
ExpertiseTags = Annotated[
    list[Expertise],
    Field(max_length=10, json_schema_extra={"uniqueItems": True}),
    AfterValidator(_each_once),
]


class ProfileField(StrEnum):
    """What a whole profile has."""

    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    JOB_TITLE = "job_title"
    PROFESSIONAL_ROLE = "professional_role"
    BIO = "bio"
    YEARS_OF_EXPERIENCE = "years_of_experience"
    EXPERTISE = "expertise"
    PICTURE = "picture"


class Completeness(BaseModel):
    percent: int
    missing: list[ProfileField]


class OwnProfile(BaseModel):
    """What a person says of themselves, and to whom."""

    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    picture: Picture | None
    bio: str | None
    years_of_experience: int | None
    expertise: list[Expertise]
    visibility: ProfileVisibility
    version: int
    completeness: Completeness


class ProfileUpdate(BaseModel):
    """What is left out stays as it is; `version` is that of the profile that was edited."""

    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    # Factories, for the document to name no default: what is left out is not changed.
    first_name: PersonName = Field(default_factory=str)
    last_name: PersonName = Field(default_factory=str)
    job_title: JobTitle = Field(default_factory=str)
    professional_role: ProfessionalRole = Field(default_factory=lambda: ProfessionalRole.OTHER)
    bio: Bio | None = None
    years_of_experience: Years | None = None
    expertise: ExpertiseTags = Field(default_factory=list)
    visibility: ProfileVisibility = Field(default_factory=lambda: ProfileVisibility.PRIVATE)


class ProfilePermissions(BaseModel):
    """What the site may offer this reader; the server decides again."""

    edit: bool


class GivenFigures(BaseModel):
    """What somebody has given to the others and still stands, and what it is worth in all."""

    questions: int
    replies: int
    best_answers: int
    use_cases: int
    reputation: int


class Profile(BaseModel):
    """A person's page; `visibility` is null for who may not know it."""

    id: UUID
    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    picture: Picture | None
    bio: str | None
    years_of_experience: int | None
    expertise: list[Expertise]
    language: Language
    verification_level: VerificationLevel | None
    created_at: datetime
    organization: OrganizationSummary | None
    contributions: GivenFigures
    visibility: ProfileVisibility | None
    suspended: bool
    permissions: ProfilePermissions
