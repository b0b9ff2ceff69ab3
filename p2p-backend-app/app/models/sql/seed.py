from datetime import datetime

from sqlalchemy import DateTime
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base


class SeedAnchor(Base):
    """The moment that all seeded dates hang on, stored by the first run."""

    __tablename__ = "seed_anchors"

    name: Mapped[str] = mapped_column(primary_key=True)
    moment: Mapped[datetime] = mapped_column(DateTime(timezone=True))
