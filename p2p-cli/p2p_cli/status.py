"""What runs, how healthy, gathered from the launcher's record, the system and `/health`."""

import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from p2p_cli.data import lock, state
from p2p_cli.data.folder import DataFolder
from p2p_cli.data.state import RUNNING, ServiceState
from p2p_cli.services import probes
from p2p_cli.services.plan import LOOPBACK
from p2p_cli.supervisor import processes

# Where a service's own health shows in the backend's report.
_HEALTH_NAMES = {"worker": "jobs"}


@dataclass(frozen=True, slots=True)
class ServiceStatus:
    service: str
    state: str
    health: str | None
    pid: int | None
    uptime_seconds: float | None
    restarts: int
    last_exit: str | None
    memory_bytes: int | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Status:
    state: str
    healthy: bool
    address: str | None
    api_address: str | None
    data: str
    memory_bytes: int
    services: list[ServiceStatus]


def gather(data: DataFolder) -> Status:
    """Raises P2PError when the record cannot be read."""
    running = lock.holder(data) is not None
    try:
        record = state.read(data.state)
    except FileNotFoundError:
        return Status("starting" if running else "stopped", healthy=False, address=None, api_address=None,
                      data=str(data.root), memory_bytes=0, services=[])  # fmt: skip
    report = _health(record) if running and "backend" in record.services else None
    services = [_service(entry, record, report) for entry in record.services.values()]
    phase = record.phase if running else _without_launcher(record, services)
    healthy = phase == RUNNING and all(one.health == "up" for one in services)
    return Status(
        state=phase,
        healthy=healthy,
        address=record.address or None if running else None,
        api_address=record.api_address or None if running else None,
        data=str(data.root),
        memory_bytes=sum(one.memory_bytes or 0 for one in services),
        services=services,
    )


def _without_launcher(record: state.State, services: list[ServiceStatus]) -> str:
    if record.phase in {state.STOPPED, state.FAILED}:
        return record.phase
    return "launcher killed" if any(one.pid for one in services) else state.STOPPED


def _health(record: state.State) -> dict[str, Any] | None:
    parts = urlsplit(record.api_address)
    host = LOOPBACK if parts.hostname == "localhost" else parts.hostname or LOOPBACK
    return probes.health(host, parts.port or 80)


def _service(entry: ServiceState, record: state.State, report: dict[str, Any] | None) -> ServiceStatus:
    lives = processes.alive(entry.pid, entry.started)
    shown = (
        entry.state
        if lives or entry.one_shot or entry.state in {"restarting", "failed", "waiting"}
        else "stopped"
    )
    address = record.ports.get(entry.name)
    return ServiceStatus(
        service=entry.name,
        state=shown,
        health=_health_of(entry.name, shown, report, reported="backend" in record.services),
        pid=entry.pid if lives else None,
        uptime_seconds=round(time.time() - entry.started, 1) if lives and entry.started else None,
        restarts=entry.restarts,
        last_exit=entry.last_exit if not entry.one_shot or entry.state == "failed" else None,
        memory_bytes=processes.memory(entry.pid) if lives and entry.pid else None,
        address=f"{LOOPBACK}:{address}"
        if address
        else record.api_address
        if entry.name == "backend"
        else None,
    )


def _health_of(name: str, shown: str, report: dict[str, Any] | None, *, reported: bool) -> str:
    if shown not in {"ready", "done"}:
        return "down"
    if not reported or shown == "done" or name == "site":
        return "up"
    if name == "backend":
        return "up" if report else "down"
    parts = (report or {}).get("services", {})
    return str(parts.get(_HEALTH_NAMES.get(name, name), {}).get("status", "unknown"))
