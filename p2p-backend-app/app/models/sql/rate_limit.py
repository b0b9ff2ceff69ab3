from datetime import datetime

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base


class RateLimit(Base):
    """How often something was done in the present window; `subject` is a hash."""

    __tablename__ = "rate_limits"

    subject: Mapped[str] = mapped_column(primary_key=True)
    window_ends_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
    count: Mapped[int]
