from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.features.forum.categories.schemas import CategorySummary
from app.features.organizations.schemas import OrganizationSummary
from app.features.profiles.authors import Author
from app.models.sql.choices import CityCode, Expertise, Language, ThreadType, UseCaseCategory
from app.schemas.picture import Picture
from app.schemas.text import line

SearchQuery = Annotated[str, line(2, 100)]


class SearchKind(StrEnum):
    THREAD = "thread"
    REPLY = "reply"
    USE_CASE = "use_case"
    PERSON = "person"
    ORGANIZATION = "organization"


class SearchSort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"


class Piece(BaseModel):
    """A part of a text, marked where it says what was asked for. Plain text: nothing in it is HTML."""

    text: str
    marked: bool


class ThreadHit(BaseModel):
    """The author is null when they removed their account; the same below."""

    kind: Literal["thread"]
    id: UUID
    slug: str
    title: list[Piece]
    excerpt: list[Piece]
    language: Language
    type: ThreadType
    category: CategorySummary
    author: Author | None
    created_at: datetime
    reply_count: int
    solved: bool


class ReplyHit(BaseModel):
    """Slug, title and language are those of the thread."""

    kind: Literal["reply"]
    id: UUID
    thread_id: UUID
    slug: str
    title: list[Piece]
    excerpt: list[Piece]
    language: Language
    author: Author | None
    created_at: datetime
    is_best_answer: bool


class UseCaseHit(BaseModel):
    kind: Literal["use_case"]
    id: UUID
    slug: str
    title: list[Piece]
    excerpt: list[Piece]
    language: Language
    category: UseCaseCategory
    factory_name: str
    city: CityCode
    cover: Picture
    author: Author | None
    verified: bool
    published_at: datetime


class PersonHit(BaseModel):
    """Somebody whose page one may read."""

    kind: Literal["person"]
    id: UUID
    name: list[Piece]
    job_title: list[Piece]
    excerpt: list[Piece]
    expertise: list[Expertise]
    person: Author


class OrganizationHit(BaseModel):
    """A name that it does not have is empty."""

    kind: Literal["organization"]
    id: UUID
    name_ar: list[Piece]
    name_en: list[Piece]
    excerpt: list[Piece]
    organization: OrganizationSummary


SearchHit = Annotated[
    ThreadHit | ReplyHit | UseCaseHit | PersonHit | OrganizationHit, Field(discriminator="kind")
]


class SearchGroup(BaseModel):
    """The best of one kind; `next_cursor` is where the list of this kind goes on."""

    kind: SearchKind
    items: list[SearchHit]
    next_cursor: str | None


class SearchResults(BaseModel):
    """Of every kind of which something was found."""

    groups: list[SearchGroup]


class Suggestion(BaseModel):
    """Something that is called so, and the parts of its address."""

    kind: SearchKind
    id: UUID
    slug: str
    label: list[Piece]
