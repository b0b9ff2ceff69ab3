"""The real entry point on a data folder of the test's own."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from p2p_cli import paths
from p2p_cli.data import secrets, state
from p2p_cli.data.folder import DataFolder
from p2p_cli.services import mongodb, postgres
from p2p_cli.services.plan import LOOPBACK, Plan
from p2p_cli.status import ServiceStatus, Status, gather
from p2p_cli.testing.ephemeral import free_ports

ENTRY = paths.ROOT / "p2p"
# What whoever runs the tests has set for a stack of their own.
_SETTINGS = {
    "P2P_DATA_DIR",
    *re.findall(r"^#? ?([A-Z_]+)=", (paths.ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE),
}
Done = subprocess.CompletedProcess[str]


def entry(
    *arguments: str | Path,
    entry_point: Path = ENTRY,
    cwd: Path | None = None,
    variables: Mapping[str, str] = MappingProxyType({}),
) -> Done:
    environment = {name: value for name, value in os.environ.items() if name not in _SETTINGS} | dict(
        variables
    )
    return subprocess.run(
        [entry_point, *arguments],
        check=False,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
    )


def refused(done: Done, message: str, status: int = 1) -> str:
    """One line that says what, one that says what to do, and an exit code. Gives the hint."""
    assert done.returncode == status, done.stderr
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    hints = [line for line in done.stderr.splitlines() if line.startswith("hint: ")]
    assert len(errors) == 1, done.stderr
    assert len(hints) == 1, done.stderr
    assert message in errors[0], done.stderr
    assert "Traceback" not in done.stderr
    return hints[0].removeprefix("hint: ")


@dataclass
class Launcher:
    data: DataFolder
    _ports: list[int] = field(default_factory=lambda: free_ports(2))

    @property
    def port(self) -> int:
        return self._ports[0]

    @property
    def api_port(self) -> int:
        return self._ports[1]

    def run(self, verb: str, *arguments: str, **variables: str) -> Done:
        return entry(verb, *arguments, "--data", str(self.data.root), variables=variables)

    def up(self, *arguments: str, **variables: str) -> Done:
        ports = ("--port", str(self.port), "--api-port", str(self.api_port))
        return self.run("up", *ports, "--detach", *arguments, **variables)

    def started(self, *arguments: str, **variables: str) -> "Launcher":
        done = self.up(*arguments, **variables)
        assert done.returncode == 0, done.stdout + done.stderr
        return self

    def status(self) -> Status:
        """What the status command gathers, without a process for every look."""
        return gather(self.data)

    def service(self, name: str) -> ServiceStatus:
        return next(one for one in self.status().services if one.service == name)

    def record(self) -> state.State:
        return state.read(self.data.state)

    def plan(self) -> Plan:
        return Plan(self.data, LOOPBACK, self.port, self.api_port, self.record().ports)

    def postgres(self, database: str = "p2p_sandbox") -> str:
        return postgres.conninfo(self.plan(), database)

    def mongodb(self) -> str:
        return mongodb.full_url(self.plan())

    def demo_password(self) -> str:
        return self.data.secret(secrets.DEMO)

    def kill(self, name: str) -> int:
        pid = self.service(name).pid
        assert pid
        os.kill(pid, signal.SIGKILL)
        return pid


def eventually(true: Callable[[], bool], limit: float = 30.0) -> None:
    deadline = time.monotonic() + limit
    while not true():
        assert time.monotonic() < deadline, "did not become true in time"
        time.sleep(0.1)
