"""Members are told of replies, mentions, best answers and reviews."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_notifications"
down_revision: str | None = "20261123_search"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_KINDS = (
    "reply_to_thread",
    "reply_to_reply",
    "mention",
    "best_answer",
    "use_case_published",
    "use_case_returned",
)
_ALLOWED = ", ".join(f"'{kind}'" for kind in _KINDS)


def _of(column: str, table: str, on_delete: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column],
        [f"{table}.id"],
        name=op.f(f"fk_notifications_{column}_{table}"),
        ondelete=on_delete,
    )


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "notifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(*_KINDS, name="notificationkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("happened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("actor_id", sa.Uuid(), nullable=True),
        sa.Column("thread_id", sa.Uuid(), nullable=True),
        sa.Column("reply_id", sa.Uuid(), nullable=True),
        sa.Column("reply_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("bundle", sa.Uuid(), nullable=True),
        sa.Column("use_case_id", sa.Uuid(), nullable=True),
        sa.Column("use_case_version", sa.Integer(), nullable=True),
        sa.CheckConstraint(f"kind IN ({_ALLOWED})", name=op.f("ck_notifications_kind")),
        sa.CheckConstraint(
            "(thread_id IS NULL) <> (use_case_id IS NULL)", name=op.f("ck_notifications_subject")
        ),
        sa.CheckConstraint("read_at IS NULL OR bundle IS NULL", name=op.f("ck_notifications_read_is_closed")),
        _of("user_id", "users", "CASCADE"),
        _of("actor_id", "users", "SET NULL"),
        _of("thread_id", "forum_threads", "CASCADE"),
        _of("reply_id", "forum_replies", "CASCADE"),
        _of("use_case_id", "use_cases", "CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notifications")),
        sa.UniqueConstraint("user_id", "bundle", name="uq_notifications_bundle"),
    )
    op.create_index("ix_notifications_listed", "notifications", ["user_id", "happened_at", "id"])
    op.create_index(
        "ix_notifications_unread",
        "notifications",
        ["user_id", "happened_at", "id"],
        postgresql_where=sa.text("read_at IS NULL"),
    )
    op.create_index("ix_notifications_age", "notifications", ["happened_at"], postgresql_using="brin")
    op.create_index(op.f("ix_notifications_thread_id"), "notifications", ["thread_id"])
    op.create_index(op.f("ix_notifications_reply_id"), "notifications", ["reply_id"])
    op.create_table(
        "notification_replies",
        sa.Column("notification_id", sa.Uuid(), nullable=False),
        sa.Column("reply_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["notification_id"],
            ["notifications.id"],
            name=op.f("fk_notification_replies_notification_id_notifications"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["reply_id"],
            ["forum_replies.id"],
            name=op.f("fk_notification_replies_reply_id_forum_replies"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("notification_id", "reply_id", name=op.f("pk_notification_replies")),
    )
    op.create_index(op.f("ix_notification_replies_reply_id"), "notification_replies", ["reply_id"])


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_table("notification_replies")
    op.drop_table("notifications")
