"""What one run of the stack is made of: where the data are, which ports, under which public address."""

import errno
import os
import random
import socket
from dataclasses import dataclass

import psutil

from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.supervisor import processes

LOOPBACK = "127.0.0.1"
SITE_PORT = 5173
API_PORT = 8000
INTERNAL = ("postgres", "mongodb", "supertokens")
# Below the range from which the system takes ports for outgoing connections.
_LOWEST, _HIGHEST = 20_000, 30_999

# Settings of the product that the person may give; all others are ours to set.
_PASSED_ON = ("ENVIRONMENT", "LOG_LEVEL", "LOG_FORMAT", "PUBLIC_URL", "WEB_CONCURRENCY")
_OURS = (
    "POSTGRES",
    "MONGODB",
    "SUPERTOKENS",
    "DEMO_PASSWORD",
    "API_KEYS",
    "SITE_DIR",
    "PYTHON",
    "VIRTUAL_ENV",
    "PG",
)


@dataclass(frozen=True, slots=True)
class Plan:
    data: DataFolder
    host: str
    port: int
    api_port: int
    ports: dict[str, int]
    dev: bool = False
    public_address: str = ""

    @property
    def address(self) -> str:
        return self.public_address or os.environ.get("PUBLIC_URL") or f"http://{self._named_host}:{self.port}"

    @property
    def api_address(self) -> str:
        return f"http://{self._named_host}:{self.api_port}"

    @property
    def _named_host(self) -> str:
        return "localhost" if self.host in {LOOPBACK, "0.0.0.0", "::", "localhost"} else self.host  # noqa: S104 (a comparison)

    @property
    def local_host(self) -> str:
        """Where this machine itself reaches the public ports."""
        return LOOPBACK if self.host in {"0.0.0.0", "::", "localhost"} else self.host  # noqa: S104 (a comparison)

    def environment(self, **own: str) -> dict[str, str]:
        """The person's environment without what is ours to set, and with the mark of this data folder."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if name in _PASSED_ON or not name.startswith(_OURS)
        }
        return {**kept, "PYTHONUNBUFFERED": "1", processes.MARK: str(self.data.root), **own}


def free_ports(taken: set[int]) -> dict[str, int]:
    """A free loopback port for each internal service."""
    chosen: dict[str, int] = {}
    candidates = random.sample(range(_LOWEST, _HIGHEST), 400)
    for name in INTERNAL:
        chosen[name] = next(
            port
            for port in candidates
            if port not in taken | set(chosen.values()) and is_free(LOOPBACK, port)
        )
    return chosen


def is_free(host: str, port: int) -> bool:
    try:
        claim(host, port)
    except OSError:
        return False
    return True


def claim(host: str, port: int) -> None:
    """Raises OSError when nobody can listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind((host, port))
        probe.listen(1)


def check_public_ports(host: str, options: dict[str, int]) -> None:
    for option, port in options.items():
        try:
            claim(host, port)
        except PermissionError as error:
            raise P2PError(
                f"port {port} may only be opened by root",
                f"choose one above 1023: ./p2p up {option} {port + 8000}",
            ) from error
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise P2PError(
                    f"port {port} is in use{_by_whom(port)}",
                    f"stop it, or choose another: ./p2p up {option} PORT",
                ) from error
            raise P2PError(
                f"{host}:{port} cannot be opened: {error.strerror}", "choose another --host"
            ) from error


def _by_whom(port: int) -> str:
    try:
        listeners = [
            connection.pid
            for connection in psutil.net_connections("tcp")
            if connection.laddr and connection.laddr.port == port and connection.status == psutil.CONN_LISTEN
        ]
        name = psutil.Process(listeners[0]).name() if listeners and listeners[0] else ""
    except psutil.Error:
        return ""
    return f" by {name} (process {listeners[0]})" if name else ""
