from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from app.models.sql.choices import OrganizationRole, ProfessionalRole, VerificationLevel
from app.schemas.picture import Picture


class MemberPermissions(BaseModel):
    """What the site may offer for this member; the server decides again."""

    roles: list[OrganizationRole]
    remove: bool
    read_profile: bool


class Member(BaseModel):
    """Of a colleague whose profile is private only the name and the role are told."""

    id: UUID
    first_name: str
    last_name: str
    job_title: str | None
    professional_role: ProfessionalRole | None
    picture: Picture | None
    verification_level: VerificationLevel | None
    role: OrganizationRole
    since: datetime
    suspended: bool
    permissions: MemberPermissions


class RoleChange(BaseModel):
    model_config = ConfigDict(extra="forbid")

    role: OrganizationRole
