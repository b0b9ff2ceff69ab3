"""Note the mails that a mail server has not taken."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_undelivered"
down_revision: str | None = "20261123_mentions"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "undelivered_mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("refused", sa.Boolean(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="1", nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_undelivered_mails_language")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_undelivered_mails")),
    )
    op.create_index(op.f("ix_undelivered_mails_tried_at"), "undelivered_mails", ["tried_at"], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("undelivered_mails")
