"""Waiting at start for what the process needs, with a limit and a clear word about what is missing."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import psycopg
import structlog
from psycopg import AsyncConnection

from app.core.auth.driver import CoreNotReady, CoreRefused, hello, serves_us, speaks_our_version
from app.core.config import Settings

log = structlog.get_logger(__name__)

Probe = Callable[[], Awaitable[None]]

_POLL_SECONDS = 0.1
_ATTEMPT_SECONDS = 3.0
# Waiting does not cure these: the address is right and the answer is no.
_FINAL = (psycopg.errors.InvalidPassword, psycopg.errors.InvalidCatalogName)
_FINAL_TEXTS = ("password authentication failed", "does not exist", "no password supplied")


class Unreachable(Exception):
    """A dependency that did not answer in time, or refused us."""


async def wait_for_tcp(host: str, port: int) -> None:
    _, writer = await asyncio.open_connection(host, port)
    writer.close()
    await writer.wait_closed()


async def _postgres(settings: Settings) -> None:
    try:
        async with await AsyncConnection.connect(settings.postgres_conninfo, connect_timeout=3):
            return
    except psycopg.OperationalError as error:
        if isinstance(error, _FINAL) or any(text in str(error) for text in _FINAL_TEXTS):
            raise Unreachable(f"PostgreSQL refuses us: {str(error).splitlines()[0]}") from error
        raise


def _mongodb(settings: Settings) -> Probe:
    from pymongo.uri_parser import parse_uri  # noqa: PLC0415 (migrate waits for PostgreSQL only)

    host, port = parse_uri(settings.mongodb_address)["nodelist"][0]
    return lambda: wait_for_tcp(host, port)


def _auth_core(settings: Settings) -> Probe:
    address = settings.supertokens_connection_uri
    api_key = settings.supertokens_api_key.get_secret_value()

    async def probe() -> None:
        try:
            await hello(address)
            await speaks_our_version(address, api_key)
            await serves_us(address, api_key)
        except CoreRefused as error:
            raise Unreachable(str(error)) from error

    return probe


async def _wait(name: str, probe: Probe, deadline: float) -> None:
    told = False
    while True:
        try:
            await asyncio.wait_for(probe(), _ATTEMPT_SECONDS)
        except (OSError, TimeoutError, psycopg.OperationalError, CoreNotReady) as error:
            if time.monotonic() >= deadline:
                raise Unreachable(f"{name} does not answer: {str(error) or 'timed out'}") from error
            if not told:
                log.info("waiting_for", service=name)
                told = True
            await asyncio.sleep(_POLL_SECONDS)
        else:
            return


async def wait_for_postgres(settings: Settings) -> None:
    await _wait("PostgreSQL", lambda: _postgres(settings), time.monotonic() + settings.startup_timeout)


async def wait_for_dependencies(settings: Settings) -> None:
    """Return once all addresses answer; `Unreachable` names the first that did not in time."""
    deadline = time.monotonic() + settings.startup_timeout
    probes = {
        "PostgreSQL": lambda: _postgres(settings),
        "MongoDB": _mongodb(settings),
        "the auth core": _auth_core(settings),
    }
    async with asyncio.TaskGroup() as group:
        for name, probe in probes.items():
            group.create_task(_wait(name, probe, deadline))
