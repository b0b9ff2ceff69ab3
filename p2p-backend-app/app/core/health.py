"""Asking each dependency whether it answers: in parallel, briefly, and not more than once a second."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import NamedTuple

import structlog
from sqlalchemy import text

from app.core.auth.driver import serves_us
from app.core.config import Settings
from app.core.db import Database
from app.core.job_settings import SILENCE_SECONDS
from app.core.mongo import Documents

log = structlog.get_logger(__name__)

Probe = Callable[[], Awaitable[None]]

_LIMIT_SECONDS = 2.0
_CACHED_SECONDS = 1.0
_WORKER_ALIVE = text(
    "SELECT coalesce(max(last_heartbeat) > now() - make_interval(secs => :silence), false)"
    " FROM procrastinate_workers"
)


class Check(NamedTuple):
    up: bool
    latency_ms: float | None


class NotAlive(Exception):
    """It can be reached, but does not do its work."""


async def check(name: str, probe: Probe) -> Check:
    started = time.perf_counter()
    try:
        async with asyncio.timeout(_LIMIT_SECONDS):
            await probe()
    except Exception as error:  # noqa: BLE001 (whatever is wrong with it, it is down)
        log.debug("health_check_failed", service=name, error=str(error), kind=type(error).__name__)
        return Check(up=False, latency_ms=None)
    return Check(up=True, latency_ms=round((time.perf_counter() - started) * 1000, 1))


class HealthChecks:
    """The checks of this process, shared by everybody who asks at the same time."""

    def __init__(self, settings: Settings, database: Database, documents: Documents) -> None:
        address = settings.supertokens_connection_uri
        api_key = settings.supertokens_api_key.get_secret_value()
        self._database = database
        self._probes: dict[str, Probe] = {
            "postgres": self._postgres,
            "mongodb": documents.ping,
            "supertokens": lambda: serves_us(address, api_key),
            "jobs": self._jobs,
        }
        self._running: asyncio.Task[dict[str, Check]] | None = None
        self._known_until = 0.0

    async def all(self) -> dict[str, Check]:
        if self._running is None or (self._running.done() and time.monotonic() > self._known_until):
            self._running = asyncio.create_task(self._check_all())
        return await asyncio.shield(self._running)

    async def needed_to_serve(self) -> dict[str, Check]:
        return {name: check for name, check in (await self.all()).items() if name != "jobs"}

    async def _check_all(self) -> dict[str, Check]:
        checks = await asyncio.gather(*(check(name, probe) for name, probe in self._probes.items()))
        self._known_until = time.monotonic() + _CACHED_SECONDS
        return dict(zip(self._probes, checks, strict=True))

    async def _postgres(self) -> None:
        async with self._database.engine.connect() as connection:
            await connection.execute(text("SELECT 1"))

    async def _jobs(self) -> None:
        async with self._database.engine.connect() as connection:
            if not await connection.scalar(_WORKER_ALIVE, {"silence": SILENCE_SECONDS}):
                raise NotAlive("no worker has given a sign of life")

    async def close(self) -> None:
        if self._running is not None:
            await asyncio.gather(self._running, return_exceptions=True)


class _Current:
    checks: HealthChecks | None = None


def current_health() -> HealthChecks:
    if _Current.checks is None:
        raise RuntimeError("no health checks are open in this process")
    return _Current.checks


@asynccontextmanager
async def open_health(
    settings: Settings, database: Database, documents: Documents
) -> AsyncIterator[HealthChecks]:
    checks = HealthChecks(settings, database, documents)
    before, _Current.checks = _Current.checks, checks
    try:
        yield checks
    finally:
        _Current.checks = before
        await checks.close()
