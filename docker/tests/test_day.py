"""A member's day in the browser, in both languages, through the production images."""

import subprocess
from collections.abc import Iterator

import pytest
from p2p_cli.testing import browsing

from tests.support.checkout import ROOT
from tests.support.production import backend_options, build, running, web_options
from tests.support.stack import Stack, free_ports


@pytest.fixture(scope="module")
def address(stack: Stack) -> Iterator[str]:
    port = free_ports(1)[0]
    address = f"http://localhost:{port}"
    # All the browsers of the day come from one address.
    options = backend_options(stack, PUBLIC_URL=address, RATE_LIMIT_SCALE="0")
    with (
        running(stack, build(stack, "backend"), 8000, *options) as backend,
        running(stack, build(stack, "frontend"), 8080, *web_options(backend), port=port),
    ):
        yield address


def test_a_members_day(stack: Stack, address: str) -> None:
    program = browsing.program(address, stack.secret("demo_password"), "--grep", "@day", "--reporter", "list")
    done = subprocess.run(
        program.command,
        cwd=ROOT / "p2p-frontend-app",
        env=program.environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    # Each in Arabic on a phone, and in English on a desk.
    assert "[phone-ar]" in done.stdout
    assert "[desktop-en]" in done.stdout
