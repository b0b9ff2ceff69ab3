from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Index, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import InvitationState, Language, OrganizationRole
from app.models.sql.columns import CreatedAt, choice, length, text_enum
from app.models.sql.organization import Organization
from app.models.sql.user import User


class Invitation(CreatedAt, Base):
    """A place in an organisation, offered to an address; of the token only a hash is kept."""

    __tablename__ = "invitations"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    organization_id: Mapped[UUID] = mapped_column(ForeignKey("organizations.id", ondelete="CASCADE"))
    email: Mapped[str] = mapped_column(String(254))
    role: Mapped[OrganizationRole] = mapped_column(text_enum(OrganizationRole))
    language: Mapped[Language] = mapped_column(text_enum(Language))
    message: Mapped[str | None]
    days: Mapped[int]
    token_hash: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    state: Mapped[InvitationState] = mapped_column(
        text_enum(InvitationState), default=InvitationState.PENDING
    )
    invited_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    sent_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    expires_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    answered_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    organization: Mapped[Organization] = relationship(lazy="raise", viewonly=True)
    inviter: Mapped[User | None] = relationship(lazy="raise", viewonly=True)

    __table_args__ = (
        Index(
            "uq_invitations_pending",
            "organization_id",
            "email",
            unique=True,
            postgresql_where=text("state = 'pending'"),
        ),
        Index("ix_invitations_organization_id_id", "organization_id", "id"),
        CheckConstraint("email = lower(email)", name="email_lower"),
        CheckConstraint("days BETWEEN 1 AND 30", name="days"),
        choice("role", OrganizationRole),
        choice("language", Language),
        choice("state", InvitationState),
        length("message", 1, 1000),
    )
