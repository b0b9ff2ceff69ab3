import httpx2
import pytest

from app.api.middleware.security_headers import content_security_policy
from app.core.config import load_settings
from app.main import create_app
from tests.fixtures.bare import Browser


def test_nothing_inline_and_nobody_elses_host_is_allowed() -> None:
    policy = content_security_policy(load_settings())
    assert "default-src 'self'" in policy
    assert "connect-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    for word in ("unsafe", "http", "*"):
        assert word not in policy


def test_origins_of_ours_are_named_when_they_are_split(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VITE_API_BASE_URL", "https://api.example.org/")
    policy = content_security_policy(load_settings())
    assert "connect-src 'self' https://api.example.org wss://api.example.org;" in policy
    assert "img-src 'self' data: blob: https://api.example.org;" in policy


@pytest.mark.parametrize(("scheme", "sent"), [("https", True), ("http", False)])
async def test_https_is_made_to_stay_only_where_it_is(browse: Browser, scheme: str, *, sent: bool) -> None:
    async with browse(create_app(load_settings())) as client:
        answer = await client.get(f"{scheme}://localhost:5173/health/live")
    assert ("strict-transport-security" in answer.headers) is sent
    assert answer.headers["x-frame-options"] == "DENY"


async def test_answers_of_the_api_are_not_kept(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/api/v1/nothing")).headers["cache-control"] == "no-store"


async def test_one_origin_needs_no_cors(browse: Browser) -> None:
    async with browse(create_app(load_settings())) as client:
        answer = await client.get("/health/live", headers={"Origin": "http://localhost:5173"})
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    ("origin", "allowed"),
    [("https://www.example.org", True), ("https://evil.example", False), ("null", False)],
)
async def test_split_origins_are_let_in_by_name(
    monkeypatch: pytest.MonkeyPatch, browse: Browser, origin: str, *, allowed: bool
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://www.example.org")
    monkeypatch.setenv("VITE_API_BASE_URL", "https://api.example.org")
    async with browse(create_app(load_settings())) as client:
        answer = await client.get("/health/live", headers={"Origin": origin})
    assert (answer.headers.get("access-control-allow-origin") == origin) is allowed
    assert answer.headers.get("access-control-allow-origin") != "*"
