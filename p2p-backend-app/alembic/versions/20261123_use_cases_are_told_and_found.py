# ruff: noqa: E501 (lists of choices as they stand in the database)
"""Make use cases with their versions, what a search finds them by, reactions and views."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR

from alembic import op

revision: str = "20261123_usecases"
down_revision: str | None = "20261123_forum"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "use_cases",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("organization_id", sa.Uuid(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("latest_version", sa.Integer(), nullable=False),
        sa.Column("published_version", sa.Integer(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("client_key", sa.Uuid(), nullable=True),
        sa.Column("archived_by", sa.Uuid(), nullable=True),
        sa.Column(
            "listed",
            sa.Boolean(),
            sa.Computed("published_version IS NOT NULL AND state <> 'archived'", persisted=True),
            nullable=False,
        ),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("subtitle", sa.String(), nullable=False),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("factory_name", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("industry", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("region", sa.String(), nullable=True),
        sa.Column("longitude", sa.Double(), nullable=False),
        sa.Column("latitude", sa.Double(), nullable=False),
        sa.Column("technologies", ARRAY(sa.Text()), nullable=False),
        sa.Column("images", ARRAY(sa.Uuid()), nullable=False),
        sa.Column("roi_percent", sa.Double(), nullable=True),
        sa.Column(
            "roi_rank",
            sa.Double(),
            sa.Computed("coalesce(roi_percent, -1000000)", persisted=True),
            nullable=False,
        ),
        sa.Column("roi_range", sa.String(), nullable=True),
        sa.Column("budget_sar", sa.BigInteger(), nullable=True),
        sa.Column("budget_range", sa.String(), nullable=True),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.Column("featured", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("like_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("view_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "budget_range IN ('under_100k', '100k_500k', '500k_1m', '1m_5m', 'over_5m')",
            name=op.f("ck_use_cases_budget_range"),
        ),
        sa.CheckConstraint(
            "category IN ('quality_control', 'predictive_maintenance', 'factory_automation', 'artificial_intelligence', 'sustainability', 'process_optimization', 'supply_chain', 'innovation', 'training_and_safety', 'energy_efficiency')",
            name=op.f("ck_use_cases_category"),
        ),
        sa.CheckConstraint(
            "city IN ('riyadh', 'jeddah', 'dammam', 'makkah', 'madinah', 'khobar', 'tabuk', 'buraydah', 'khamis_mushait', 'hail', 'jubail', 'abha', 'yanbu', 'al_kharj', 'kaec', 'other')",
            name=op.f("ck_use_cases_city"),
        ),
        sa.CheckConstraint(
            "industry IN ('electronics', 'automotive', 'plastics', 'textiles', 'food_and_beverage', 'pharmaceuticals', 'chemicals', 'metals', 'aerospace', 'construction_materials', 'energy', 'logistics', 'agriculture_technology', 'other')",
            name=op.f("ck_use_cases_industry"),
        ),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_use_cases_language")),
        sa.CheckConstraint(
            "roi_range IN ('under_50', '50_100', '100_200', 'over_200')", name=op.f("ck_use_cases_roi_range")
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'returned', 'published', 'archived')",
            name=op.f("ck_use_cases_state"),
        ),
        sa.CheckConstraint(
            "technologies <@ ARRAY['plc', 'scada', 'industrial_iot', 'sensors', 'machine_vision', 'machine_learning', 'data_analytics', 'edge_computing', 'cloud', 'digital_twin', 'robotics', 'cobots', 'mobile_robots', 'additive_manufacturing', 'cnc', 'variable_speed_drives', 'energy_monitoring', 'solar_power', 'heat_recovery', 'water_treatment', 'erp', 'mes', 'cmms', 'warehouse_management', 'rfid_and_barcodes', 'augmented_reality', 'cybersecurity', 'lean_tools']",
            name=op.f("ck_use_cases_technologies"),
        ),
        sa.CheckConstraint(
            "(published_version IS NULL) = (published_at IS NULL)", name=op.f("ck_use_cases_published_at")
        ),
        sa.CheckConstraint(
            "NOT featured OR published_version IS NOT NULL", name=op.f("ck_use_cases_featured_is_published")
        ),
        sa.CheckConstraint(
            "char_length(factory_name) BETWEEN 2 AND 80", name=op.f("ck_use_cases_factory_name_length")
        ),
        sa.CheckConstraint(
            "char_length(subtitle) BETWEEN 10 AND 150", name=op.f("ck_use_cases_subtitle_length")
        ),
        sa.CheckConstraint(
            "char_length(summary) BETWEEN 50 AND 500", name=op.f("ck_use_cases_summary_length")
        ),
        sa.CheckConstraint("char_length(title) BETWEEN 10 AND 100", name=op.f("ck_use_cases_title_length")),
        sa.CheckConstraint("cardinality(images) BETWEEN 1 AND 5", name=op.f("ck_use_cases_images")),
        sa.CheckConstraint(
            "published_version <= latest_version", name=op.f("ck_use_cases_published_is_known")
        ),
        sa.ForeignKeyConstraint(
            ["archived_by"], ["users.id"], name=op.f("fk_use_cases_archived_by_users"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_use_cases_author_id_users"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_use_cases_organization_id_organizations"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_use_cases")),
        sa.UniqueConstraint("author_id", "client_key", name="uq_use_cases_client_key"),
        sa.UniqueConstraint("slug", name=op.f("uq_use_cases_slug")),
    )
    op.create_index("ix_use_cases_author", "use_cases", ["author_id", "updated_at", "id"], unique=False)
    op.create_index(
        "ix_use_cases_category",
        "use_cases",
        ["category", "published_at", "id"],
        unique=False,
        postgresql_where=sa.text("listed"),
    )
    op.create_index(
        "ix_use_cases_likes",
        "use_cases",
        ["like_count", "id"],
        unique=False,
        postgresql_where=sa.text("listed"),
    )
    op.create_index(
        "ix_use_cases_newest",
        "use_cases",
        ["published_at", "id"],
        unique=False,
        postgresql_where=sa.text("listed"),
    )
    op.create_index(op.f("ix_use_cases_organization_id"), "use_cases", ["organization_id"], unique=False)
    op.create_index(
        "ix_use_cases_review",
        "use_cases",
        ["submitted_at", "id"],
        unique=False,
        postgresql_where=sa.text("state = 'submitted'"),
    )
    op.create_index(
        "ix_use_cases_roi", "use_cases", ["roi_rank", "id"], unique=False, postgresql_where=sa.text("listed")
    )
    op.create_index(
        "ix_use_cases_views",
        "use_cases",
        ["view_count", "id"],
        unique=False,
        postgresql_where=sa.text("listed"),
    )
    op.create_table(
        "use_case_reactions",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("use_case_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("kind IN ('like', 'bookmark')", name=op.f("ck_use_case_reactions_kind")),
        sa.ForeignKeyConstraint(
            ["use_case_id"],
            ["use_cases.id"],
            name=op.f("fk_use_case_reactions_use_case_id_use_cases"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_use_case_reactions_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "kind", "use_case_id", name=op.f("pk_use_case_reactions")),
    )
    op.create_index(
        op.f("ix_use_case_reactions_use_case_id"), "use_case_reactions", ["use_case_id"], unique=False
    )
    op.create_table(
        "use_case_texts",
        sa.Column("use_case_id", sa.Uuid(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("keywords", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column(
            "names",
            sa.String(),
            sa.Computed("search_fold(title || ' ' || keywords)", persisted=True),
            nullable=False,
        ),
        sa.Column(
            "vector",
            TSVECTOR(),
            sa.Computed(
                "setweight(to_tsvector('arabic', search_fold(title)), 'A') || setweight(to_tsvector('english', search_fold(title)), 'A') || setweight(to_tsvector('arabic', search_fold(keywords)), 'B') || setweight(to_tsvector('english', search_fold(keywords)), 'B') || setweight(to_tsvector('arabic', search_fold(body)), 'D') || setweight(to_tsvector('english', search_fold(body)), 'D')",
                persisted=True,
            ),
            nullable=False,
        ),
        sa.ForeignKeyConstraint(
            ["use_case_id"],
            ["use_cases.id"],
            name=op.f("fk_use_case_texts_use_case_id_use_cases"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("use_case_id", name=op.f("pk_use_case_texts")),
    )
    op.create_index(
        "ix_use_case_texts_names",
        "use_case_texts",
        ["names"],
        unique=False,
        postgresql_using="gin",
        postgresql_ops={"names": "gin_trgm_ops"},
        postgresql_with={"fastupdate": "off"},
    )
    op.create_index(
        "ix_use_case_texts_vector",
        "use_case_texts",
        ["vector"],
        unique=False,
        postgresql_using="gin",
        postgresql_with={"fastupdate": "off"},
    )
    op.create_table(
        "use_case_versions",
        sa.Column("use_case_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "category IN ('quality_control', 'predictive_maintenance', 'factory_automation', 'artificial_intelligence', 'sustainability', 'process_optimization', 'supply_chain', 'innovation', 'training_and_safety', 'energy_efficiency')",
            name=op.f("ck_use_case_versions_category"),
        ),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'returned', 'published', 'archived')",
            name=op.f("ck_use_case_versions_state"),
        ),
        sa.CheckConstraint(
            "char_length(note) BETWEEN 1 AND 2000", name=op.f("ck_use_case_versions_note_length")
        ),
        sa.CheckConstraint(
            "char_length(title) BETWEEN 10 AND 100", name=op.f("ck_use_case_versions_title_length")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"],
            ["users.id"],
            name=op.f("fk_use_case_versions_decided_by_users"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["saved_by"], ["users.id"], name=op.f("fk_use_case_versions_saved_by_users"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["use_case_id"],
            ["use_cases.id"],
            name=op.f("fk_use_case_versions_use_case_id_use_cases"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("use_case_id", "version", name=op.f("pk_use_case_versions")),
    )
    op.create_table(
        "use_case_views",
        sa.Column("use_case_id", sa.Uuid(), nullable=False),
        sa.Column("viewer", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["use_case_id"],
            ["use_cases.id"],
            name=op.f("fk_use_case_views_use_case_id_use_cases"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("use_case_id", "viewer", name=op.f("pk_use_case_views")),
    )
    op.create_index(op.f("ix_use_case_views_seen_at"), "use_case_views", ["seen_at"], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("use_case_views")
    op.drop_table("use_case_versions")
    op.drop_table("use_case_texts")
    op.drop_table("use_case_reactions")
    op.drop_table("use_cases")
