from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict


class AuditEntryOut(BaseModel):
    """Names are as they were then."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    created_at: datetime
    actor_id: UUID | None
    actor_name: str
    action: str
    subject_id: str
    subject_name: str
    note: str | None
