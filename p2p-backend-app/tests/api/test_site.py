import gzip
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import pytest

from app.core.config import load_settings
from app.main import create_app
from tests.fixtures.bare import Browser

SCRIPT = b"console.log('\xd9\x85')" * 100


@pytest.fixture
async def client(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browse: Browser
) -> AsyncIterator[httpx2.AsyncClient]:
    site = tmp_path / "dist"
    (site / "assets").mkdir(parents=True)
    (site / "index.html").write_text("<title>site</title>")
    (site / "robots.txt").write_text("User-agent: *")
    (site / "assets" / "app-1a2b.js").write_bytes(SCRIPT)
    (site / "assets" / "app-1a2b.js.gz").write_bytes(gzip.compress(SCRIPT))
    (tmp_path / "secret.txt").write_text("from outside")
    (site / "link.txt").symlink_to(tmp_path / "secret.txt")
    monkeypatch.setenv("SITE_DIR", str(site))
    monkeypatch.setenv("VITE_SUPERTOKENS_API_DOMAIN", "https://api.example.org")
    async with browse(create_app(load_settings())) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/dashboard", "/forum/7", "/a%20b", "/verify-email?token=x.y"])
async def test_a_page_of_the_site_is_its_shell(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.text) == (200, "<title>site</title>")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/assets/gone.js", "/docs/gone", "/healthy", "/gone.png"])
async def test_what_is_no_page_is_not_found(client: httpx2.AsyncClient, path: str) -> None:
    answer = await client.get(path)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_document_may_have_a_dot_in_its_name(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/members/a.b", headers={"Accept": "text/html"})).status_code == 200


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt", "/link.txt"]
)
async def test_nothing_outside_the_site_is_served(client: httpx2.AsyncClient, path: str) -> None:
    assert "from outside" not in (await client.get(path)).text


async def test_a_null_byte_does_no_harm(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/a%00.png")).status_code == 404


async def test_hashed_files_are_kept_for_ever(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "identity"})
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.content == SCRIPT


async def test_the_smaller_form_is_sent_to_those_who_take_it(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "br, gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.content == SCRIPT
    plain = await client.get("/assets/app-1a2b.js", headers={"Accept-Encoding": "br;q=0, identity"})
    assert "content-encoding" not in plain.headers
    assert plain.headers["etag"] != answer.headers["etag"]


async def test_what_has_not_changed_is_not_sent_again(client: httpx2.AsyncClient) -> None:
    etag = (await client.get("/robots.txt")).headers["etag"]
    answer = await client.get("/robots.txt", headers={"If-None-Match": etag})
    assert (answer.status_code, answer.content) == (304, b"")


async def test_the_browsers_settings_come_from_the_environment(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/config.json")
    assert answer.json() == {
        "apiBaseUrl": "",
        "authApiDomain": "https://api.example.org",
        "websiteDomain": "",
    }
    assert answer.headers["cache-control"] == "no-cache"


async def test_pages_are_read_not_written(client: httpx2.AsyncClient) -> None:
    assert (await client.head("/dashboard")).status_code == 200
    assert (await client.post("/dashboard")).status_code == 404
