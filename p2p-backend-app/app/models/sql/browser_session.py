from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.columns import CreatedAt


class BrowserSession(CreatedAt, Base):
    """Where a session was begun. Whether it still holds, the auth core alone knows."""

    __tablename__ = "browser_sessions"

    handle: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    last_seen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    address: Mapped[str | None]
    browser: Mapped[str | None]
    system: Mapped[str | None]

    __table_args__ = (
        Index("ix_browser_sessions_user_id", user_id),
        Index("ix_browser_sessions_last_seen_at", last_seen_at),
    )
