"""Find people by parts of their names and addresses, however they are spelt."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_people_search"
down_revision: str | None = "20261123_audit"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.add_column(
        "users",
        sa.Column(
            "search_text",
            sa.String(),
            sa.Computed("search_fold(first_name || ' ' || last_name || ' ' || email)", persisted=True),
            nullable=False,
        ),
    )
    op.create_index(
        "ix_users_search_text",
        "users",
        ["search_text"],
        postgresql_using="gin",
        postgresql_ops={"search_text": "gin_trgm_ops"},
    )


def downgrade() -> None:
    op.drop_column("users", "search_text")
