from datetime import datetime
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.features.drafts.schemas import DraftKey
from app.features.profiles.authors import Author
from app.features.usecases.schemas.content import UseCaseContent
from app.features.usecases.schemas.text import prose
from app.models.sql.choices import (
    CityCode,
    Industry,
    Language,
    Technology,
    UseCaseCategory,
    UseCaseState,
)
from app.models.sql.organization import Organization
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture

Version = Annotated[int, Field(ge=1, le=2**31 - 1)]


class UseCaseOrganization(BaseModel):
    slug: str
    name: LocalizedText
    verified: bool

    @classmethod
    def of(cls, organization: Organization) -> Self:
        return cls(
            slug=organization.slug,
            name=LocalizedText(ar=organization.name_ar, en=organization.name_en),
            verified=organization.verified_at is not None,
        )


class UseCaseCard(BaseModel):
    """A use case as a list shows it; `author` is null where a member has been removed."""

    id: UUID
    slug: str
    language: Language
    title: str
    subtitle: str
    summary: str
    factory_name: str
    category: UseCaseCategory
    industry: Industry
    city: CityCode
    region: str | None
    technologies: list[Technology]
    roi_percent: float | None
    budget_sar: int | None
    cover: Picture
    verified: bool
    featured: bool
    author: Author | None
    organization: UseCaseOrganization | None
    published_at: datetime | None
    view_count: int
    like_count: int
    liked: bool
    bookmarked: bool


class UseCasePermissions(BaseModel):
    """What the site may offer this person here; the server decides again."""

    read_latest: bool
    edit: bool
    withdraw: bool
    review: bool
    archive: bool
    restore: bool
    feature: bool
    like: bool
    bookmark: bool


class UseCaseDetails(UseCaseCard):
    """A use case whole: as it is published or, for who may read it before, as it was last saved."""

    version: int
    content: UseCaseContent
    images: list[Picture]
    permissions: UseCasePermissions


class UseCaseLatest(BaseModel):
    """The newest version, for its author and for moderators; `note` is what the reviewer wrote about it."""

    id: UUID
    slug: str
    state: UseCaseState
    version: int
    published_version: int | None
    author: Author | None
    organization: UseCaseOrganization | None
    saved_at: datetime
    submitted_at: datetime | None
    decided_at: datetime | None
    note: str | None
    content: UseCaseContent
    images: list[Picture]
    permissions: UseCasePermissions


class UseCaseEntry(BaseModel):
    """One of one's own, or one that waits for a review: told by its newest version."""

    id: UUID
    slug: str
    state: UseCaseState
    version: int
    published_version: int | None
    listed: bool
    title: str
    category: UseCaseCategory
    author: Author | None
    organization: UseCaseOrganization | None
    updated_at: datetime
    submitted_at: datetime | None
    published_at: datetime | None
    note: str | None
    view_count: int
    like_count: int
    permissions: UseCasePermissions


class UseCaseSubmission(BaseModel):
    """`key` is chosen by the browser: sent twice, the use case is made once. `draft` ends with it."""

    model_config = ConfigDict(extra="forbid")

    content: UseCaseContent
    key: UUID | None = None
    draft: DraftKey | None = None


class UseCaseUpdate(BaseModel):
    """`version` is the newest one when editing began; `draft` ends with it."""

    model_config = ConfigDict(extra="forbid")

    version: Version
    content: UseCaseContent
    draft: DraftKey | None = None


class SubmissionOutlook(BaseModel):
    """What happens to what this person submits now."""

    may_submit: bool
    outcome: Literal["publication", "review"]


class CasePublication(BaseModel):
    model_config = ConfigDict(extra="forbid")

    decision: Literal["publish"]
    version: Version


class CaseReturn(BaseModel):
    model_config = ConfigDict(extra="forbid")

    decision: Literal["return"]
    version: Version
    note: Annotated[str, prose(3, 2000)]


Decision = Annotated[CasePublication | CaseReturn, Field(discriminator="decision")]


class UseCaseReactions(BaseModel):
    like_count: int
    liked: bool
    bookmarked: bool
