from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel

from app.features.profiles.authors import Author
from app.models.sql.choices import Language


class SavedKind(StrEnum):
    THREAD = "thread"
    USE_CASE = "use_case"


class SavedItem(BaseModel):
    """The author is null when they removed their account."""

    kind: SavedKind
    id: UUID
    saved_at: datetime
    slug: str
    title: str
    language: Language
    author: Author | None
