"""Both ways to run give the programs the same settings: containers here, the launcher there."""

import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from p2p_cli.data.folder import DataFolder
from p2p_cli.services import stack as embedded
from p2p_cli.services.plan import Plan

from tests.support.checkout import ROOT
from tests.support.stack import FILES
from tests.test_files import compose_config

BACKEND = ROOT / "p2p-backend-app"
# Only containers make secrets in a step of their own, and serve the site by a service of its own.
CONTAINERS_ONLY = {"secrets", "frontend"}
NAMES = {"seed": "seeder"}
BACKEND_SERVICES = ("migrate", "backend", "worker", "seeder")
# The databases' programs differ: they must be installed before the launcher can describe them.
COMPARED = ("supertokens", *BACKEND_SERVICES)
# Of the process, not of the product; and the built site, which containers serve from the frontend.
EMBEDDED_ONLY = {"PYTHONUNBUFFERED", "SITE_DIR"}
HEALTH_PATHS = {"supertokens": ("/hello", "/hello"), "backend": ("/health/ready", "/health")}


class Recorder(BaseHTTPRequestHandler):
    """Answers every probe, and remembers what it asked for."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """A probe is nothing to report."""


@pytest.fixture
def recorder() -> Iterator[tuple[int, list[str]]]:
    handler = type("Handler", (Recorder,), {"asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_address[1], handler.asked  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


def services_of_the_launcher(folder: Path, port: int = 1) -> dict[str, Any]:
    ports = {"postgres": 2, "mongodb": 3, "supertokens": port}
    plan = Plan(data=DataFolder(folder), host="127.0.0.1", port=4, api_port=port, ports=ports)
    names = [name for name in embedded.NAMES if NAMES.get(name, name) in COMPARED]
    return {NAMES.get(service.name, service.name): service for service in embedded.services(plan, names)}


@pytest.fixture
def launched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """The launcher's services as they are for a person who sets everything that containers can be given."""
    for name, value in containers()["backend"]["environment"].items():
        monkeypatch.setenv(name, value)
    return services_of_the_launcher(tmp_path)


def containers() -> dict[str, Any]:
    services: dict[str, Any] = compose_config(FILES[0])["services"]
    return services


def test_services_are_the_same() -> None:
    assert {NAMES.get(name, name) for name in embedded.NAMES} == set(containers()) - CONTAINERS_ONLY


@pytest.mark.parametrize("service", BACKEND_SERVICES)
def test_settings_have_the_same_names(launched: dict[str, Any], service: str) -> None:
    given = {
        name for name in launched[service].environment if name.startswith(tuple(product_prefixes()))
    } - EMBEDDED_ONLY
    assert given == set(containers()[service]["environment"])


def product_prefixes() -> set[str]:
    names = {*containers()["backend"]["environment"], *EMBEDDED_ONLY}
    return {name.split("_")[0] for name in names}


@pytest.mark.parametrize("service", ["migrate", "worker"])
def test_commands_are_the_same(launched: dict[str, Any], service: str) -> None:
    assert list(launched[service].command[1:]) == containers()[service]["command"][1:]


def stages_of(script: str) -> list[str]:
    """The stages a script of the seed runs, by name."""
    arguments = re.search(r"run_seed\(__doc__ or \"\", (.*)\)", (BACKEND / script).read_text())
    assert arguments, script
    if arguments[1] == "*stages.STAGES":
        text = (BACKEND / "scripts/seeding/stages.py").read_text()
        every = re.search(r"^STAGES = \((.*)\)$", text, re.MULTILINE)
        assert every
        return every[1].split(", ")
    return [name.removeprefix("stages.") for name in arguments[1].split(", ")]


def test_the_seed_is_the_same(launched: dict[str, Any]) -> None:
    four = re.findall(r"python (scripts/\w+\.py)", " ".join(containers()["seeder"]["command"]))
    (one,) = launched["seeder"].command[1:]
    assert [stage for script in four for stage in stages_of(script)] == stages_of(one)


def everything_before(service: str) -> set[str]:
    direct = set(containers()[service].get("depends_on", {}))
    return direct.union(*(everything_before(need) for need in direct))


@pytest.mark.parametrize("service", [*BACKEND_SERVICES, "supertokens"])
def test_whatever_the_launcher_waits_for_containers_wait_for(launched: dict[str, Any], service: str) -> None:
    assert {NAMES.get(need, need) for need in launched[service].needs} <= everything_before(service)


@pytest.mark.parametrize("service", HEALTH_PATHS)
def test_health_is_asked_at_known_paths(
    service: str, tmp_path: Path, recorder: tuple[int, list[str]]
) -> None:
    port, asked = recorder
    services_of_the_launcher(tmp_path, port)[service].ready()
    in_launcher, in_containers = HEALTH_PATHS[service]
    assert asked == [in_launcher]
    check = str(containers()[service].get("healthcheck", {}).get("test"))
    dockerfile = (Path(__file__).parents[1] / "backend.Dockerfile").read_text()
    assert f"{in_containers} " in check or f"{in_containers}'" in dockerfile
