"""Keep an audit log, and the reason of a suspension."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_audit"
down_revision: str | None = "20261123_guard"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "audit_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject_id", sa.String(), nullable=False),
        sa.Column("subject_name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["actor_id"], ["users.id"], name=op.f("fk_audit_entries_actor_id_users"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    op.add_column("users", sa.Column("suspension_reason", sa.String(), nullable=True))
    op.create_check_constraint(
        op.f("ck_users_suspension_reason_length"), "users", "char_length(suspension_reason) BETWEEN 1 AND 500"
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_constraint(op.f("ck_users_suspension_reason_length"), "users")
    op.drop_column("users", "suspension_reason")
    op.drop_table("audit_entries")
