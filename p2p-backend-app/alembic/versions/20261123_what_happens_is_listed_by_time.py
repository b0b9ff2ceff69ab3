"""What happens in the community, and what one keeps, is listed by its moment."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_dashboard"
down_revision: str | None = "20261123_usecases"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

_STANDS = sa.text("deleted_at IS NULL")
_ARRIVED = sa.text("suspended_at IS NULL AND email_verified_at IS NOT NULL")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    for table in ("forum_threads", "forum_replies"):
        op.create_index(f"ix_{table}_made", table, ["created_at", "id"], postgresql_where=_STANDS)
    op.create_index(
        "ix_users_arrived", "users", ["visibility", "created_at", "id"], postgresql_where=_ARRIVED
    )
    op.create_index("ix_forum_bookmarks_kept", "forum_bookmarks", ["user_id", "created_at", "thread_id"])
    op.create_index(
        "ix_use_case_reactions_given",
        "use_case_reactions",
        ["user_id", "kind", "created_at", "use_case_id"],
    )


def downgrade() -> None:
    op.drop_index("ix_use_case_reactions_given", "use_case_reactions")
    op.drop_index("ix_forum_bookmarks_kept", "forum_bookmarks")
    op.drop_index("ix_users_arrived", "users")
    for table in ("forum_replies", "forum_threads"):
        op.drop_index(f"ix_{table}_made", table)
