from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, StringConstraints


class DraftKind(StrEnum):
    """What becomes of it. The key is `new`, or the id of what is answered or edited."""

    THREAD = "thread"
    THREAD_EDIT = "thread-edit"
    REPLY = "reply"
    REPLY_EDIT = "reply-edit"
    USE_CASE = "use-case"


DraftKey = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,64}$")]


class DraftWrite(BaseModel):
    """Whatever the form holds, finished or not."""

    content: dict[str, Any]


class DraftSummary(BaseModel):
    """A draft in a list: `brief` holds the short texts of its content, enough to name it and find its form."""

    kind: DraftKind
    key: str
    brief: dict[str, str]
    updated_at: datetime


class DraftRead(BaseModel):
    kind: DraftKind
    key: str
    content: dict[str, Any]
    updated_at: datetime
