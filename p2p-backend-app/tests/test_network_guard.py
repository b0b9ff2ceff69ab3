import asyncio
import socket

import pytest

from tests.fixtures.services import Services


def test_a_unit_test_speaks_to_nobody() -> None:
    with socket.socket() as caller, pytest.raises(AssertionError, match="ask for the services"):
        caller.connect(("127.0.0.1", 9))


def test_nobody_looks_up_another_host() -> None:
    with pytest.raises(AssertionError, match="nothing may leave this machine"):
        socket.getaddrinfo("example.org", 443)


async def test_not_even_an_integration_test_reaches_another_host(services: Services) -> None:  # noqa: ARG001
    with pytest.raises(AssertionError, match="nothing may leave this machine"):
        await asyncio.open_connection("192.0.2.1", 80)
