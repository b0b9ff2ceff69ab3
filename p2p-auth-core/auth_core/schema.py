import logging
from importlib.resources import files
from importlib.resources.abc import Traversable

from psycopg import AsyncConnection

from auth_core.db import SCHEMA, Connection
from auth_core.errors import StartError

_LOCK = 0x70327061757468  # any number that nobody else in this database takes
_log = logging.getLogger(__name__)


async def migrate(conninfo: str) -> None:
    """Bring the schema up to date; processes that start together take turns."""
    connection: Connection = await AsyncConnection.connect(conninfo)
    async with connection:
        await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
        await connection.execute("SELECT set_config('search_path', %s, true)", (SCHEMA,))
        version = await _recorded_version(connection)
        migrations = _migrations()
        if version > max(migrations):
            raise StartError(
                f"the database has schema version {version}, this program knows up to {max(migrations)}",
                "run the newer program, or restore a backup made by this one",
            )
        for number in sorted(migrations):
            if number > version:
                await _apply(connection, number, migrations[number])


async def _recorded_version(connection: Connection) -> int:
    cursor = await connection.execute("SELECT to_regclass('auth_core.schema_migrations') IS NOT NULL")
    if (await cursor.fetchone()) != (True,):
        await connection.execute("CREATE SCHEMA IF NOT EXISTS auth_core")
        await connection.execute(
            "CREATE TABLE auth_core.schema_migrations ("
            " version integer PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())"
        )
    row = await (
        await connection.execute("SELECT coalesce(max(version), 0) FROM schema_migrations")
    ).fetchone()
    return int(row[0]) if row else 0


async def _apply(connection: Connection, number: int, script: Traversable) -> None:
    await connection.execute(script.read_bytes())
    await connection.execute("INSERT INTO schema_migrations (version) VALUES (%s)", (number,))
    _log.info("schema migrated", extra={"version": number})


def _migrations() -> dict[int, Traversable]:
    scripts = (
        entry for entry in files("auth_core").joinpath("migrations").iterdir() if entry.name.endswith(".sql")
    )
    return {int(script.name.split("_", 1)[0]): script for script in scripts}
