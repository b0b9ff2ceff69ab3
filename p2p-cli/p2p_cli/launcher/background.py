"""Starts the launcher in the background and waits until all is healthy, or says why not."""

import os
import subprocess
import sys
import time

from p2p_cli import console, paths
from p2p_cli.data import state
from p2p_cli.data.folder import DataFolder
from p2p_cli.data.state import FAILED, RUNNING, State
from p2p_cli.errors import P2PError
from p2p_cli.launcher import report
from p2p_cli.launcher.options import Options
from p2p_cli.launcher.preparation import claimed, install
from p2p_cli.supervisor import logs
from p2p_cli.timings import Timings


def start(options: Options, arguments: list[str]) -> int:
    timings = Timings()
    # Refusals and installs here, where somebody watches; the folder is free again when the launcher takes it.
    with claimed(options):
        install(options, timings)
        options.data.state.unlink(missing_ok=True)
    log = logs.file_of(options.data.logs, "p2p")
    launcher = _launch(options.data, arguments)
    try:
        running = _wait(launcher, options.data, timings)
    except KeyboardInterrupt:
        launcher.terminate()
        launcher.wait()
        raise
    if "backend" in options.names:
        report.addresses(running.address, running.api_address, options.data)
    if options.timings:
        timings.show()
    console.progress(f"It goes on in the background (log: {log}). Stop it with ./p2p down")
    return 0


def _launch(data: DataFolder, arguments: list[str]) -> "subprocess.Popen[bytes]":
    log = logs.open_for(data.logs, "p2p")
    try:
        return subprocess.Popen(
            [sys.executable, "-m", "p2p_cli", "up", *arguments],
            env={**os.environ, "PYTHONPATH": str(paths.CLI)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    finally:
        os.close(log)


def _wait(launcher: "subprocess.Popen[bytes]", data: DataFolder, timings: Timings) -> State:
    told: set[str] = set()
    while True:
        ended = launcher.poll() is not None
        current = _state(data)
        if current and current.pid == launcher.pid:
            _tell(current, told, timings)
            if current.phase == RUNNING:
                return current
        if ended:
            raise _failure(current, data)
        time.sleep(0.05)


def _state(data: DataFolder) -> State | None:
    try:
        return state.read(data.state)
    except FileNotFoundError:
        return None


def _tell(current: State, told: set[str], timings: Timings) -> None:
    for service in current.services.values():
        if service.ready_after is not None and service.name not in told:
            told.add(service.name)
            timings.add(service.name, service.ready_after)
            console.progress(f"{service.name} is {service.state} ({service.ready_after:.1f} s)")


def _failure(current: State | None, data: DataFolder) -> P2PError:
    if current and current.phase == FAILED and current.error:
        return P2PError(current.error["message"], current.error["hint"], current.error["evidence"])
    log = logs.file_of(data.logs, "p2p")
    return P2PError("the launcher ended before all was healthy", f"read more: {log}", logs.last_lines(log, 6))
