from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.columns import CreatedAt


class AuditEntry(CreatedAt, Base):
    """Who did what to whom, with the names they had then. What the configuration did has no actor."""

    __tablename__ = "audit_entries"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    actor_name: Mapped[str | None]
    action: Mapped[str]
    subject_id: Mapped[str]
    subject_name: Mapped[str]
    note: Mapped[str | None]
    request_id: Mapped[str]
