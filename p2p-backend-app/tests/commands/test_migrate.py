import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import psycopg
import pytest

from app.core.schema_version import head_revision, revisions, schema_state
from tests.fixtures.processes import backend
from tests.fixtures.services import BACKEND, Services, with_database


@asynccontextmanager
async def _database(services: Services, options: str = "") -> AsyncIterator[str]:
    name = services.postgres_url.rsplit("/", 1)[1] + "_migrate"
    async with await psycopg.AsyncConnection.connect(services.postgres_url, autocommit=True) as connection:
        await connection.execute(f'CREATE DATABASE "{name}" {options}')
        try:
            yield with_database(services.postgres_url, name)
        finally:
            await connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


async def _migrate(services: Services, url: str, folder: Path = BACKEND) -> tuple[int, str]:
    environment = services.environment() | {"POSTGRES_URL": url}
    async with backend("migrate", environment=environment, folder=folder) as process:
        return await process.ended(), process.output


@pytest.fixture
def failing(tmp_path: Path) -> Path:
    """A copy of the backend whose last migration cannot work."""
    for part in ("app", "alembic"):
        shutil.copytree(BACKEND / part, tmp_path / part)
    shutil.copy(BACKEND / "alembic.ini", tmp_path)
    (tmp_path / "alembic" / "versions" / "99991231_fail.py").write_text(
        "from alembic import op\n"
        "revision: str = 'failing'\n"
        f"down_revision: str = {head_revision()!r}\n"
        "def upgrade() -> None:\n"
        "    op.execute('CREATE TABLE half_done (n int)')\n"
        "    op.execute('SELECT 1 / 0')\n"
    )
    return tmp_path


async def test_several_migrations_at_once_build_one_schema(services: Services) -> None:
    async with _database(services) as url:
        done = await asyncio.gather(*(_migrate(services, url) for _ in range(3)))
        assert [status for status, _ in done] == [0, 0, 0]
        async with await psycopg.AsyncConnection.connect(url) as connection:
            assert await schema_state(connection) == "current"


async def test_a_database_that_loses_arabic_is_refused(services: Services) -> None:
    async with _database(services, "TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C'") as url:
        status, output = await _migrate(services, url)
        assert status == 1
        assert "error: the migration failed: the database's locale knows no Arabic letters" in output


async def test_a_database_in_another_encoding_is_refused(services: Services) -> None:
    options = "TEMPLATE template0 LOCALE_PROVIDER libc LOCALE 'C' ENCODING 'SQL_ASCII'"
    async with _database(services, options) as url:
        status, output = await _migrate(services, url)
        assert status == 1
        assert "error: the migration failed: the database has encoding SQL_ASCII" in output


async def test_a_failing_migration_is_one_line_and_leaves_nothing(services: Services, failing: Path) -> None:
    async with _database(services) as url:
        status, output = await _migrate(services, url, failing)
        assert status == 1
        assert "error: the migration failed: division by zero" in output
        assert "hint: nothing of the failed step was kept" in output
        assert "Traceback" not in output
        async with await psycopg.AsyncConnection.connect(url) as connection:
            found = await (await connection.execute("SELECT to_regclass('half_done')")).fetchone()
            assert found == (None,)
            assert await schema_state(connection) == "current"


def test_every_revision_follows_another_and_none_is_lost() -> None:
    known = revisions()
    assert [after for after in known.values() if after is not None and after not in known] == []
    assert len([after for after in known.values() if after is None]) == 1
