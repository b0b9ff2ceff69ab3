from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, DateTime, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import NotificationKind
from app.models.sql.columns import choice, text_enum


class Notification(Base):
    """What somebody is told of; what it says is read from what it points to."""

    __tablename__ = "notifications"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    kind: Mapped[NotificationKind] = mapped_column(text_enum(NotificationKind))
    happened_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    read_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    # Who did it, of many the last; nobody for what is decided in the name of the platform.
    actor_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    thread_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("forum_threads.id", ondelete="CASCADE"), index=True
    )
    # Of many replies the first.
    reply_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("forum_replies.id", ondelete="CASCADE"), index=True
    )
    reply_count: Mapped[int] = mapped_column(server_default="0", default=0)
    # The thread or the reply of which further answers join this one; none any more once it was read.
    bundle: Mapped[UUID | None]
    use_case_id: Mapped[UUID | None] = mapped_column(ForeignKey("use_cases.id", ondelete="CASCADE"))
    use_case_version: Mapped[int | None]

    __table_args__ = (
        UniqueConstraint("user_id", "bundle", name="uq_notifications_bundle"),
        choice("kind", NotificationKind),
        CheckConstraint("(thread_id IS NULL) <> (use_case_id IS NULL)", name="subject"),
        CheckConstraint("read_at IS NULL OR bundle IS NULL", name="read_is_closed"),
        Index("ix_notifications_listed", "user_id", "happened_at", "id"),
        Index(
            "ix_notifications_unread",
            "user_id",
            "happened_at",
            "id",
            postgresql_where=text("read_at IS NULL"),
        ),
        # In no order, for it not to tempt the planner: whoever lists has the other one.
        Index("ix_notifications_age", "happened_at", postgresql_using="brin"),
    )


class NotifiedReply(Base):
    """The replies that one notification tells of: one that is deleted is told of no longer."""

    __tablename__ = "notification_replies"

    notification_id: Mapped[UUID] = mapped_column(
        ForeignKey("notifications.id", ondelete="CASCADE"), primary_key=True
    )
    reply_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_replies.id", ondelete="CASCADE"), primary_key=True, index=True
    )
