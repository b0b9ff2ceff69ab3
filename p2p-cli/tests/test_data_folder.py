"""What is refused before anything is started."""

import json
import socket
import stat
from pathlib import Path

import pytest

from p2p_cli.data import secrets
from p2p_cli.data.folder import FORMAT
from tests.support.launcher import Launcher, entry, refused


def test_a_folder_that_cannot_be_written() -> None:
    assert "--data" in refused(
        entry("up", "--data", "/proc/p2p"), "the data folder cannot be written: /proc/p2p"
    )


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    refused(entry("up", "--data", tmp_path / "file" / "data"), "cannot be written")


def test_a_path_that_is_too_long(tmp_path: Path) -> None:
    refused(entry("up", "--data", tmp_path / "/".join(["x" * 200] * 5)), "path is too long")
    assert list(tmp_path.iterdir()) == []


def test_too_little_room(launcher: Launcher) -> None:
    hint = refused(launcher.up(P2P_LEAST_FREE_MB="900000000"), "too little disk space")
    assert "--data" in hint


def test_data_of_a_newer_version_stay_untouched(launcher: Launcher) -> None:
    launcher.data.root.mkdir(parents=True)
    newer = json.dumps({"format": FORMAT + 1})
    launcher.data.format.write_text(newer, encoding="utf-8")
    refused(launcher.up(), "was written by a newer version")
    assert launcher.data.format.read_text(encoding="utf-8") == newer


def test_a_lost_password_is_not_replaced(launcher: Launcher) -> None:
    launcher.started("--only", "postgres").run("down")
    (launcher.data.secrets / secrets.POSTGRES).unlink()
    refused(launcher.up("--only", "postgres"), "postgres_password is missing")


@pytest.mark.parametrize("option", ["--port", "--api-port"])
def test_a_port_in_use_names_the_option_and_the_process(launcher: Launcher, option: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = launcher.run("up", option, str(port), *_other(launcher, option))
    hint = refused(done, f"port {port} is in use by ")
    assert option in hint


def _other(launcher: Launcher, option: str) -> tuple[str, str]:
    return ("--api-port", str(launcher.api_port)) if option == "--port" else ("--port", str(launcher.port))


def test_two_ports_that_are_one(launcher: Launcher) -> None:
    refused(launcher.run("up", "--port", "35999", "--api-port", "35999"), "cannot both have port", status=2)


def test_secrets_are_made_once_and_are_nobody_elses(launcher: Launcher) -> None:
    launcher.started("--only", "postgres").run("down")
    names = sorted(path.name for path in launcher.data.secrets.iterdir())
    assert names == ["demo_password", "mongodb_password", "postgres_password", "supertokens_api_key"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in launcher.data.secrets.iterdir()} == {0o600}
    assert stat.S_IMODE(launcher.data.state.stat().st_mode) == 0o600
    before = launcher.demo_password()
    launcher.started("--only", "postgres")
    assert launcher.demo_password() == before


def test_the_demo_password_can_be_read_aloud_and_fulfils_the_rules() -> None:
    password = secrets.readable()
    assert len(password) >= 8
    assert any(letter.isalpha() for letter in password)
    assert any(letter.isdigit() for letter in password)
