from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class DraftKind(StrEnum):
    THREAD = "thread"
    REPLY = "reply"
    USE_CASE = "use_case"


# What it is a draft of: `new`, or the id of what is edited or answered.
DraftKey = Annotated[str, StringConstraints(pattern="^[A-Za-z0-9:_-]{1,100}$")]


class DraftContent(BaseModel):
    """Whatever the form holds, unfinished as it is. `version` is that of the draft one has gone on from."""

    model_config = ConfigDict(extra="forbid")

    content: dict[str, Any]
    version: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class DraftSummary(BaseModel):
    """`title` is that of the content, where it has one."""

    kind: DraftKind
    key: str
    version: int
    updated_at: datetime
    title: str | None


class DraftOut(DraftSummary):
    content: dict[str, Any]
