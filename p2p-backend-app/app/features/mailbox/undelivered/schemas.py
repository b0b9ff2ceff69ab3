from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.sql.choices import Language


class UndeliveredState(StrEnum):
    WAITING = "waiting"
    REFUSED = "refused"
    GIVEN_UP = "given_up"


class Undelivered(BaseModel):
    """A mail that is not sent yet, and why. Its words stay with its job."""

    model_config = ConfigDict(from_attributes=True, serialize_by_alias=True)

    id: UUID
    to: str = Field(validation_alias="recipient")
    subject: str
    kind: str
    language: Language
    reason: str = Field(
        description="What the mail server or its connection said, naming the setting to look at"
    )
    state: UndeliveredState
    tries: int
    tried_at: datetime
    next_try_at: datetime | None
    created_at: datetime
