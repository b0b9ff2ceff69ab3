import unicodedata
from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from app.core.rich_text import LONGEST_HTML
from app.features.accounts.authors import Author
from app.features.drafts.schemas import DraftKey
from app.features.forum.categories.schemas import CategorySummary
from app.features.forum.replies.schemas import ReplyOut
from app.models.sql.choices import Language, ThreadType
from app.schemas.text import line

BODY_SHORTEST = 20
BODY_LONGEST = 50_000
MOST_TAGS = 5
LONGEST_TAG = 30


def _tag(given: str) -> str:
    """One spelling: however people type it, with a hash or with capitals."""
    tag = "-".join(unicodedata.normalize("NFKC", given).lower().lstrip("#").split())
    # One sign may stand for many: a whole phrase in Arabic for one.
    if len(tag) > LONGEST_TAG:
        raise PydanticCustomError("string_too_long", "The tag is too long", {"max_length": LONGEST_TAG})
    return tag


def _distinct(tags: list[str]) -> list[str]:
    return list(dict.fromkeys(tags))


Title = Annotated[str, line(5, 200)]
Tag = Annotated[
    str,
    StringConstraints(max_length=LONGEST_TAG, pattern=r"^ *#?[\w][\w .+/-]*$"),
    AfterValidator(_tag),
]
Tags = Annotated[list[Tag], Field(max_length=MOST_TAGS), AfterValidator(_distinct)]
# HTML; what one reads of it is between BODY_SHORTEST and BODY_LONGEST characters.
Body = Annotated[str, StringConstraints(max_length=LONGEST_HTML)]
CategorySlug = Annotated[str, StringConstraints(pattern="^[a-z0-9-]{1,40}$")]
Version = Annotated[int, Field(ge=1, le=2**31 - 1)]


class ThreadSort(StrEnum):
    ACTIVITY = "activity"
    NEWEST = "newest"
    MOST_LIKED = "most_liked"
    MOST_VIEWED = "most_viewed"
    UNANSWERED = "unanswered"


class ThreadFilters(BaseModel):
    category: CategorySlug | None = None
    tag: Tag | None = None
    type: ThreadType | None = None
    solved: bool | None = None
    author: UUID | None = None
    language: Language | None = None
    # Only what one has bookmarked oneself.
    bookmarked: bool = False


class ThreadSummary(BaseModel):
    """A thread in a list. The author is null when they removed their account."""

    id: UUID
    slug: str
    title: str
    excerpt: str
    language: Language
    type: ThreadType
    category: CategorySummary
    tags: list[str]
    author: Author | None
    created_at: datetime
    last_activity_at: datetime
    reply_count: int
    like_count: int
    view_count: int
    solved: bool
    pinned: bool
    locked: bool
    liked: bool
    bookmarked: bool


class ThreadPermissions(BaseModel):
    """What the site may offer this person here; the server decides again."""

    edit: bool
    delete: bool
    reply: bool
    like: bool
    bookmark: bool
    choose_best_answer: bool
    read_history: bool
    moderate: bool


class ThreadDetails(ThreadSummary):
    """A thread's page. Of a deleted one that has replies, title and body are empty."""

    body: str
    deleted: bool
    edited_at: datetime | None
    version: int
    best_answer: ReplyOut | None
    permissions: ThreadPermissions


class NewThread(BaseModel):
    """`key` is chosen by the browser: sent twice, the thread is made once. `draft` ends with it."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    body: Body
    category: CategorySlug
    type: ThreadType
    tags: Tags = Field(default_factory=list)
    # Recognised from the text when it is left out.
    language: Language | None = None
    key: UUID | None = None
    draft: DraftKey | None = None


class ThreadUpdate(BaseModel):
    """`version` is that of the page that was edited."""

    model_config = ConfigDict(extra="forbid")

    version: Version
    title: Title
    body: Body
    category: CategorySlug
    type: ThreadType
    tags: Tags = Field(default_factory=list)
    language: Language | None = None
    draft: DraftKey | None = None


class ThreadModeration(BaseModel):
    """What is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    pinned: bool | None = None
    locked: bool | None = None


class BestAnswerChoice(BaseModel):
    model_config = ConfigDict(extra="forbid")

    reply_id: UUID
