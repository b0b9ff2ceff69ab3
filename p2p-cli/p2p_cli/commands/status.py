import json
from dataclasses import asdict

from p2p_cli import console
from p2p_cli.cli import parser_for
from p2p_cli.launcher.options import add_data_argument, data_folder
from p2p_cli.status import ServiceStatus, Status, gather

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def run(arguments: list[str]) -> int:
    """Zero only when everything is healthy."""
    parser = parser_for("status", "./p2p status --json")
    add_data_argument(parser)
    parser.add_argument("--json", action="store_true", help="for programs")
    parsed = parser.parse_args(arguments)
    status = gather(data_folder(parsed))
    if parsed.json:
        console.result(json.dumps(asdict(status), indent=2))
    else:
        _show(status)
    return 0 if status.healthy else 1


def _show(status: Status) -> None:
    console.result(f"P2P Sandbox: {'healthy' if status.healthy else status.state} (data in {status.data})")
    if status.address and status.api_address:
        console.result(f"Site {status.address}, API {status.api_address}")
    if not status.services:
        return
    head = ("service", "state", "health", "process", "since", "restarts", "memory", "address", "last exit")
    console.table([head, *map(_row, status.services)])
    console.result(f"memory in all: {_megabytes(status.memory_bytes)}")


def _row(one: ServiceStatus) -> tuple[str, ...]:
    return (
        one.service,
        one.state,
        one.health or "",
        str(one.pid or ""),
        _duration(one.uptime_seconds),
        str(one.restarts),
        _megabytes(one.memory_bytes),
        one.address or "",
        one.last_exit or "",
    )


def _megabytes(count: int | None) -> str:
    return "" if count is None else f"{count / 1_000_000:.0f} MB"


def _duration(seconds: float | None) -> str:
    if seconds is None:
        return ""
    for unit, length in (("d", _DAY), ("h", _HOUR), ("min", _MINUTE)):
        if seconds >= length:
            return f"{seconds / length:.0f} {unit}"
    return f"{seconds:.0f} s"
