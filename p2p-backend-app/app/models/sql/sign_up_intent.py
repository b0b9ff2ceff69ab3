from datetime import datetime

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base


class SignUpIntent(Base):
    """A sign-up that has begun; the row leaves with its end, so one that stays tells of a crash."""

    __tablename__ = "sign_up_intents"

    email: Mapped[str] = mapped_column(primary_key=True)
    started_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
