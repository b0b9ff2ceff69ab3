"""Make requests to join an organisation, and invitations into one."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_joining"
down_revision: str | None = "20261123_organizations"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def _belongs(table: str, column: str, to: str, gone: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_{column}_{to}")
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name, ondelete=gone)


def _check(table: str, name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(f"ck_{table}_{name}"))


def _moment(name: str, *, nullable: bool = False) -> sa.Column[sa.DateTime]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _created_at() -> sa.Column[sa.DateTime]:
    now = sa.text("now()")
    return sa.Column("created_at", sa.DateTime(timezone=True), server_default=now, nullable=False)


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "join_requests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=True),
        sa.Column("decided_by", sa.Uuid(), nullable=True),
        _moment("decided_at", nullable=True),
        _created_at(),
        _check("join_requests", "state", "state IN ('pending', 'approved', 'declined', 'withdrawn')"),
        _check("join_requests", "note_length", "char_length(note) BETWEEN 1 AND 1000"),
        _belongs("join_requests", "organization_id", "organizations", "CASCADE"),
        _belongs("join_requests", "user_id", "users", "CASCADE"),
        _belongs("join_requests", "decided_by", "users", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_requests")),
    )
    op.create_index(op.f("ix_join_requests_organization_id"), "join_requests", ["organization_id"])
    op.create_index(op.f("ix_join_requests_user_id"), "join_requests", ["user_id"])
    op.create_index(
        "uq_join_requests_pending",
        "join_requests",
        ["user_id"],
        unique=True,
        postgresql_where=sa.text("state = 'pending'"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("email", sa.String(length=254), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("message", sa.String(), nullable=True),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("invited_by", sa.Uuid(), nullable=True),
        _moment("sent_at"),
        _moment("expires_at"),
        _moment("answered_at", nullable=True),
        _created_at(),
        _check("invitations", "email_lower", "email = lower(email)"),
        _check("invitations", "days", "days BETWEEN 1 AND 30"),
        _check("invitations", "role", "role IN ('owner', 'admin', 'member')"),
        _check("invitations", "language", "language IN ('ar', 'en')"),
        _check("invitations", "state", "state IN ('pending', 'accepted', 'declined', 'cancelled')"),
        _check("invitations", "message_length", "char_length(message) BETWEEN 1 AND 1000"),
        _belongs("invitations", "organization_id", "organizations", "CASCADE"),
        _belongs("invitations", "invited_by", "users", "SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitations_token_hash")),
    )
    op.create_index(op.f("ix_invitations_organization_id_id"), "invitations", ["organization_id", "id"])
    op.create_index(
        "uq_invitations_pending",
        "invitations",
        ["organization_id", "email"],
        unique=True,
        postgresql_where=sa.text("state = 'pending'"),
    )


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("invitations")
    op.drop_table("join_requests")
