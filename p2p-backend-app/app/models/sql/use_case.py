from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Text,
    UniqueConstraint,
    Uuid,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import (
    BudgetRange,
    CityCode,
    Industry,
    Language,
    RoiRange,
    Technology,
    UseCaseCategory,
    UseCaseReactionKind,
    UseCaseState,
)
from app.models.sql.columns import NAMED_TEXT, CreatedAt, choice, length, search_index, text_enum

_TECHNOLOGIES = ", ".join(f"'{value}'" for value in Technology)
_LISTED = text("listed")


class UseCase(CreatedAt, Base):
    """A case study as it is listed: what its published version says or, before one is, its newest."""

    __tablename__ = "use_cases"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    slug: Mapped[str] = mapped_column(unique=True)
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    organization_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("organizations.id", ondelete="SET NULL"), index=True
    )
    state: Mapped[UseCaseState] = mapped_column(text_enum(UseCaseState))
    latest_version: Mapped[int]
    published_version: Mapped[int | None]
    published_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    submitted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    # Chosen by the browser: sent twice, a use case is made once.
    client_key: Mapped[UUID | None]
    archived_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    listed: Mapped[bool] = mapped_column(
        Computed("published_version IS NOT NULL AND state <> 'archived'", persisted=True)
    )

    language: Mapped[Language] = mapped_column(text_enum(Language))
    title: Mapped[str]
    subtitle: Mapped[str]
    summary: Mapped[str]
    factory_name: Mapped[str]
    category: Mapped[UseCaseCategory] = mapped_column(text_enum(UseCaseCategory))
    industry: Mapped[Industry] = mapped_column(text_enum(Industry))
    city: Mapped[CityCode] = mapped_column(text_enum(CityCode))
    region: Mapped[str | None]
    longitude: Mapped[float] = mapped_column(Double)
    latitude: Mapped[float] = mapped_column(Double)
    technologies: Mapped[list[str]] = mapped_column(ARRAY(Text))
    images: Mapped[list[UUID]] = mapped_column(ARRAY(Uuid))
    roi_percent: Mapped[float | None] = mapped_column(Double)
    # Whoever tells none comes after everybody who does.
    roi_rank: Mapped[float] = mapped_column(
        Double, Computed("coalesce(roi_percent, -1000000)", persisted=True)
    )
    roi_range: Mapped[RoiRange | None] = mapped_column(text_enum(RoiRange))
    budget_sar: Mapped[int | None] = mapped_column(BigInteger)
    budget_range: Mapped[BudgetRange | None] = mapped_column(text_enum(BudgetRange))
    verified: Mapped[bool]
    featured: Mapped[bool] = mapped_column(server_default=text("false"), default=False)

    like_count: Mapped[int] = mapped_column(server_default="0", default=0)
    view_count: Mapped[int] = mapped_column(server_default="0", default=0)

    __table_args__ = (
        UniqueConstraint("author_id", "client_key", name="uq_use_cases_client_key"),
        choice("state", UseCaseState),
        choice("language", Language),
        choice("category", UseCaseCategory),
        choice("industry", Industry),
        choice("city", CityCode),
        choice("roi_range", RoiRange),
        choice("budget_range", BudgetRange),
        CheckConstraint(f"technologies <@ ARRAY[{_TECHNOLOGIES}]", name="technologies"),
        CheckConstraint("cardinality(images) BETWEEN 1 AND 5", name="images"),
        CheckConstraint("published_version <= latest_version", name="published_is_known"),
        CheckConstraint("(published_version IS NULL) = (published_at IS NULL)", name="published_at"),
        CheckConstraint("NOT featured OR published_version IS NOT NULL", name="featured_is_published"),
        length("title", 10, 100),
        length("subtitle", 10, 150),
        length("summary", 50, 500),
        length("factory_name", 2, 80),
        Index("ix_use_cases_author", "author_id", "updated_at", "id"),
        Index("ix_use_cases_newest", "published_at", "id", postgresql_where=_LISTED),
        Index("ix_use_cases_views", "view_count", "id", postgresql_where=_LISTED),
        Index("ix_use_cases_likes", "like_count", "id", postgresql_where=_LISTED),
        Index("ix_use_cases_roi", "roi_rank", "id", postgresql_where=_LISTED),
        Index("ix_use_cases_category", "category", "published_at", "id", postgresql_where=_LISTED),
        Index("ix_use_cases_review", "submitted_at", "id", postgresql_where=text("state = 'submitted'")),
    )


class UseCaseText(Base):
    """What a search finds one by: apart, for a like not to write every word into an index again."""

    __tablename__ = "use_case_texts"

    use_case_id: Mapped[UUID] = mapped_column(
        ForeignKey("use_cases.id", ondelete="CASCADE"), primary_key=True
    )
    title: Mapped[str]
    keywords: Mapped[str]
    body: Mapped[str]
    names: Mapped[str] = mapped_column(Computed("search_fold(title || ' ' || keywords)", persisted=True))
    vector: Mapped[str] = mapped_column(TSVECTOR, Computed(NAMED_TEXT, persisted=True))

    __table_args__ = (
        search_index("use_case_texts", "vector"),
        search_index("use_case_texts", "names", "gin_trgm_ops"),
    )


class UseCaseVersion(CreatedAt, Base):
    """One immutable version; what it says is the document of the same key."""

    __tablename__ = "use_case_versions"

    use_case_id: Mapped[UUID] = mapped_column(
        ForeignKey("use_cases.id", ondelete="CASCADE"), primary_key=True
    )
    version: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    category: Mapped[UseCaseCategory] = mapped_column(text_enum(UseCaseCategory))
    state: Mapped[UseCaseState] = mapped_column(text_enum(UseCaseState))
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    note: Mapped[str | None]

    __table_args__ = (
        choice("state", UseCaseState),
        choice("category", UseCaseCategory),
        length("title", 10, 100),
        length("note", 1, 2000),
    )


class UseCaseReaction(CreatedAt, Base):
    """A like or a bookmark: one of each kind a person."""

    __tablename__ = "use_case_reactions"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[UseCaseReactionKind] = mapped_column(text_enum(UseCaseReactionKind), primary_key=True)
    use_case_id: Mapped[UUID] = mapped_column(
        ForeignKey("use_cases.id", ondelete="CASCADE"), primary_key=True, index=True
    )

    __table_args__ = (
        choice("kind", UseCaseReactionKind),
        Index("ix_use_case_reactions_given", "user_id", "kind", "created_at", "use_case_id"),
    )


class UseCaseView(Base):
    """Who has seen one lately: the same person counts again after a while."""

    __tablename__ = "use_case_views"

    use_case_id: Mapped[UUID] = mapped_column(
        ForeignKey("use_cases.id", ondelete="CASCADE"), primary_key=True
    )
    viewer: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
