from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.columns import CreatedAt


class SignInFailures(Base):
    """Tries to sign in to one account from one place (hashed together) that have not succeeded."""

    __tablename__ = "sign_in_failures"

    subject: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
    last_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)


class KnownDevice(CreatedAt, Base):
    """A browser that has signed in to an account before, by the hash of the cookie it was given."""

    __tablename__ = "known_devices"

    token_hash: Mapped[str] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    last_used_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
