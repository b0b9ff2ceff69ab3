"""Whom the server believes when a request says that it comes from elsewhere."""

import httpx2
import pytest

from tests.fixtures.people import new_email, sign_up
from tests.fixtures.processes import backend, free_port
from tests.fixtures.services import Services

CLAIM = "198.51.100.7, 203.0.113.9"


@pytest.mark.parametrize(
    ("trusted", "address"),
    [
        ("10.0.0.0/8,172.16.0.0/12,192.168.0.0/16", "127.0.0.1"),  # as in containers: this is no proxy
        ("127.0.0.0/8", "203.0.113.9"),  # what the proxy saw, not what the browser claimed before it
    ],
)
async def test_only_a_trusted_proxy_says_where_a_request_comes_from(
    services: Services, trusted: str, address: str
) -> None:
    port = free_port()
    environment = services.environment() | {"FORWARDED_ALLOW_IPS": trusted}
    async with backend("serve", "--port", str(port), environment=environment) as process:
        await process.wrote("startup complete")
        claimed = {"X-Forwarded-For": CLAIM}
        async with httpx2.AsyncClient(base_url=f"http://localhost:{port}", headers=claimed) as browser:
            assert (await sign_up(browser, new_email()))["status"] == "OK"
            [session] = (await browser.get("/api/v1/me/sessions")).json()["items"]
    assert session["address"] == address
