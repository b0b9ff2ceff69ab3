"""The two PostgreSQL connections of a process: one speaks, one listens, both come back by themselves."""

import asyncio
from typing import Any

import psycopg
import structlog
from psycopg import AsyncConnection

from app.core.live.events import CHANNEL, LiveEvent, pack, unpack
from app.core.live.hub import LiveHub

log = structlog.get_logger(__name__)

_COALESCE_SECONDS = 0.02
_LONGEST_BACKLOG = 10_000
_RETRY_SECONDS = 1.0
_QUIET_SECONDS = 15.0


async def _connect(conninfo: str) -> AsyncConnection[Any]:
    return await AsyncConnection.connect(
        conninfo, autocommit=True, connect_timeout=3, application_name="p2p-live"
    )


class LiveSender:
    """Sends events in the order they were published; equal ones that wait together go once."""

    def __init__(self, conninfo: str) -> None:
        self._conninfo = conninfo
        self._waiting: dict[LiveEvent, None] = {}
        self._wake = asyncio.Event()

    def publish(self, events: list[LiveEvent]) -> None:
        self._waiting.update(dict.fromkeys(events))
        while len(self._waiting) > _LONGEST_BACKLOG:
            del self._waiting[next(iter(self._waiting))]
        self._wake.set()

    async def run(self) -> None:
        while True:
            await self._wake.wait()
            try:
                async with await _connect(self._conninfo) as connection:
                    await self._speak(connection)
            except psycopg.OperationalError as error:
                log.warning("live_sender_lost_database", error=str(error))
                await asyncio.sleep(_RETRY_SECONDS)

    async def _speak(self, connection: AsyncConnection[Any]) -> None:
        while True:
            await self._wake.wait()
            await asyncio.sleep(_COALESCE_SECONDS)
            batch = list(self._waiting)
            for payload in pack(batch):
                await connection.execute("SELECT pg_notify(%s, %s)", (CHANNEL, payload))
            for event in batch:
                self._waiting.pop(event, None)
            if not self._waiting:
                self._wake.clear()


class LiveListener:
    """Hands every event of every process to the hub of this one."""

    def __init__(self, conninfo: str, hub: LiveHub) -> None:
        self._conninfo = conninfo
        self._hub = hub
        self.listening = asyncio.Event()

    async def run(self) -> None:
        first = True
        while True:
            try:
                async with await _connect(self._conninfo) as connection:
                    await connection.execute(f"LISTEN {CHANNEL}")
                    self.listening.set()
                    if not first:
                        self._hub.resync()
                    first = False
                    await self._listen(connection)
            except psycopg.OperationalError as error:
                self.listening.clear()
                log.warning("live_listener_lost_database", error=str(error))
                await asyncio.sleep(_RETRY_SECONDS)

    async def _listen(self, connection: AsyncConnection[Any]) -> None:
        while True:
            async for notification in connection.notifies(timeout=_QUIET_SECONDS):
                self._receive(notification.payload)
            await connection.execute("SELECT 1")

    def _receive(self, payload: str) -> None:
        try:
            self._hub.deliver(unpack(payload))
        except (ValueError, TypeError):
            log.warning("live_payload_unreadable")
