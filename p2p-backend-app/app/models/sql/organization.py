from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, DateTime, ForeignKey, Index
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import CityCode, CompanySize, Industry
from app.models.sql.columns import CreatedAt, choice, length, search_index, text_enum

_VECTOR = (
    "setweight(search_vector(coalesce(name_ar, '') || ' ' || coalesce(name_en, '')), 'A')"
    " || setweight(search_vector(coalesce(description_ar, '') || ' ' || coalesce(description_en, '')), 'D')"
)


class Organization(CreatedAt, Base):
    """A company; it has a name in at least one of the two languages."""

    __tablename__ = "organizations"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(unique=True)
    name_ar: Mapped[str | None]
    name_en: Mapped[str | None]
    domain: Mapped[str | None] = mapped_column(unique=True)
    industry: Mapped[Industry] = mapped_column(text_enum(Industry))
    size: Mapped[CompanySize] = mapped_column(text_enum(CompanySize))
    city: Mapped[CityCode] = mapped_column(text_enum(CityCode))
    description_ar: Mapped[str | None]
    description_en: Mapped[str | None]
    website: Mapped[str | None]
    commercial_registration: Mapped[str | None]
    verified_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    version: Mapped[int] = mapped_column(server_default="1", default=1)
    logo_id: Mapped[UUID | None] = mapped_column(ForeignKey("media.id", ondelete="SET NULL"))
    search_name: Mapped[str] = mapped_column(
        Computed("search_fold(coalesce(name_ar, '') || ' ' || coalesce(name_en, ''))", persisted=True),
        deferred=True,
        deferred_raiseload=True,
    )
    vector: Mapped[str] = mapped_column(
        TSVECTOR, Computed(_VECTOR, persisted=True), deferred=True, deferred_raiseload=True
    )

    __table_args__ = (
        CheckConstraint("name_ar IS NOT NULL OR name_en IS NOT NULL", name="has_a_name"),
        CheckConstraint("domain = lower(domain)", name="domain_lower"),
        length("name_ar", 2, 120),
        length("name_en", 2, 120),
        CheckConstraint("commercial_registration ~ '^[0-9]{10}$'", name="commercial_registration"),
        Index(
            "ix_organizations_search_name",
            "search_name",
            postgresql_using="gin",
            postgresql_ops={"search_name": "gin_trgm_ops"},
        ),
        search_index("organizations", "vector"),
        length("slug", 1, 160),
        length("website", 1, 200),
        length("domain", 4, 253),
        length("description_ar", 1, 2000),
        length("description_en", 1, 2000),
        choice("industry", Industry),
        choice("size", CompanySize),
        choice("city", CityCode),
    )
