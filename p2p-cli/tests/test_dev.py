"""Development: an edit on either side is served within two seconds."""

import http
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from p2p_cli.data.folder import DataFolder
from p2p_cli.supervisor import processes
from tests.support import client
from tests.support.checkout import copy_checkout
from tests.support.launcher import Launcher, eventually

TRIES = 5
VISIBLE_WITHIN = 2.0


@pytest.fixture(scope="module")
def checkout(scratch: Path) -> Path:
    return copy_checkout(scratch / "developed").parent


@pytest.fixture(scope="module")
def developed(checkout: Path, scratch: Path) -> Iterator[Launcher]:
    launcher = Launcher(DataFolder(scratch / "developed-data"))
    command = [str(checkout / "p2p"), "dev", "--no-seed", "--data", str(launcher.data.root)]
    command += ["--port", str(launcher.port), "--api-port", str(launcher.api_port)]
    output = scratch / "dev.log"
    with output.open("w") as log, subprocess.Popen(command, stdout=log, stderr=log) as running:
        try:
            eventually(lambda: running.poll() is not None or is_running(launcher), 120)
            assert running.poll() is None, output.read_text()
            yield launcher
        finally:
            running.send_signal(signal.SIGINT)
            running.wait(30)
    assert processes.marked(launcher.data.root) == {}


def is_running(launcher: Launcher) -> bool:
    return launcher.data.state.exists() and launcher.record().phase == "running"


def shows(port: int, path: str, mark: str) -> bool:
    try:
        status, body = client.get(port, path)
    except OSError:
        return False
    return status == http.HTTPStatus.OK and mark in body.decode()


def fastest_edit(file: Path, edited: Callable[[str, str], str], port: int, path: str) -> float:
    """The machine may be busy once: more edits are timed until one is visible in time."""
    original = file.read_text(encoding="utf-8")
    times = []
    for attempt in range(TRIES):
        # Each of another length: two edits of one size within a second are one to the bytecode cache.
        mark = "edit" + "-again" * attempt + "."
        file.write_text(edited(original, mark), encoding="utf-8")
        began = time.monotonic()
        eventually(lambda mark=mark: shows(port, path, mark), 20)  # type: ignore[misc]
        times.append(time.monotonic() - began)
        if times[-1] < VISIBLE_WITHIN:
            break
        # Nobody saves twice in a blink, and Vite would take both for one.
        time.sleep(0.5)
    file.write_text(original, encoding="utf-8")
    return min(times)


def test_an_edited_route_is_served(developed: Launcher, checkout: Path) -> None:
    def with_route(source: str, mark: str) -> str:
        return f'{source}\n\n@router.get("/probe")\nasync def probe() -> str:\n    return "{mark}"\n'

    routes = checkout / "p2p-backend-app/app/api/v1/router.py"
    assert fastest_edit(routes, with_route, developed.api_port, "/api/v1/probe") < VISIBLE_WITHIN


def test_an_edited_component_is_served(developed: Launcher, checkout: Path) -> None:
    def with_export(source: str, mark: str) -> str:
        return f"{source}\nexport const probe = '{mark}'\n"

    component = checkout / "p2p-frontend-app/src/app/app.tsx"
    assert fastest_edit(component, with_export, developed.port, "/src/app/app.tsx") < VISIBLE_WITHIN


def test_the_site_hands_the_rest_to_the_backend(developed: Launcher) -> None:
    eventually(lambda: shows(developed.port, "/health/live", "ok"))
    assert shows(developed.port, "/api/v1/platform/figures", "organizations")
