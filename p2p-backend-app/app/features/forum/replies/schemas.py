from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.core.rich_text import LONGEST_HTML
from app.features.accounts.authors import Author
from app.features.drafts.schemas import DraftKey

# HTML; what one reads of it is at most LONGEST characters, and something.
SHORTEST = 1
LONGEST = 50_000
Body = Annotated[str, StringConstraints(max_length=LONGEST_HTML)]


class ReplySort(StrEnum):
    OLDEST = "oldest"
    NEWEST = "newest"
    MOST_LIKED = "most_liked"


class ReplyPermissions(BaseModel):
    edit: bool
    delete: bool
    reply: bool
    like: bool
    choose_best_answer: bool
    read_history: bool


class ReplyOut(BaseModel):
    """A reply. Of a deleted one that has children the body is empty; the author is null when they are gone.

    `children` are the first of the direct ones, each with the first of theirs; the rest of a
    branch is the list of replies with `parent` and `cursor=children_cursor` (null at its end
    and where a deeper level begins: then `reply_count` tells whether there is one).
    """

    id: UUID
    thread_id: UUID
    parent_id: UUID | None
    depth: int
    body: str
    author: Author | None
    created_at: datetime
    edited_at: datetime | None
    version: int
    like_count: int
    liked: bool
    deleted: bool
    is_best_answer: bool
    reply_count: int
    children: list["ReplyOut"]
    children_cursor: str | None
    permissions: ReplyPermissions


class ReplyPlace(BaseModel):
    """A reply with its ancestors, outermost first: the way to it from the thread."""

    reply: ReplyOut
    path: list[UUID]


class NewReply(BaseModel):
    """`key` is chosen by the browser: sent twice, the reply is made once. `draft` ends with it."""

    model_config = ConfigDict(extra="forbid")

    body: Body
    parent_id: UUID | None = None
    key: UUID | None = None
    draft: DraftKey | None = None


class ReplyUpdate(BaseModel):
    model_config = ConfigDict(extra="forbid")

    version: Annotated[int, Field(ge=1, le=2**31 - 1)]
    body: Body
    draft: DraftKey | None = None
