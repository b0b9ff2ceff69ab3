from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.features.organizations.schemas import OrganizationSummary
from app.models.sql.choices import JoinRequestState, ProfessionalRole
from app.schemas.text import prose


class OwnJoinRequest(BaseModel):
    """What became of one's own request."""

    id: UUID
    organization: OrganizationSummary
    state: JoinRequestState
    note: str | None
    created_at: datetime


class Asker(BaseModel):
    """Who asks, as those see it who decide."""

    id: UUID
    first_name: str
    last_name: str
    job_title: str
    professional_role: ProfessionalRole
    email: str
    email_verified: bool


class ReceivedJoinRequest(BaseModel):
    id: UUID
    person: Asker
    created_at: datetime


class Decline(BaseModel):
    model_config = ConfigDict(extra="forbid")

    note: Annotated[str, prose(1000)] | None = None
