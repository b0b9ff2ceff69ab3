"""Count an organisation's versions, check what can be edited, and make names findable in both languages."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_organizations"
down_revision: str | None = "20261123_sessions"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# One spelling for what people spell in several ways: alef, hamza, ta marbuta, alef maqsura, digits;
# tatweel and the marks above and below letters go.
_FOLD = """
CREATE FUNCTION search_fold(given text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
    SELECT lower(translate(
        regexp_replace(given, '[\u0640\u064b-\u065f\u0670]', '', 'g'),
        'أإآٱؤئةى٠١٢٣٤٥٦٧٨٩',
        'اااا' || 'ويهي' || '0123456789'
    ))
$$
"""


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute(_FOLD)
    op.add_column("organizations", sa.Column("version", sa.Integer(), server_default="1", nullable=False))
    op.add_column(
        "organizations",
        sa.Column(
            "search_name",
            sa.String(),
            sa.Computed("search_fold(coalesce(name_ar, '') || ' ' || coalesce(name_en, ''))", persisted=True),
            nullable=False,
        ),
    )
    op.create_index(
        op.f("ix_organizations_search_name"),
        "organizations",
        ["search_name"],
        postgresql_using="gin",
        postgresql_ops={"search_name": "gin_trgm_ops"},
    )
    op.create_check_constraint(
        op.f("ck_organizations_commercial_registration"),
        "organizations",
        "commercial_registration ~ '^[0-9]{10}$'",
    )
    op.create_check_constraint(
        op.f("ck_organizations_website_length"), "organizations", "char_length(website) BETWEEN 1 AND 200"
    )
    op.create_check_constraint(
        op.f("ck_organizations_domain_length"), "organizations", "char_length(domain) BETWEEN 4 AND 253"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for name in ("domain_length", "website_length", "commercial_registration"):
        op.drop_constraint(op.f(f"ck_organizations_{name}"), "organizations")
    op.drop_index(op.f("ix_organizations_search_name"), table_name="organizations")
    op.drop_column("organizations", "search_name")
    op.drop_column("organizations", "version")
    op.execute("DROP FUNCTION search_fold(text)")
