"""Starts services by readiness, keeps them running, stops them in reverse order."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from p2p_cli.data.folder import DataFolder
from p2p_cli.data.state import FAILED, RUNNING, STARTING, STOPPED, STOPPING, State
from p2p_cli.errors import P2PError
from p2p_cli.supervisor import logs
from p2p_cli.supervisor.service import Service, ordered
from p2p_cli.supervisor.unit import Unit


@dataclass(frozen=True, slots=True)
class Watchers:
    """What the person is told: a service's change, a log line, all healthy."""

    changed: Callable[[Unit], None]
    line: Callable[[str, str], None]
    healthy: Callable[[float], None]


class Supervisor:
    def __init__(self, services: list[Service], data: DataFolder, state: State, watchers: Watchers) -> None:
        self._data = data
        self._state = state
        self._watchers = watchers
        self._units = {
            service.name: Unit(service, data.logs, self._on_change) for service in ordered(services)
        }
        self._stop_asked = asyncio.Event()
        state.services = {name: unit.shown for name, unit in self._units.items()}

    def ask_to_stop(self) -> None:
        self._stop_asked.set()

    async def run(self, *, until_done: bool = False) -> None:
        """Until asked to stop, or until all is done. Raises P2PError when a service cannot be started."""
        began = time.monotonic()
        self._enter(STARTING)
        lives = [asyncio.create_task(unit.live(self._needs(unit))) for unit in self._units.values()]
        helpers = [asyncio.create_task(self._follow_logs()), asyncio.create_task(self._rotate_logs())]
        try:
            if await self._all_ready(lives):
                self._enter(RUNNING)
                self._watchers.healthy(time.monotonic() - began)
                if not until_done:
                    await self._until_stop(lives)
        except P2PError as error:
            self._state.error = {
                "message": error.message,
                "hint": error.hint,
                "evidence": list(error.evidence),
            }
            raise
        finally:
            await self._stop_all(lives)
            for helper in helpers:
                helper.cancel()
            self._enter(FAILED if self._state.error else STOPPED)

    def _needs(self, unit: Unit) -> list[Unit]:
        return [self._units[name] for name in unit.service.needs if name in self._units]

    def _dependents(self, unit: Unit) -> list[Unit]:
        return [other for other in self._units.values() if unit.service.name in other.service.needs]

    async def _all_ready(self, lives: list["asyncio.Task[None]"]) -> bool:
        everything = asyncio.gather(*(unit.ready.wait() for unit in self._units.values()))
        stop = asyncio.create_task(self._stop_asked.wait())
        try:
            while not everything.done() and not stop.done():
                waited: list[asyncio.Future[Any]] = [everything, stop, *_unfinished(lives)]
                await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
                _raise_first(lives)
            return everything.done() and not stop.done()
        finally:
            everything.cancel()
            stop.cancel()

    async def _until_stop(self, lives: list["asyncio.Task[None]"]) -> None:
        stop = asyncio.create_task(self._stop_asked.wait())
        while not stop.done():
            waited: list[asyncio.Future[Any]] = [stop, *_unfinished(lives)]
            await asyncio.wait(waited, return_when=asyncio.FIRST_COMPLETED)
            _raise_first(lives)

    async def _stop_all(self, lives: list["asyncio.Task[None]"]) -> None:
        if self._state.error is None:
            self._enter(STOPPING)
        await asyncio.gather(*(unit.stop(self._dependents(unit)) for unit in self._units.values()))
        for life in lives:
            life.cancel()
        await asyncio.gather(*lives, return_exceptions=True)

    def _on_change(self, unit: Unit) -> None:
        self._save()
        self._watchers.changed(unit)

    def _enter(self, phase: str) -> None:
        self._state.phase = phase
        self._save()

    def _save(self) -> None:
        try:
            self._state.write(self._data.state)
        except OSError as error:
            # A full disk must not end the services; the next change tries again.
            self._watchers.line("p2p", f"WARNING {self._data.state}: {error.strerror}")

    async def _follow_logs(self) -> None:
        tails = {name: logs.Tail(logs.file_of(self._data.logs, name)) for name in self._units}
        while True:
            for name, tail in tails.items():
                for line in tail.lines():
                    self._watchers.line(name, line)
            await asyncio.sleep(0.25)

    async def _rotate_logs(self) -> None:
        while True:
            logs.rotate(self._data.logs)
            await asyncio.sleep(30)


def _unfinished(lives: list["asyncio.Task[None]"]) -> list["asyncio.Task[None]"]:
    return [life for life in lives if not life.done()]


def _raise_first(lives: list["asyncio.Task[None]"]) -> None:
    for life in lives:
        if life.done() and not life.cancelled() and (error := life.exception()):
            raise error
