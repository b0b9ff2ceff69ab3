from datetime import datetime
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class AuditArea(StrEnum):
    """What an act is about: the first part of its name."""

    ACCOUNT = "account"
    PERSON = "person"
    MEMBER = "member"
    JOIN_REQUEST = "join_request"
    INVITATION = "invitation"
    FORUM = "forum"


class AuditEntryOut(BaseModel):
    """Names are as they were then; what the configuration did has no actor."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    created_at: datetime
    actor_id: UUID | None
    actor_name: str | None
    action: str
    subject_id: str
    subject_name: str
    note: str | None
