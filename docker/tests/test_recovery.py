"""What dies comes back by itself."""

import time

import httpx2
import pytest

from tests.conftest import TIMINGS
from tests.support.stack import LONG_RUNNING, Stack
from tests.support.waiting import seconds_until

# For so long /health goes on telling what it has found out.
KNOWN_SECONDS = 1.0
# Everything in the container but its init and the one that kills.
KILL_ALL = ("sh", "-c", "kill -9 -1")


def is_healthy(stack: Stack) -> bool:
    try:
        return httpx2.get(f"{stack.backend}/health", timeout=5).status_code == 200
    except httpx2.TransportError:
        return False


@pytest.mark.parametrize("service", ["backend", "supertokens", "mongodb", "postgres"])
def test_killed_service_is_recovered_from(stack: Stack, service: str) -> None:
    before = stack.container(service)["State"]["StartedAt"]
    stack.execute(service, *KILL_ALL, check=False)
    began = time.monotonic()
    seconds_until(
        lambda: stack.container(service)["State"]["StartedAt"] != before, 30, f"{service} restarted"
    )
    time.sleep(KNOWN_SECONDS)
    seconds_until(lambda: is_healthy(stack), 60, f"the backend is healthy after {service} was killed")
    TIMINGS[f"killed {service} until /health is ok"] = time.monotonic() - began


@pytest.mark.parametrize("service", LONG_RUNNING)
def test_every_service_is_well_again(stack: Stack, service: str) -> None:
    def is_well() -> bool:
        health: str = stack.container(service)["State"]["Health"]["Status"]
        return health == "healthy"

    seconds_until(is_well, 90, f"{service} is healthy after the databases were killed")
