"""Small parts of the launcher, each alone."""

import asyncio
import os
import signal
import stat
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from p2p_cli.services.postgres_binaries import can_reach
from p2p_cli.services.product import said
from p2p_cli.supervisor import logs, processes
from p2p_cli.supervisor.backoff import Backoff
from p2p_cli.supervisor.service import Account, Service, ordered
from p2p_cli.supervisor.unit import Unit, exit_words
from p2p_cli.testing.outcome import Counts, counted
from tests.support.launcher import Launcher, refused


def service(name: str, *needs: str) -> Service:
    return Service(name=name, command=(), environment={}, cwd=Path("/"), needs=needs)


def test_services_come_after_what_they_need() -> None:
    services = [
        service("backend", "migrate", "postgres"),
        service("migrate", "postgres"),
        service("postgres"),
    ]
    assert [one.name for one in ordered(services)] == ["postgres", "migrate", "backend"]


def test_restarts_come_slower_and_slower_until_a_steady_minute() -> None:
    backoff = Backoff()
    delays = [backoff.after(1) for _ in range(9)]
    assert delays[:3] == [0.3, 0.6, 1.2]
    assert delays[-1] == 30
    assert backoff.after(61) == 0.3


def test_an_exit_is_told_in_words() -> None:
    assert exit_words(1) == "exited with 1"
    assert exit_words(-9) == "was ended by SIGKILL"


@pytest.mark.parametrize(
    ("line", "loud"),
    [
        ('{"level": "warning", "event": "slow"}', True),
        ('{"level": "info", "event": "ERROR in a value"}', False),
        ("2026-11-23 LOG:  checkpoint complete", False),
        ("2026-11-23 FATAL:  out of memory", True),
        ("FATAL:  the database system is starting up", False),
        ("Traceback (most recent call last):", True),
    ],
)
def test_warnings_are_told_from_the_rest(line: str, *, loud: bool) -> None:
    assert logs.is_warning(line) is loud


def test_a_large_log_is_rotated_under_the_writer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "LARGEST", 10)
    writer = logs.open_for(tmp_path, "one")
    for number in range(5):
        os.write(writer, f"line of run {number}\n".encode())
        logs.rotate(tmp_path)
    os.write(writer, b"last\n")
    os.close(writer)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["one.log", "one.log.1", "one.log.2", "one.log.3"]
    assert (tmp_path / "one.log").read_text(encoding="utf-8") == "last\n"
    assert (tmp_path / "one.log.1").read_text(encoding="utf-8") == "line of run 4\n"
    assert {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()} == {0o600}


def test_a_tail_gives_whole_lines_and_survives_rotation(tmp_path: Path) -> None:
    log = tmp_path / "one.log"
    log.write_text("before\n", encoding="utf-8")
    tail = logs.Tail(log)
    with log.open("a", encoding="utf-8") as writer:
        writer.write("first\nsec")
        writer.flush()
        assert tail.lines() == ["first"]
        writer.write("ond\n")
    assert tail.lines() == ["second"]
    log.write_text("new\n", encoding="utf-8")
    assert tail.lines() == ["new"]


def test_a_services_own_last_words_are_taken() -> None:
    lines = "Traceback\nerror: first\nhint: one\nerror: the port is taken\nhint: choose another"
    assert said(lines) == ("the port is taken", "choose another")
    assert said("no words") is None


@pytest.mark.parametrize(
    ("lines", "counts"),
    [
        (["=== 2 failed, 141 passed, 1 skipped, 1 error in 56.34s ==="], Counts(141, 3, 1)),
        (["230 passed in 65.01s (0:01:05)"], Counts(230, 0, 0)),
        (["\x1b[2m      Tests \x1b[22m 1 failed | 12 passed (13)"], Counts(12, 1, 0)),
        (["  1 failed", "    a › b", "  7 passed (30.1s)"], Counts(7, 1, 0)),
        (["All checks passed!", "Success: no issues found in 5 source files"], Counts()),
    ],
)
def test_closing_lines_are_counted(lines: list[str], counts: Counts) -> None:
    assert counted(lines) == counts


def test_an_account_reaches_only_open_folders(tmp_path: Path) -> None:
    nobody = Account(uid=65534, gid=65534)
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o700)
    assert can_reach(nobody, Path("/usr/bin"))
    assert not can_reach(nobody, shut / "..")
    assert not can_reach(nobody, shut)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root needs another account for PostgreSQL")
def test_roots_postgres_cannot_live_in_a_closed_folder(launcher: Launcher) -> None:
    launcher.data.root.parent.chmod(0o700)
    assert "--data" in refused(launcher.up("--only", "postgres"), "PostgreSQL does not run as root")


# Notices the second signal only, as a program that is told to stop in the wrong moment.
HARD_OF_HEARING = """
import signal, sys, time
said = []
signal.signal(signal.SIGTERM, lambda *_: said.append(1) or len(said) < 2 or sys.exit(0))
print("up", flush=True)
while True:
    time.sleep(60)
"""


def test_who_missed_a_signal_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "SAID_AGAIN_SECONDS", 0.3)
    with subprocess.Popen([sys.executable, "-c", HARD_OF_HEARING], stdout=subprocess.PIPE) as deaf:
        assert deaf.stdout is not None
        deaf.stdout.readline()
        assert processes.end([deaf.pid], {deaf.pid: signal.SIGTERM}, 20)
    assert deaf.returncode == 0


def test_who_hears_nothing_is_given_up_in_time() -> None:
    with subprocess.Popen(["sleep", "60"]) as deaf:
        began = time.monotonic()
        assert not processes.end([deaf.pid], {deaf.pid: signal.SIGURG}, 0.3)
        assert time.monotonic() - began < 2
        deaf.kill()


def test_a_service_that_missed_its_signal_is_told_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(processes, "SAID_AGAIN_SECONDS", 0.3)

    async def start_and_stop() -> None:
        running = asyncio.create_task(unit.live([]))
        await unit.ready.wait()
        await unit.stop([])
        await running

    log = logs.file_of(tmp_path, "deaf")
    command = (sys.executable, "-u", "-c", HARD_OF_HEARING)
    deaf = replace(service("deaf"), command=command, ready=lambda: log.read_text() == "up\n", stop_limit=20)
    unit = Unit(deaf, tmp_path, lambda _: None)
    began = time.monotonic()
    asyncio.run(start_and_stop())
    assert time.monotonic() - began < 10
    assert unit.shown.state == "stopped"
