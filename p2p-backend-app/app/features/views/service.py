"""Counts while the application serves."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from fastapi import Request
from sqlalchemy.exc import DBAPIError

from app.core.db import Database
from app.features.views.counter import COUNTERS

_FLUSH_SECONDS = 5.0

log = structlog.get_logger(__name__)


def visitor_of(request: Request) -> str:
    """A browser without a session is known by its address and its name for half an hour."""
    host = request.client.host if request.client else ""
    return f"{host} {request.headers.get('user-agent', '')}"


@asynccontextmanager
async def counting_views(database: Database) -> AsyncIterator[None]:
    """Write what is gathered every few seconds, and once more at the end."""
    task = asyncio.create_task(_keep_counting(database), name="views")
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
        await try_to_count(database)


async def _keep_counting(database: Database) -> None:
    while True:
        await asyncio.sleep(_FLUSH_SECONDS)
        await try_to_count(database)


async def try_to_count(database: Database) -> None:
    for counter in COUNTERS:
        try:
            await counter.flush(database)
        except (DBAPIError, OSError, TimeoutError) as error:
            log.warning("views_wait_for_database", error=str(error))
