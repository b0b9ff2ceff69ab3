from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from app.models.sql.choices import Language


class MessageSummary(BaseModel):
    model_config = ConfigDict(from_attributes=True, serialize_by_alias=True)

    id: UUID
    to: str = Field(validation_alias="recipient")
    subject: str
    kind: str
    language: Language
    created_at: datetime


class Message(MessageSummary):
    text: str
    html: str
