"""Processes of ours: recognised by pid and start time, or by the mark they carry in their environment."""

import os
import signal
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

import psutil

MARK = "P2P_DATA_MARK"
SERVICE = "P2P_SERVICE"
# A signal is lost on a Python program that is about to wait for a lock: it is said again, but to nobody
# who is only busy with stopping, which takes the document store two seconds.
SAID_AGAIN_SECONDS = 6.0


def started_at(pid: int) -> float | None:
    try:
        return psutil.Process(pid).create_time()
    except psutil.Error:
        return None


def alive(pid: int | None, started: float | None) -> bool:
    """True when that very process still runs, not another one with its number."""
    if pid is None or started is None:
        return False
    try:
        process = psutil.Process(pid)
        return abs(process.create_time() - started) < 1 and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def marked(data_root: Path) -> dict[int, str]:
    """Every process that a launcher started on this data folder, with its service's name."""
    found = {}
    for process in psutil.process_iter():
        try:
            environment = process.environ()
            zombie = process.status() == psutil.STATUS_ZOMBIE
        except (psutil.Error, OSError):
            continue
        if environment.get(MARK) == str(data_root) and process.pid != os.getpid() and not zombie:
            found[process.pid] = environment.get(SERVICE, "")
    return found


def leaders(pids: Iterable[int]) -> list[int]:
    """Of these, the ones whose parent is none of these: what to signal first."""
    group = set(pids)
    first = []
    for pid in group:
        try:
            if psutil.Process(pid).ppid() not in group:
                first.append(pid)
        except psutil.Error:
            continue
    return first


def send(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def kill_group(pid: int) -> None:
    """End what is left of a service's process group."""
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def end(pids: Iterable[int], signals: Mapping[int, signal.Signals], limit: float) -> bool:
    """Tell each its signal until all of `pids` are gone; whether they are before `limit` seconds are over."""
    left, deadline = list(pids), time.monotonic() + limit
    gone = not left
    while not gone and time.monotonic() < deadline:
        for pid, number in signals.items():
            send(pid, number)
        gone = wait_gone(left, min(SAID_AGAIN_SECONDS, deadline - time.monotonic()))
    return gone


def wait_gone(pids: Iterable[int], limit: float) -> bool:
    deadline = time.monotonic() + limit
    left = set(pids)
    while left and time.monotonic() < deadline:
        left = {pid for pid in left if _runs(pid)}
        if left:
            time.sleep(0.02)
    return not left


def _runs(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def memory(pid: int) -> int:
    """Bytes of the process and its children: the proportional share where the system tells, else resident."""
    try:
        process = psutil.Process(pid)
        return sum(_share(one) for one in [process, *process.children(recursive=True)])
    except psutil.Error:
        return 0


def _share(process: psutil.Process) -> int:
    try:
        return int(process.memory_full_info().pss)
    except (psutil.AccessDenied, AttributeError):
        return int(process.memory_info().rss)
    except psutil.Error:
        return 0


def own() -> tuple[int, float]:
    return os.getpid(), started_at(os.getpid()) or time.time()
