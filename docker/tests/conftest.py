import subprocess
import time
from collections.abc import Iterator

import httpx2
import pytest

from tests.support.checkout import ROOT, copy_checkout
from tests.support.members import sign_in
from tests.support.stack import Stack

TIMINGS: dict[str, float] = {}
DEMO_MEMBER = "owner@najd-metals.example"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for what, seconds in TIMINGS.items():
        terminalreporter.write_line(f"timing: {what}: {seconds:.1f} s")


@pytest.fixture(scope="session")
def offline_images() -> None:
    """An engine that answers, and every base image under its official name."""
    for script in ("engine.sh", "bases.sh"):
        subprocess.run(["bash", ROOT / "docker" / "offline" / script], check=True, timeout=900)


@pytest.fixture(scope="session")
def stack(offline_images: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:  # noqa: ARG001
    """The whole stack, from nothing, out of a copy of this checkout that tests may edit."""
    stack = Stack(copy_checkout(tmp_path_factory.mktemp("checkout")))
    try:
        started = time.monotonic()
        stack.compose("build", timeout=900)
        built = time.monotonic()
        stack.up()
        TIMINGS["images built"] = built - started
        TIMINGS["compose from built images to all healthy"] = time.monotonic() - built
        yield stack
    finally:
        stack.remove()


@pytest.fixture
def visitor(stack: Stack) -> Iterator[httpx2.Client]:
    with stack.browser() as browser:
        yield browser


@pytest.fixture
def member(stack: Stack) -> Iterator[httpx2.Client]:
    """A browser in which a demo member is signed in, through the site."""
    with stack.browser() as browser:
        assert sign_in(browser, DEMO_MEMBER, stack.secret("demo_password")) == "OK"
        yield browser
