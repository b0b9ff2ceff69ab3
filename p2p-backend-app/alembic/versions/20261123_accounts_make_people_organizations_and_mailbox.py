# ruff: noqa: E501 (lists of choices as they stand in the database)
"""Make people, organisations, memberships, the local mailbox and the seeder's marks."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_accounts"
down_revision: str | None = "20261123_start"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "mailbox_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("html", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_mailbox_messages_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailbox_messages")),
    )
    op.create_table(
        "organizations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("name_ar", sa.String(), nullable=True),
        sa.Column("name_en", sa.String(), nullable=True),
        sa.Column("domain", sa.String(), nullable=True),
        sa.Column("industry", sa.String(), nullable=False),
        sa.Column("size", sa.String(), nullable=False),
        sa.Column("city", sa.String(), nullable=False),
        sa.Column("description_ar", sa.String(), nullable=True),
        sa.Column("description_en", sa.String(), nullable=True),
        sa.Column("website", sa.String(), nullable=True),
        sa.Column("commercial_registration", sa.String(), nullable=True),
        sa.Column("verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "city IN ('riyadh', 'jeddah', 'dammam', 'makkah', 'madinah', 'khobar', 'tabuk', 'buraydah', 'khamis_mushait', 'hail', 'jubail', 'abha', 'yanbu', 'al_kharj', 'kaec', 'other')",
            name=op.f("ck_organizations_city"),
        ),
        sa.CheckConstraint(
            "industry IN ('electronics', 'automotive', 'plastics', 'textiles', 'food_and_beverage', 'pharmaceuticals', 'chemicals', 'metals', 'aerospace', 'construction_materials', 'energy', 'logistics', 'agriculture_technology', 'other')",
            name=op.f("ck_organizations_industry"),
        ),
        sa.CheckConstraint(
            "size IN ('1-10', '11-50', '51-200', '201-1000', '1000+')", name=op.f("ck_organizations_size")
        ),
        sa.CheckConstraint(
            "char_length(description_ar) BETWEEN 1 AND 2000",
            name=op.f("ck_organizations_description_ar_length"),
        ),
        sa.CheckConstraint(
            "char_length(description_en) BETWEEN 1 AND 2000",
            name=op.f("ck_organizations_description_en_length"),
        ),
        sa.CheckConstraint(
            "char_length(name_ar) BETWEEN 2 AND 120", name=op.f("ck_organizations_name_ar_length")
        ),
        sa.CheckConstraint(
            "char_length(name_en) BETWEEN 2 AND 120", name=op.f("ck_organizations_name_en_length")
        ),
        sa.CheckConstraint("char_length(slug) BETWEEN 1 AND 160", name=op.f("ck_organizations_slug_length")),
        sa.CheckConstraint("domain = lower(domain)", name=op.f("ck_organizations_domain_lower")),
        sa.CheckConstraint(
            "name_ar IS NOT NULL OR name_en IS NOT NULL", name=op.f("ck_organizations_has_a_name")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organizations")),
        sa.UniqueConstraint("domain", name=op.f("uq_organizations_domain")),
        sa.UniqueConstraint("slug", name=op.f("uq_organizations_slug")),
    )
    op.create_table(
        "seed_marks",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("moment", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_seed_marks")),
    )
    op.create_table(
        "sign_up_intents",
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("email", name=op.f("pk_sign_up_intents")),
    )
    op.create_table(
        "users",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("email_verified_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_name", sa.String(), nullable=False),
        sa.Column("last_name", sa.String(), nullable=False),
        sa.Column("job_title", sa.String(), nullable=False),
        sa.Column("professional_role", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("platform_role", sa.String(), server_default="member", nullable=False),
        sa.Column("verification_level", sa.String(), nullable=True),
        sa.Column("suspended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_users_language")),
        sa.CheckConstraint(
            "platform_role IN ('member', 'moderator', 'administrator')", name=op.f("ck_users_platform_role")
        ),
        sa.CheckConstraint(
            "professional_role IN ('factory_owner', 'plant_engineer', 'operations_manager', 'consultant', 'other')",
            name=op.f("ck_users_professional_role"),
        ),
        sa.CheckConstraint(
            "verification_level IN ('basic', 'expert', 'company')", name=op.f("ck_users_verification_level")
        ),
        sa.CheckConstraint(
            "char_length(first_name) BETWEEN 1 AND 80", name=op.f("ck_users_first_name_length")
        ),
        sa.CheckConstraint(
            "char_length(job_title) BETWEEN 1 AND 100", name=op.f("ck_users_job_title_length")
        ),
        sa.CheckConstraint("char_length(last_name) BETWEEN 1 AND 80", name=op.f("ck_users_last_name_length")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
    )
    op.create_index("uq_users_email", "users", [sa.literal_column("lower(email)")], unique=True)
    op.create_table(
        "memberships",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("role IN ('owner', 'admin', 'member')", name=op.f("ck_memberships_role")),
        sa.ForeignKeyConstraint(
            ["organization_id"],
            ["organizations.id"],
            name=op.f("fk_memberships_organization_id_organizations"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_memberships_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_memberships")),
    )
    op.create_index(op.f("ix_memberships_organization_id"), "memberships", ["organization_id"], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index(op.f("ix_memberships_organization_id"), table_name="memberships")
    op.drop_table("memberships")
    op.drop_index("uq_users_email", table_name="users")
    op.drop_table("users")
    op.drop_table("sign_up_intents")
    op.drop_table("seed_marks")
    op.drop_table("organizations")
    op.drop_table("mailbox_messages")
