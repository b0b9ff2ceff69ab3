from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from app.features.profiles.authors import Author
from app.models.sql.choices import Language, ThreadType


class ThreadNews(BaseModel):
    """Somebody has started a thread."""

    kind: Literal["thread"]
    id: UUID
    at: datetime
    author: Author | None
    slug: str
    title: str
    type: ThreadType
    language: Language
    excerpt: str


class ReplyNews(BaseModel):
    """Somebody has replied; slug, title and language are those of the thread."""

    kind: Literal["reply"]
    id: UUID
    at: datetime
    author: Author | None
    thread_id: UUID
    slug: str
    title: str
    language: Language
    excerpt: str


class UseCaseNews(BaseModel):
    """A use case was published."""

    kind: Literal["use_case"]
    id: UUID
    at: datetime
    author: Author | None
    slug: str
    title: str
    language: Language
    excerpt: str


class ArrivalNews(BaseModel):
    """Somebody whose page one may read has come."""

    kind: Literal["arrival"]
    id: UUID
    at: datetime
    author: Author


FeedEntry = Annotated[ThreadNews | ReplyNews | UseCaseNews | ArrivalNews, Field(discriminator="kind")]
