import json
import os
import secrets
import socket
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2

FILES = ("docker-compose.yml", "offline/docker-compose.offline.yml")
PORTS = ("SITE_PORT", "BACKEND_PORT", "SUPERTOKENS_PORT", "POSTGRES_PORT", "MONGODB_PORT")
OUR_SERVICES = ("backend", "worker", "frontend")
LONG_RUNNING = ("postgres", "mongodb", "supertokens", *OUR_SERVICES)
ONE_SHOTS = ("secrets", "migrate", "seeder")


def free_ports(count: int) -> list[int]:
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


def docker(*arguments: str, timeout: float = 120, check: bool = True) -> str:
    """Run the engine's command, and give back what it printed."""
    done = subprocess.run(
        ["docker", *arguments], capture_output=True, text=True, timeout=timeout, check=False
    )
    if check and done.returncode != 0:
        raise AssertionError(f"docker {' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}")
    return done.stdout


@dataclass
class Stack:
    """One running stack of a checkout, under a name and on ports of its own."""

    checkout: Path
    project: str = field(default_factory=lambda: f"p2p-test-{secrets.token_hex(3)}")
    ports: dict[str, int] = field(
        default_factory=lambda: dict(zip(PORTS, free_ports(len(PORTS)), strict=True))
    )
    settings: dict[str, str] = field(default_factory=dict)

    @property
    def site(self) -> str:
        return f"http://localhost:{self.ports['SITE_PORT']}"

    @property
    def backend(self) -> str:
        return f"http://localhost:{self.ports['BACKEND_PORT']}"

    def environment(self) -> dict[str, str]:
        ports = {name: str(port) for name, port in self.ports.items()}
        return {**os.environ, **ports, **self.settings, "COMPOSE_PROJECT_NAME": self.project}

    def compose(self, *arguments: str, timeout: float = 240, check: bool = True) -> str:
        """Run `docker compose` as a person would, and give back what it printed."""
        files = [part for name in FILES for part in ("-f", name)]
        done = subprocess.run(
            ["docker", "compose", *files, "--progress", "plain", *arguments],
            cwd=self.checkout / "docker",
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        if check and done.returncode != 0:
            raise AssertionError(
                f"docker compose {' '.join(arguments)} failed:\n{done.stdout}\n{done.stderr}"
            )
        return done.stdout

    def up(self) -> None:
        self.compose("up", "--build", "--wait", timeout=600)

    def down(self, *options: str) -> None:
        self.compose("down", "--remove-orphans", *options, timeout=120)

    def execute(self, service: str, *command: str, check: bool = True) -> str:
        return docker("exec", self._identifier(service), *command, check=check)

    def secret(self, name: str) -> str:
        return self.execute("backend", "cat", f"/run/p2p/secrets/{name}").strip()

    def config(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.compose("config", "--format", "json"))
        return found

    def container(self, service: str) -> dict[str, Any]:
        """What the engine says about the container of a service, exited ones included."""
        found: dict[str, Any] = json.loads(docker("inspect", self._identifier(service)))[0]
        return found

    def _identifier(self, service: str) -> str:
        # Asked of the engine: Compose would first read and check all of its files.
        labels = {"project": self.project, "service": service, "oneoff": "False"}
        filters = [
            part
            for name, value in labels.items()
            for part in ("--filter", f"label=com.docker.compose.{name}={value}")
        ]
        return docker("ps", "--all", "--quiet", "--no-trunc", *filters).strip()

    def browser(self) -> httpx2.Client:
        """A client that keeps cookies, on the site's origin."""
        return httpx2.Client(base_url=self.site, timeout=10, headers={"Origin": self.site})

    def remove(self) -> None:
        self.compose("down", "--volumes", "--remove-orphans", timeout=120, check=False)
        images: Sequence[str] = [f"{self.project}-{part}:development" for part in ("backend", "frontend")]
        subprocess.run(["docker", "image", "rm", "--force", *images], check=False, capture_output=True)
