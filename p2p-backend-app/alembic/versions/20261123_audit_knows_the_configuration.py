"""What the configuration did is audited too: nobody is its actor."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_audit_configuration"
down_revision: str | None = "20261123_people_search"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.alter_column("audit_entries", "actor_name", existing_type=sa.String(), nullable=True)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("UPDATE audit_entries SET actor_name = '' WHERE actor_name IS NULL")
    op.alter_column("audit_entries", "actor_name", existing_type=sa.String(), nullable=False)
