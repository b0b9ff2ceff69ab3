"""What runs, as others see it: `run/state.json`, replaced whole at every change."""

import json
import os
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from p2p_cli.errors import P2PError

STARTING, RUNNING, STOPPING, STOPPED, FAILED = "starting", "running", "stopping", "stopped", "failed"


@dataclass(slots=True)
class ServiceState:
    """`started` is the process's start time: with the pid it names one process for good. `stopped_at` is on
    the monotonic clock."""

    name: str
    state: str = "waiting"
    pid: int | None = None
    started: float | None = None
    restarts: int = 0
    last_exit: str | None = None
    ready_after: float | None = None
    stopped_at: float | None = None
    one_shot: bool = False


@dataclass(slots=True)
class State:
    pid: int
    started: float
    phase: str = STARTING
    address: str = ""
    api_address: str = ""
    ports: dict[str, int] = field(default_factory=dict)
    error: dict[str, Any] | None = None
    services: dict[str, ServiceState] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        partial = path.with_suffix(".new")
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(asdict(self), file, indent=1)
        partial.rename(path)


def read(path: Path) -> State:
    """Raises FileNotFoundError when there is none, P2PError when it cannot be understood."""
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        fields["services"] = {name: ServiceState(**entry) for name, entry in fields["services"].items()}
        return State(**fields)
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise P2PError(
            f"{path} is damaged: what runs is not known",
            "./p2p down stops whatever is left of it; ./p2p up starts anew",
        ) from error
