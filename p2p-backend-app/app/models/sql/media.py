from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import MediaPurpose
from app.models.sql.columns import CreatedAt, choice, text_enum


class Media(CreatedAt, Base):
    """A file whose bytes lie in the storage; `attached_to` is what shows it, if anything does yet."""

    __tablename__ = "media"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    owner_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"), index=True)
    purpose: Mapped[MediaPurpose] = mapped_column(text_enum(MediaPurpose))
    attached_to: Mapped[UUID | None]
    content_hash: Mapped[bytes] = mapped_column(LargeBinary)
    mime: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[int]

    __table_args__ = (
        choice("purpose", MediaPurpose),
        CheckConstraint("width > 0 AND height > 0 AND size > 0", name="has_extent"),
        Index("ix_media_attached_to", "attached_to"),
        # What the sweep looks for.
        Index("ix_media_loose", "created_at", postgresql_where="attached_to IS NULL OR owner_id IS NULL"),
    )
