"""Running jobs until told to stop, through losses of the database."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any

import structlog
from procrastinate.exceptions import ConnectorException
from psycopg import AsyncConnection
from psycopg_pool import AsyncConnectionPool

from app.core.config import Settings
from app.core.job_settings import HEARTBEAT_SECONDS, SILENCE_SECONDS
from app.core.jobs import jobs

log = structlog.get_logger(__name__)

_RETRY_SECONDS = 1.0
_GRACE_SECONDS = 3.0


def job_pool(settings: Settings) -> AsyncConnectionPool[AsyncConnection[Any]]:
    return AsyncConnectionPool(
        settings.postgres_conninfo,
        kwargs={"connect_timeout": 3, "application_name": "p2p-worker"},
        min_size=1,
        max_size=4,
        timeout=5,
        open=False,
        check=AsyncConnectionPool.check_connection,
    )


async def _work(stopping: asyncio.Event) -> None:
    running = asyncio.create_task(
        jobs.run_worker_async(
            install_signal_handlers=False,
            concurrency=4,
            delete_jobs="successful",
            fetch_job_polling_interval=5,
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=SILENCE_SECONDS,
            shutdown_graceful_timeout=_GRACE_SECONDS,
        )
    )
    told = asyncio.create_task(stopping.wait())
    await asyncio.wait({running, told}, return_when=asyncio.FIRST_COMPLETED)
    told.cancel()
    if stopping.is_set():
        running.cancel()
    with suppress(asyncio.CancelledError):
        await running


async def run_jobs(settings: Settings, modules: Iterable[str], stopping: asyncio.Event) -> None:
    """Import the jobs and run them; returns after `stopping` is set and running jobs had their time."""
    for module in modules:
        import_module(module)
    async with job_pool(settings) as pool, jobs.open_async(pool):
        while not stopping.is_set():
            try:
                await _work(stopping)
            except ConnectorException as error:
                log.warning("worker_lost_database", error=str(error.__cause__ or error))
            if not stopping.is_set():
                await asyncio.sleep(_RETRY_SECONDS)
