from datetime import datetime
from typing import Annotated, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.models.sql.choices import CityCode, CompanySize, Industry, OrganizationRole
from app.models.sql.organization import Organization
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture
from app.schemas.text import DomainName, WebAddress, line, prose

Name = Annotated[str, line(2, 120)]
Description = Annotated[str, prose(2000)]
CommercialRegistration = Annotated[str, StringConstraints(pattern="^[0-9]{10}$")]
Query = Annotated[str, line(1, 100)]


class OrganizationSummary(BaseModel):
    """What everybody may know of an organisation, in short."""

    id: UUID
    slug: str
    name: LocalizedText
    industry: Industry
    size: CompanySize
    city: CityCode
    verified: bool
    logo: Picture | None

    @classmethod
    def of(cls, organization: Organization) -> Self:
        return cls(
            id=organization.id,
            slug=organization.slug,
            name=LocalizedText(ar=organization.name_ar, en=organization.name_en),
            industry=organization.industry,
            size=organization.size,
            city=organization.city,
            verified=organization.verified_at is not None,
            logo=Picture.of(organization.logo_id),
        )


class OrganizationPermissions(BaseModel):
    """What the site may offer this person here; the server decides again."""

    edit: bool
    read_registration: bool
    read_members: bool
    manage_members: bool
    invite_as: list[OrganizationRole]
    ask_to_join: bool


class OrganizationDetails(OrganizationSummary):
    """An organisation's page; `domain` and `commercial_registration` are null for who may not read them."""

    description: LocalizedText
    website: str | None
    domain: str | None
    commercial_registration: str | None
    created_at: datetime
    version: int
    own_role: OrganizationRole | None
    permissions: OrganizationPermissions


class OrganizationUpdate(BaseModel):
    """What is left out stays as it is; `version` is that of the page that was edited."""

    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    name_ar: Name | None = None
    name_en: Name | None = None
    domain: DomainName | None = None
    # Factories, for the document to name no default: what is left out is not changed.
    industry: Industry = Field(default_factory=lambda: Industry.OTHER)
    size: CompanySize = Field(default_factory=lambda: CompanySize.UP_TO_10)
    city: CityCode = Field(default_factory=lambda: CityCode.OTHER)
    description_ar: Description | None = None
    description_en: Description | None = None
    website: WebAddress | None = None
    commercial_registration: CommercialRegistration | None = None


class OrganizationFounding(BaseModel):
    """What is asked of somebody who founds an organisation; one of the two names is enough."""

    model_config = ConfigDict(extra="forbid")

    name_ar: Name | None = None
    name_en: Name | None = None
    industry: Industry
    size: CompanySize
    city: CityCode
