from datetime import datetime
from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from app.features.organizations.schemas import OrganizationSummary
from app.models.sql.choices import Language, OrganizationRole
from app.schemas.text import EmailAddress, prose

Token = Annotated[str, StringConstraints(min_length=20, max_length=100, pattern="^[A-Za-z0-9_-]+$")]


class InvitationStatus(StrEnum):
    PENDING = "pending"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class NewInvitation(BaseModel):
    model_config = ConfigDict(extra="forbid")

    email: EmailAddress
    role: OrganizationRole = OrganizationRole.MEMBER
    language: Language
    message: Annotated[str, prose(1000)] | None = None
    days: Annotated[int, Field(ge=1, le=30)] = 7


class SentInvitation(BaseModel):
    """An invitation as those see it who manage the organisation."""

    id: UUID
    email: str
    role: OrganizationRole
    language: Language
    message: str | None
    status: InvitationStatus
    invited_by: str | None
    sent_at: datetime
    expires_at: datetime


class InvitationToken(BaseModel):
    model_config = ConfigDict(extra="forbid")

    token: Token


class ReceivedInvitation(BaseModel):
    """An invitation as the person sees it who opens the link."""

    organization: OrganizationSummary
    email: str
    role: OrganizationRole
    message: str | None
    status: InvitationStatus
    invited_by: str | None
    expires_at: datetime
