"""Check the ground search stands on, and make the tables of background jobs."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import text

from alembic import op

revision: str = "20261123_start"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# The schema as procrastinate 3.10.0 ships it; a later version brings a migration with its own changes.
_PROCRASTINATE = Path(__file__).parents[1] / "sql" / "procrastinate-3.10.0.sql"


def _check_ground() -> None:
    """A wrong encoding or locale loses Arabic silently, so it is refused before anything is stored."""
    connection = op.get_bind()
    encoding = connection.scalar(text("SHOW server_encoding"))
    if encoding != "UTF8":
        raise RuntimeError(f"the database has encoding {encoding}: create it with ENCODING 'UTF8'")
    if not connection.scalar(text("SELECT show_trgm('مصنع')")):
        raise RuntimeError("the database's locale knows no Arabic letters: create it with LC_CTYPE 'C.UTF-8'")


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
    _check_ground()
    op.get_bind().exec_driver_sql(_PROCRASTINATE.read_text(encoding="utf-8").replace("%", "%%"))


def downgrade() -> None:
    raise RuntimeError("the first migration is not undone: drop the database instead")
