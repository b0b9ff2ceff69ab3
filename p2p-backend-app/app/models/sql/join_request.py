from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import JoinRequestState
from app.models.sql.columns import CreatedAt, choice, length, text_enum
from app.models.sql.organization import Organization
from app.models.sql.user import User


class JoinRequest(CreatedAt, Base):
    """Somebody asks an organisation for a place: one at a time."""

    __tablename__ = "join_requests"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    organization_id: Mapped[UUID] = mapped_column(
        ForeignKey("organizations.id", ondelete="CASCADE"), index=True
    )
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    state: Mapped[JoinRequestState] = mapped_column(
        text_enum(JoinRequestState), default=JoinRequestState.PENDING
    )
    note: Mapped[str | None]
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    user: Mapped[User] = relationship(lazy="raise", viewonly=True, foreign_keys=[user_id])
    organization: Mapped[Organization] = relationship(lazy="raise", viewonly=True)

    __table_args__ = (
        Index("uq_join_requests_pending", "user_id", unique=True, postgresql_where=text("state = 'pending'")),
        choice("state", JoinRequestState),
        length("note", 1, 1000),
    )
