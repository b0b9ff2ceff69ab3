from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, DateTime, ForeignKey, Index, String, func, text
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.choices import (
    Expertise,
    Language,
    PlatformRole,
    ProfessionalRole,
    ProfileVisibility,
    VerificationLevel,
)
from app.models.sql.columns import CreatedAt, choice, choices_of, length, search_index, text_enum

_VECTOR = (
    "setweight(search_vector(first_name || ' ' || last_name), 'A')"
    " || setweight(search_vector(job_title), 'B') || setweight(search_vector(coalesce(bio, '')), 'D')"
)


class User(CreatedAt, Base):
    """A person; `id` is the SuperTokens user id."""

    __tablename__ = "users"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(254))
    email_verified_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    first_name: Mapped[str]
    last_name: Mapped[str]
    job_title: Mapped[str]
    professional_role: Mapped[ProfessionalRole] = mapped_column(text_enum(ProfessionalRole))
    language: Mapped[Language] = mapped_column(text_enum(Language))
    platform_role: Mapped[PlatformRole] = mapped_column(
        text_enum(PlatformRole), server_default=PlatformRole.MEMBER
    )
    verification_level: Mapped[VerificationLevel | None] = mapped_column(text_enum(VerificationLevel))
    suspended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    suspension_reason: Mapped[str | None]
    picture_id: Mapped[UUID | None] = mapped_column(
        # The two tables name each other.
        ForeignKey("media.id", ondelete="SET NULL", use_alter=True)
    )
    bio: Mapped[str | None]
    years_of_experience: Mapped[int | None]
    expertise: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}")
    visibility: Mapped[ProfileVisibility] = mapped_column(
        text_enum(ProfileVisibility), server_default=ProfileVisibility.VERIFIED_ONLY
    )
    profile_version: Mapped[int] = mapped_column(server_default="1")
    search_text: Mapped[str] = mapped_column(
        Computed("search_fold(first_name || ' ' || last_name || ' ' || email)", persisted=True),
        deferred=True,
        deferred_raiseload=True,
    )
    # By what other members find them; never by their address.
    public_text: Mapped[str] = mapped_column(
        Computed("search_fold(first_name || ' ' || last_name || ' ' || job_title)", persisted=True),
        deferred=True,
        deferred_raiseload=True,
    )
    vector: Mapped[str] = mapped_column(
        TSVECTOR, Computed(_VECTOR, persisted=True), deferred=True, deferred_raiseload=True
    )

    __table_args__ = (
        Index("uq_users_email", func.lower(email), unique=True),
        Index(
            "ix_users_search_text",
            "search_text",
            postgresql_using="gin",
            postgresql_ops={"search_text": "gin_trgm_ops"},
        ),
        search_index("users", "public_text", "gin_trgm_ops"),
        search_index("users", "vector"),
        Index(
            "ix_users_arrived",
            "visibility",
            "created_at",
            "id",
            postgresql_where=text("suspended_at IS NULL AND email_verified_at IS NOT NULL"),
        ),
        length("first_name", 1, 80),
        length("last_name", 1, 80),
        length("job_title", 1, 100),
        length("suspension_reason", 1, 500),
        length("bio", 1, 500),
        CheckConstraint("years_of_experience BETWEEN 0 AND 50", name="years_of_experience"),
        choices_of("expertise", Expertise),
        CheckConstraint("cardinality(expertise) <= 10", name="expertise_count"),
        choice("visibility", ProfileVisibility),
        choice("professional_role", ProfessionalRole),
        choice("language", Language),
        choice("platform_role", PlatformRole),
        choice("verification_level", VerificationLevel),
    )
