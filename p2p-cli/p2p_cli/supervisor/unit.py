"""One service's life: started, watched, restarted when it dies, stopped."""

import asyncio
import os
import signal
import subprocess
import time
from asyncio.subprocess import Process
from collections.abc import Callable
from pathlib import Path

from p2p_cli.data.state import ServiceState
from p2p_cli.errors import P2PError
from p2p_cli.supervisor import logs, processes
from p2p_cli.supervisor.backoff import Backoff
from p2p_cli.supervisor.service import Service

_FIRST_TRIES = 3


class Unit:
    def __init__(self, service: Service, log_folder: Path, changed: Callable[["Unit"], None]) -> None:
        self.service = service
        self.shown = ServiceState(service.name, one_shot=service.one_shot)
        self.ready = asyncio.Event()
        self.stopped = asyncio.Event()
        self._log_folder = log_folder
        self._log = logs.file_of(log_folder, service.name)
        self._changed = changed
        self._process: Process | None = None
        self._stopping = asyncio.Event()
        self._backoff = Backoff()
        self._first_start = 0.0

    async def live(self, needs: list["Unit"]) -> None:
        """Ends when stopped or, for a one-shot, when done. Raises P2PError when it cannot be started."""
        for need in needs:
            await need.ready.wait()
        self._first_start = time.monotonic()
        tries = 0
        while not self._stopping.is_set():
            self._show("starting")
            began, offset = time.monotonic(), logs.size(self._log)
            code = await self._run_once_or_again()
            if self._stopping.is_set():
                return
            if self.service.one_shot and code == 0:
                self._become_ready("done")
                return
            tries += 1
            if not self.ready.is_set():
                self._give_up(tries, f"{self.service.name} {exit_words(code)} at its start", offset)
            await self._pause(time.monotonic() - began)

    async def _run_once_or_again(self) -> int:
        """Before the first readiness an error is for the person; later it is a reason to restart."""
        try:
            return await self._run_once()
        except P2PError as error:
            if not self.ready.is_set():
                raise
            await self._end_process()
            self.shown.last_exit = error.message
            return 1

    async def _run_once(self) -> int:
        """One process, from its start to its end."""
        if self.service.prepare:
            await asyncio.to_thread(self.service.prepare)
        if self._stopping.is_set():
            return 0
        process = await self._spawn()
        ended = asyncio.ensure_future(process.wait())
        if not self.service.one_shot:
            await self._watch_start(ended)
        code = await ended
        processes.kill_group(process.pid)
        self._process = None
        self.shown.pid, self.shown.started = None, None
        self.shown.last_exit = exit_words(code)
        return code

    async def _spawn(self) -> Process:
        service, account = self.service, self.service.account
        output = logs.open_for(self._log_folder, service.name)
        try:
            self._process = await asyncio.create_subprocess_exec(
                *service.command,
                cwd=service.cwd,
                env={**service.environment, processes.SERVICE: service.name},
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                start_new_session=True,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
            )
        except OSError as error:
            raise P2PError(
                f"{service.name} cannot be started: {error.strerror}: {error.filename}", "./p2p up --verbose"
            ) from error
        finally:
            os.close(output)
        self.shown.pid = self._process.pid
        self.shown.started = processes.started_at(self._process.pid)
        self._changed(self)
        return self._process

    async def _watch_start(self, ended: "asyncio.Future[int]") -> None:
        """Until ready or ended, whichever is first."""
        deadline, pause = time.monotonic() + self.service.start_limit, 0.03
        while not ended.done() and not self._stopping.is_set():
            if await asyncio.to_thread(self.service.ready):
                if self.service.once_ready and not self.ready.is_set():
                    await asyncio.to_thread(self.service.once_ready)
                self._become_ready("ready")
                return
            if time.monotonic() > deadline:
                limit = f"{self.service.start_limit:.0f} s"
                self._give_up(_FIRST_TRIES, f"{self.service.name} is not ready after {limit}", 0)
            await asyncio.wait([ended], timeout=pause)
            pause = min(pause * 1.3, 0.25)

    def _become_ready(self, state: str) -> None:
        if not self.ready.is_set():
            self.shown.ready_after = round(time.monotonic() - self._first_start, 3)
        self._show(state)
        self.ready.set()

    async def _pause(self, lived: float) -> None:
        self.shown.restarts += 1
        self._show("restarting")
        try:
            await asyncio.wait_for(self._stopping.wait(), self._backoff.after(lived))
        except TimeoutError:
            return

    def _show(self, state: str) -> None:
        self.shown.state = state
        self._changed(self)

    def _give_up(self, tries: int, message: str, offset: int) -> None:
        """At once when the reason is known or trying again cannot help."""
        lines = logs.last_lines(self._log, 200, offset)
        known = self.service.explain("\n".join(lines)) if self.service.explain else None
        if known is None and not self.service.one_shot and tries < _FIRST_TRIES:
            return
        self._show("failed")
        if known:
            raise P2PError(*known)
        raise P2PError(message, f"read more: {self._log}", [line[:300] for line in lines[-6:]])

    async def stop(self, dependents: list["Unit"]) -> None:
        """After everything that needs it: its signal, its time limit, then the end by force."""
        self._stopping.set()
        for dependent in dependents:
            await dependent.stopped.wait()
        if self._process is not None and self._process.returncode is None:
            self._show("stopping")
        await self._end_process()
        if self.shown.state not in {"done", "failed"}:
            self.shown.stopped_at = time.monotonic()
            self._show("stopped")
        self.stopped.set()

    async def _end_process(self) -> None:
        process = self._process
        if process is not None and process.returncode is None:
            try:
                async with asyncio.timeout(self.service.stop_limit):
                    while not await self._ends(process):
                        pass
            except TimeoutError:
                processes.send(process.pid, signal.SIGKILL)
                await process.wait()
            processes.kill_group(process.pid)
        self.shown.pid = self.shown.started = None

    async def _ends(self, process: asyncio.subprocess.Process) -> bool:
        processes.send(process.pid, self.service.stop_signal)
        try:
            await asyncio.wait_for(process.wait(), processes.SAID_AGAIN_SECONDS)
        except TimeoutError:
            return False
        return True


def exit_words(code: int) -> str:
    if code >= 0:
        return f"exited with {code}"
    try:
        return f"was ended by {signal.Signals(-code).name}"
    except ValueError:
        return f"was ended by signal {-code}"
