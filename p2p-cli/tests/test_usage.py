import time

import pytest

from p2p_cli.cli import VERBS
from tests.support.launcher import entry, refused


@pytest.mark.parametrize("verb", VERBS)
def test_every_command_helps_with_an_example(verb: str) -> None:
    done = entry(verb, "--help")
    assert done.returncode == 0
    assert f"./p2p {verb}" in done.stdout
    assert "example:" in done.stdout


def test_the_overview_names_every_command_and_is_quick() -> None:
    times = []
    for _ in range(5):
        began = time.monotonic()
        done = entry("--help")
        times.append(time.monotonic() - began)
    assert min(times) < 0.3
    assert [verb for verb in VERBS if f"\n  {verb} " not in done.stdout] == []


def test_an_unknown_command_is_refused() -> None:
    assert refused(entry("rise"), "unknown command: rise", status=2) == "./p2p --help"


def test_no_command_is_refused() -> None:
    assert refused(entry(), "no command", status=2) == "./p2p --help"


def test_an_unknown_option_is_refused() -> None:
    assert refused(entry("up", "--loud"), "--loud", status=2) == "./p2p up --help"


def test_an_unknown_service_is_refused() -> None:
    assert "postgres" in refused(entry("logs", "redis"), "unknown service: redis", status=2)


def test_an_unknown_suite_is_refused() -> None:
    assert "backend" in refused(entry("test", "moon"), "unknown suite: moon", status=2)


def test_a_port_that_is_none_is_refused() -> None:
    refused(entry("up", "--port", "70000"), "70000 is not a port", status=2)


def test_no_colour_reaches_a_pipe() -> None:
    done = entry("rise")
    assert "\x1b" not in done.stderr
