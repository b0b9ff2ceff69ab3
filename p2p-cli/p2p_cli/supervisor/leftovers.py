"""What a killed launcher left running: found by pid and start time or by its mark, stopped in order."""

import signal

from p2p_cli.data import state
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.supervisor import processes

# Last, so that whoever writes is gone before; and each by the signal that closes it cleanly.
_DATABASES = {"mongodb": signal.SIGTERM, "postgres": signal.SIGINT}
_LIMIT = 8.0


def find(data: DataFolder) -> dict[int, str]:
    found = processes.marked(data.root)
    try:
        recorded = state.read(data.state).services.values()
    except (FileNotFoundError, P2PError):
        return found
    for service in recorded:
        if service.pid is not None and processes.alive(service.pid, service.started):
            found.setdefault(service.pid, service.name)
    return found


def stop(found: dict[int, str]) -> None:
    others = [pid for pid, name in found.items() if name not in _DATABASES]
    _stop(others, dict.fromkeys(processes.leaders(others), signal.SIGTERM))
    databases = [pid for pid in found if pid not in others]
    _stop(databases, {pid: _DATABASES[found[pid]] for pid in processes.leaders(databases)})


def _stop(pids: list[int], signals: dict[int, signal.Signals]) -> None:
    if not processes.end(pids, signals, _LIMIT):
        for pid in pids:
            processes.send(pid, signal.SIGKILL)
        processes.wait_gone(pids, 2)
