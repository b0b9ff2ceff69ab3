import argparse
import asyncio
import time

import psycopg
import structlog
from alembic.config import Config
from alembic.util import CommandError as AlembicError
from sqlalchemy.exc import DBAPIError

from alembic import command
from app.commands.failure import CommandError
from app.core.config import Settings, get_settings
from app.core.logging import configure_logging
from app.core.schema_version import MIGRATIONS, head_revision
from app.core.waiting import Unreachable, wait_for_postgres

log = structlog.get_logger(__name__)

_LOCK_KEY = 5_173_8000
_LOCK_SECONDS = 120.0


def _lock(connection: psycopg.Connection[tuple[bool]]) -> None:
    """One migration at a time, whoever starts how many."""
    deadline = time.monotonic() + _LOCK_SECONDS
    while True:
        row = connection.execute("SELECT pg_try_advisory_lock(%s)", (_LOCK_KEY,)).fetchone()
        if row and row[0]:
            return
        if time.monotonic() > deadline:
            hint = "wait until it is done, or end it, and run this again"
            raise CommandError("another migration has been running for two minutes", hint)
        time.sleep(0.2)


def _upgrade(settings: Settings) -> None:
    config = Config(MIGRATIONS.parent / "alembic.ini")
    with psycopg.connect(settings.postgres_conninfo, autocommit=True, connect_timeout=5) as connection:
        _lock(connection)
        command.upgrade(config, "head")


def run(_: argparse.Namespace) -> None:
    settings = get_settings()
    configure_logging(settings)
    try:
        asyncio.run(wait_for_postgres(settings))
        _upgrade(settings)
    except Unreachable as error:
        raise CommandError(str(error), "start it, or correct POSTGRES_URL") from None
    except (AlembicError, DBAPIError, psycopg.Error, RuntimeError) as error:
        log.debug("migration_failed", exc_info=error)
        reason = str(error.orig if isinstance(error, DBAPIError) else error).strip().splitlines()[0]
        hint = "nothing of the failed step was kept; correct the cause and run this again"
        raise CommandError(f"the migration failed: {reason}", hint) from None
    print(f"The schema is at {head_revision()}.")
