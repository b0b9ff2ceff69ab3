from datetime import datetime

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base


class SeedMark(Base):
    """Something the seeder has done, and when."""

    __tablename__ = "seed_marks"

    name: Mapped[str] = mapped_column(primary_key=True)
    moment: Mapped[datetime] = mapped_column(DateTime(timezone=True))
