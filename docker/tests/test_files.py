"""The files themselves: linted, valid, and free of anything a machine of its own would bring in."""

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.support.checkout import ROOT
from tests.support.stack import FILES

DOCKER = ROOT / "docker"
DOCKERFILES = sorted(DOCKER.rglob("*.Dockerfile"))
SCRIPTS = sorted([*DOCKER.rglob("*.sh"), DOCKER / "bin/make-secrets", ROOT / ".ci/run"])


def compose_config(*files: str) -> dict[str, Any]:
    """The compose file with nothing set, as compose itself understands it."""
    found: dict[str, Any] = json.loads(_printed_config(files))
    return found


@cache
def _printed_config(files: tuple[str, ...]) -> str:
    chosen = [part for name in files for part in ("-f", name)]
    plain = {name: value for name, value in os.environ.items() if not name.endswith(("_PORT", "_PASSWORD"))}
    return subprocess.run(
        ["docker", "compose", "--env-file", os.devnull, *chosen, "config", "--format", "json"],
        cwd=DOCKER, env=plain, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


@pytest.mark.parametrize("path", DOCKERFILES, ids=lambda path: path.name)
def test_dockerfile_is_clean(path: Path) -> None:
    hadolint = Path(sys.executable).with_name("hadolint")
    done = subprocess.run(
        [hadolint, "-c", DOCKER / ".hadolint.yaml", path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("path", DOCKERFILES, ids=lambda path: path.name)
def test_dockerfile_needs_no_frontend_image_and_pins_no_digest(path: Path) -> None:
    assert not re.search(r"^# *syntax=|^FROM .*@sha256:", path.read_text(), re.MULTILINE)


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_script_parses(path: Path) -> None:
    shell = "sh" if path.read_text().startswith("#!/bin/sh") else "bash"
    subprocess.run([shell, "-n", path], check=True)


def test_offline_overlay_changes_only_where_images_come_from() -> None:
    online, offline = compose_config(FILES[0]), compose_config(*FILES)
    for service in (*online["services"].values(), *offline["services"].values()):
        service.pop("pull_policy", None)
    assert offline == online


def test_ports_are_those_of_the_seed() -> None:
    services = compose_config(FILES[0])["services"]
    published = {
        name: [(port["host_ip"], int(port["published"]), port["target"]) for port in service.get("ports", [])]
        for name, service in services.items()
    }
    assert {name: ports for name, ports in published.items() if ports} == {
        "postgres": [("127.0.0.1", 5432, 5432)],
        "mongodb": [("127.0.0.1", 27017, 27017)],
        "supertokens": [("127.0.0.1", 3567, 3567)],
        "backend": [("127.0.0.1", 8000, 8000)],
        "frontend": [("127.0.0.1", 5173, 5173)],
    }


def test_every_variable_of_the_compose_file_is_described() -> None:
    used = set(re.findall(r"\$\{([A-Z_]+)", (DOCKER / FILES[0]).read_text()))
    described = set(re.findall(r"^#([A-Z_]+)=", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert used == described


def test_defaults_described_are_those_of_the_compose_file() -> None:
    text = (DOCKER / FILES[0]).read_text()
    defaults = dict(re.findall(r"\$\{([A-Z_]+):-([^${}]*)\}", text))
    described = dict(re.findall(r"^#([A-Z_]+)=(.*)$", (ROOT / ".env.example").read_text(), re.MULTILINE))
    assert {name: described[name] for name in defaults} == defaults


def test_compose_file_carries_no_secret() -> None:
    for name, service in compose_config(FILES[0])["services"].items():
        for variable, value in (service.get("environment") or {}).items():
            if re.search(r"PASSWORD|KEY|SECRET", variable):
                assert variable.endswith("_FILE") or value == "", f"{name}: {variable}"


def test_nginx_lets_large_bodies_through_where_the_backend_takes_them() -> None:
    limit = (ROOT / "p2p-backend-app/app/api/middleware/body_limit.py").read_text()
    nginx = (DOCKER / "nginx.conf").read_text()
    [routes] = re.findall(r're.compile\(r"(.+)"\)', limit)
    location = re.search(r"location ~ \^(\S+)\$ \{\s+client_max_body_size 8m;", nginx)
    assert location is not None
    assert location[1] == routes
