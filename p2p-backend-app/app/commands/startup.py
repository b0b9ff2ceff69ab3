import asyncio

import psycopg
import structlog
from psycopg import AsyncConnection

from app.commands.failure import CommandError
from app.core.config import Settings
from app.core.schema_version import schema_state
from app.core.waiting import Unreachable, wait_for_dependencies
from app.services.storage.service import storage_mistake

log = structlog.get_logger(__name__)

_WAIT_HINT = "start it, or correct its address or key in the environment"
_MIGRATE_HINT = "run: python -m app migrate"
_STORAGE_HINT = "give this program's account write access to it, or correct STORAGE_URL"


async def _prepare(settings: Settings) -> None:
    try:
        await wait_for_dependencies(settings)
    except* Unreachable as errors:
        raise CommandError(str(errors.exceptions[0]), _WAIT_HINT) from None
    try:
        async with await AsyncConnection.connect(settings.postgres_conninfo, connect_timeout=3) as connection:
            state = await schema_state(connection)
    except psycopg.OperationalError as error:
        raise CommandError(f"PostgreSQL does not answer: {error}", _WAIT_HINT) from None
    if state == "missing":
        raise CommandError("the database has no schema yet", _MIGRATE_HINT)
    if state == "old":
        raise CommandError("the database has an older schema than this program needs", _MIGRATE_HINT)
    if state == "newer":
        # A program rolled back after a deployment must be able to start again.
        log.warning("database_schema_is_newer")


def prepare(settings: Settings) -> None:
    """Wait for the services; refuse to start on a schema that is behind, or without a place for files."""
    if mistake := storage_mistake(settings.storage_url):
        raise CommandError(mistake, _STORAGE_HINT)
    asyncio.run(_prepare(settings))
