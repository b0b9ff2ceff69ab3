"""From an open port to a working core, and the work that goes on behind the calls."""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import AsyncIterator, Callable, Iterator

from psycopg import Error, OperationalError
from psycopg.errors import (
    InsufficientPrivilege,
    InvalidAuthorizationSpecification,
    InvalidCatalogName,
    InvalidPassword,
)

from auth_core.core import Core
from auth_core.db import DatabaseDown
from auth_core.errors import CoreError, StartError
from auth_core.keys import repository as keys_repository
from auth_core.schema import migrate
from auth_core.sessions.refresh_token import KEY_BYTES
from auth_core.sweeper import sweep

RETRY_SECONDS = (0.5, 1, 2, 3)
# No port before it can answer: who has another core asks that one. But health must tell what is wrong.
SILENT_SECONDS = 2
_log = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def running(core: Core, on_fatal: Callable[[StartError], None]) -> AsyncIterator[None]:
    def ended(task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if isinstance(error, StartError):
            on_fatal(error)
        elif error is not None:
            _log.error("background work ended", exc_info=error)
            on_fatal(StartError("background work ended unexpectedly", "see the log above; start it again"))

    task = asyncio.create_task(_run(core))
    task.add_done_callback(ended)
    prepared = asyncio.create_task(core.ready.wait())
    try:
        await asyncio.wait({task, prepared}, timeout=SILENT_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        yield
    finally:
        task.cancel()
        prepared.cancel()
        await asyncio.gather(task, prepared, return_exceptions=True)
        await core.db.close()
        core.passwords.close()


async def _run(core: Core) -> None:
    await _bring_up(core)
    core.ready.set()
    _log.info("ready")
    await asyncio.gather(_tend_keys(core), _sweep_forever(core))


async def _bring_up(core: Core) -> None:
    attempt = 0
    while True:
        try:
            await _prepare(core)
        except (*DatabaseDown, CoreError) as error:
            refusal = _refusal(error)
            if refusal is not None:
                raise refusal from error
            if attempt % 10 == 0:
                reason = (str(error).splitlines() or [type(error).__name__])[0]  # libpq names no password
                _log.warning("the database cannot be reached, trying again", extra={"reason": reason})
            await asyncio.sleep(RETRY_SECONDS[min(attempt, len(RETRY_SECONDS) - 1)])
            attempt += 1
        except InsufficientPrivilege as error:
            raise StartError(
                "the database user may not create the schema",
                "let it own its database, or grant CREATE on it",
            ) from error
        except Error as error:
            raise StartError(
                f"the schema could not be prepared (SQLSTATE {error.sqlstate})", "see PostgreSQL's own log"
            ) from error
        else:
            return


async def _prepare(core: Core) -> None:
    await migrate(core.settings.conninfo)
    await core.db.open()
    async with core.db.connection() as connection:
        core.sealer.use(
            await keys_repository.secret(connection, "refresh_token_key", secrets.token_bytes(KEY_BYTES))
        )
    await core.keys.renew()


def _refusal(error: Exception) -> StartError | None:
    """What trying again cannot mend. A failed connection often has no SQLSTATE: its text has to do."""
    text = str(error)
    if (
        isinstance(error, InvalidPassword | InvalidAuthorizationSpecification)
        or "authentication failed" in text
    ):
        return StartError("PostgreSQL refuses the user or password", "check POSTGRESQL_CONNECTION_URI")
    if isinstance(error, InvalidCatalogName) or ("database" in text and "does not exist" in text):
        return StartError("the database does not exist", "create it, or correct POSTGRESQL_CONNECTION_URI")
    if isinstance(error, OperationalError) and "role" in text and "does not exist" in text:
        return StartError(
            "the database user does not exist", "create it, or correct POSTGRESQL_CONNECTION_URI"
        )
    return None


async def _tend_keys(core: Core) -> None:
    """Make the next key in its time also when nobody calls."""
    while True:
        await asyncio.sleep(core.settings.dynamic_key_overlap / 4000)
        with _database_may_be_down("keys"):
            await core.keys.renew()


async def _sweep_forever(core: Core) -> None:
    while True:
        with _database_may_be_down("sweep"):
            await sweep(core)
        await asyncio.sleep(core.settings.sweep_interval / 1000)


@contextlib.contextmanager
def _database_may_be_down(work: str) -> Iterator[None]:
    try:
        yield
    except (Error, *DatabaseDown) as error:
        _log.warning("background work put off", extra={"work": work, "error": type(error).__name__})
