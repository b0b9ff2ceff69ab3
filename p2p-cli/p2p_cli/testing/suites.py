"""The suites as data: what each installs, and the programs it runs."""

import os
from collections.abc import Callable, Generator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from p2p_cli import paths
from p2p_cli.data import secrets
from p2p_cli.errors import P2PError
from p2p_cli.installation import environments, node, site
from p2p_cli.installation.environments import Environment
from p2p_cli.testing import browsing, ephemeral, tools
from p2p_cli.testing.step import Step

BACKEND = Environment("backend-test", paths.BACKEND / "requirements-dev.txt")
AUTH_CORE = Environment("auth-core-test", paths.AUTH_CORE / "requirements-dev.txt")
CLI = Environment("cli-test", paths.CLI / "requirements-dev.txt")
CONTAINERS = Environment("containers-test", paths.ROOT / "docker" / "tests" / "requirements.txt")
_PACKAGES = ((BACKEND, paths.BACKEND), (AUTH_CORE, paths.AUTH_CORE), (CLI, paths.CLI))
# Their tests wait for programs more than they compute; a file shares what it started.
_BY_FILE = ("-n", "2", "--dist", "loadfile")
_SITE_CHECKS = ("lint", "format:check", "typecheck", "test", "api:check", "build", "size")


class Skipped(Exception):  # noqa: N818 (an outcome, not an error)
    pass


class Needs:
    """What several suites share, started when the first one asks and kept until the end."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._variables: dict[str, str] = {}

    def services(self) -> dict[str, str]:
        if not self._variables:
            self._variables = self._stack.enter_context(ephemeral.services())
        return self._variables


@dataclass(frozen=True, slots=True)
class Suite:
    name: str
    steps: Callable[[Needs], Generator[Step]]


def _step(name: str, environment: Environment, cwd: Path, *command: str, **variables: str) -> Step:
    """With the environment's programs first on the path."""
    path = f"{environment.folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    inherited = {**os.environ, "PATH": path, "VIRTUAL_ENV": str(environment.folder)}
    return Step(name, (str(environment.python), "-m", *command), cwd, {**inherited, **variables})


def _lint(_: Needs) -> Generator[Step]:
    environments.ensure(CLI)
    folders = ["p2p-cli", "p2p-backend-app", "p2p-auth-core", "docker"]
    yield _step("ruff check", CLI, paths.ROOT, "ruff", "check", *folders)
    yield _step("ruff format", CLI, paths.ROOT, "ruff", "format", "--check", *folders)
    for environment, folder in (*_PACKAGES, (CONTAINERS, paths.ROOT / "docker")):
        environments.ensure(environment)
        yield _step(f"mypy {folder.name}", environment, folder, "mypy")


def _auth_core(needs: Needs) -> Generator[Step]:
    environments.ensure(AUTH_CORE)
    yield _step("pytest", AUTH_CORE, paths.AUTH_CORE, "pytest", *_BY_FILE, **needs.services())


def _backend(needs: Needs) -> Generator[Step]:
    environments.ensure(BACKEND)
    yield _step("pytest", BACKEND, paths.BACKEND, "pytest", "-n", "3", **needs.services())


def _cli(_: Needs) -> Generator[Step]:
    environments.ensure(CLI)
    site.ensure_build()
    yield _step("pytest", CLI, paths.CLI, "pytest", *_BY_FILE)


def _site(_: Needs) -> Generator[Step]:
    environments.ensure(environments.BACKEND)
    launcher = {**os.environ, "PYTHONPATH": str(paths.CLI)}
    check = (str(paths.LAUNCHER_PYTHON), "-m", "p2p_cli.testing.openapi")
    yield Step("openapi.json against the backend", check, paths.ROOT, launcher)
    tool = node.find()
    site.ensure_packages(tool)
    for name in _SITE_CHECKS:
        command = (*tool.npm, "run", "--silent", name)
        yield Step(f"npm run {name}", command, paths.SITE, tool.environment())


def _e2e(_: Needs) -> Generator[Step]:
    with ephemeral.data_folder() as data:
        port, api_port = ephemeral.free_ports(2)
        ports = ("--port", str(port), "--api-port", str(api_port))
        if ephemeral.launcher("up", "--detach", *ports, "--data", str(data.root)):
            raise P2PError("the stack for the end-to-end tests cannot be started", "see above")
        program = browsing.program(f"http://localhost:{port}", data.secret(secrets.DEMO))
        yield Step("npm run e2e", program.command, paths.SITE, program.environment)


def _containers(_: Needs) -> Generator[Step]:
    if not tools.engine_answers():
        if tools.in_ci():
            raise P2PError("the container tests need an engine that answers `docker info`", "start it")
        raise Skipped("no container engine answers")
    environments.ensure(CONTAINERS)
    environments.ensure(BACKEND)
    python = {"BACKEND_PYTHON": str(BACKEND.python)}
    yield _step("pytest", CONTAINERS, paths.ROOT / "docker", "pytest", "tests", **python)


SUITES = (
    Suite("lint", _lint),
    Suite("auth-core", _auth_core),
    Suite("backend", _backend),
    Suite("site", _site),
    Suite("cli", _cli),
    Suite("e2e", _e2e),
    Suite("containers", _containers),
)
