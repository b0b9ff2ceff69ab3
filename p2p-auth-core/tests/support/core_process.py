import os
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

API_KEY = "test-key-0123456789-abcdefgh"
START_SECONDS = 20
# Weak on purpose: the tests are about the interface, not about the cost of a hash.
CHEAP_HASHES = {"ARGON2_MEMORY_KB": "1024", "ARGON2_ITERATIONS": "1"}
# Everything here is plain HTTP; loading the certificates anew for each client would cost most of the time.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
PROJECT = Path(__file__).parents[2]


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def plain_client() -> httpx.Client:
    return httpx.Client(verify=NO_TLS)


class CoreProcess:
    """A real core in a process of its own."""

    def __init__(self, database_url: str, **environment: str) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.database_url = database_url
        self._environment = environment
        self._log = tempfile.NamedTemporaryFile(mode="w+", suffix=".log")  # noqa: SIM115
        self._process: subprocess.Popen[str] | None = None

    def spawn(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "auth_core", "serve", "--port", str(self.port)],
            cwd=PROJECT,
            env=clean_environment()
            | {"API_KEYS": API_KEY, "POSTGRESQL_CONNECTION_URI": self.database_url}
            | CHEAP_HASHES
            | self._environment,
            stderr=self._log,
            text=True,
        )

    def start(self) -> None:
        self.spawn()
        self.wait_for(200)

    def wait_for(self, status: int) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline:
            if self.hello() == status:
                return
            if self.process.poll() is not None:
                break
            time.sleep(0.05)
        raise AssertionError(f"/hello never answered {status}:\n{self.log()}")

    def hello(self) -> int:
        try:
            return plain_client().get(f"{self.url}/hello", timeout=5).status_code
        except httpx.TransportError:
            return 0

    def published_keys(self) -> list[dict[str, str]]:
        keys: list[dict[str, str]] = plain_client().get(f"{self.url}/.well-known/jwks.json").json()["keys"]
        return keys

    @property
    def process(self) -> subprocess.Popen[str]:
        assert self._process is not None
        return self._process

    def stop(self) -> float:
        """Ask it to end; the seconds that took."""
        began = time.monotonic()
        self.process.terminate()
        self.process.wait(timeout=10)
        return time.monotonic() - began

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(timeout=10)

    def log(self) -> str:
        return Path(self._log.name).read_text(encoding="utf-8")

    def client(self) -> httpx.AsyncClient:
        headers = {"api-key": API_KEY, "cdi-version": "5.4"}
        return httpx.AsyncClient(base_url=self.url, headers=headers, timeout=30, verify=NO_TLS)


@contextmanager
def running_core(database_url: str, **environment: str) -> Iterator[CoreProcess]:
    core = CoreProcess(database_url, **environment)
    core.start()
    try:
        yield core
    finally:
        if core.process.poll() is None:
            core.kill()


def run_to_end(**environment: str) -> subprocess.CompletedProcess[str]:
    """Start a core that is expected to refuse."""
    return subprocess.run(
        [sys.executable, "-m", "auth_core", "serve", "--port", str(free_port())],
        cwd=PROJECT,
        env=clean_environment() | environment,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )


def clean_environment() -> dict[str, str]:
    return {
        name: value for name, value in os.environ.items() if name in {"PATH", "HOME", "LANG", "PYTHONPATH"}
    }
