"""The production images: small, hardened, and the same product behind nginx."""

import html
import secrets
import socket
import time
from collections.abc import Iterator
from ipaddress import ip_address

import httpx2
import pytest

from tests.conftest import TIMINGS
from tests.support.members import sign_up
from tests.support.production import Container, backend_options, build, running, size_above_base, web_options
from tests.support.stack import Stack, docker

API_ORIGIN = "https://api.factory.example"
POLICY_HEADERS = (
    "X-Content-Type-Options",
    "X-Frame-Options",
    "Referrer-Policy",
    "Cross-Origin-Opener-Policy",
    "Permissions-Policy",
)
ADDRESSES = ("--env", f"VITE_API_BASE_URL={API_ORIGIN}")


@pytest.fixture(scope="module")
def backend(stack: Stack) -> Iterator[Container]:
    options = backend_options(stack)
    with running(stack, build(stack, "backend"), 8000, *options, *ADDRESSES) as container:
        yield container


@pytest.fixture(scope="module")
def web(stack: Stack, backend: Container) -> Iterator[Container]:
    options = web_options(backend)
    with running(stack, build(stack, "frontend"), 8080, *options, *ADDRESSES) as container:
        yield container


def handshake(port: int) -> str:
    """The first line of the answer to a request for the live socket."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(
            b"GET /api/v1/live HTTP/1.1\r\nHost: localhost\r\nOrigin: http://elsewhere.example\r\n"
            b"Connection: Upgrade\r\nUpgrade: websocket\r\n"
            b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"
        )
        return connection.makefile("rb").readline().decode().split(" ", 1)[1]


def policy(answer: httpx2.Response) -> dict[str, set[str]]:
    parts = [part.split() for part in answer.headers["Content-Security-Policy"].split(";")]
    return {name: set(sources) for name, *sources in parts}


def test_backend_serves_through_the_web_image(web: Container) -> None:
    answer = httpx2.get(f"{web.address}/health")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")
    assert httpx2.get(f"{web.address}/api/v1/reference").json()["regions"]


def test_headers_of_site_and_backend_agree(web: Container, backend: Container) -> None:
    site, api = httpx2.get(web.address), httpx2.get(f"{backend.address}/health")
    assert [site.headers[name] for name in POLICY_HEADERS] == [api.headers[name] for name in POLICY_HEADERS]
    assert policy(site) == policy(api)
    assert API_ORIGIN in policy(site)["connect-src"]
    through = httpx2.get(f"{web.address}/health")
    assert through.headers.get_list("Content-Security-Policy") == [api.headers["Content-Security-Policy"]]


def test_addresses_arrive_at_run_time(web: Container) -> None:
    answer = httpx2.get(f"{web.address}/config.json")
    assert answer.json() == {"apiBaseUrl": API_ORIGIN, "authApiDomain": "", "websiteDomain": ""}
    assert answer.headers["Cache-Control"] == "no-cache"


def test_page_of_the_site_is_the_shell_and_a_lost_asset_is_not(web: Container) -> None:
    assert '<div id="root"' in httpx2.get(f"{web.address}/dashboard").text
    assert httpx2.get(f"{web.address}/assets/lost.js").status_code == 404


def test_a_shared_link_tells_what_it_leads_to(web: Container) -> None:
    case = httpx2.get(f"{web.address}/api/v1/use-cases", params={"limit": 1}).json()["items"][0]
    answer = httpx2.get(f"{web.address}/use-cases/{case['slug']}")
    assert answer.text.count("<title>") == 1
    assert f"<title>{html.escape(case['title'])} · P2P Sandbox</title>" in answer.text
    assert f'<meta property="og:title" content="{html.escape(case["title"])}" />' in answer.text
    assert '<div id="root"' in answer.text
    assert [name for name in POLICY_HEADERS if name not in answer.headers] == []
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path", ["use-cases/none", "use-cases/%D8%A7%22%3C", "forum/threads/none", "organizations/..%2f"]
)
def test_a_link_to_nothing_tells_of_the_site(web: Container, path: str) -> None:
    assert httpx2.get(f"{web.address}/{path}").text.count("<title>P2P Sandbox</title>") == 1


def test_previews_are_for_pages_alone(web: Container) -> None:
    assert httpx2.get(f"{web.address}/previews/use-cases/none").status_code == 404


def test_pages_are_served_where_the_backend_is_not(web: Container, backend: Container) -> None:
    docker("pause", backend.name)
    try:
        answer = httpx2.get(f"{web.address}/use-cases/none", timeout=20)
    finally:
        docker("unpause", backend.name)
    assert (answer.status_code, answer.text.count("<title>P2P Sandbox</title>")) == (200, 1)


def test_assets_are_compressed_and_kept_forever(web: Container) -> None:
    shell = httpx2.get(web.address)
    assert shell.headers["Cache-Control"] == "no-cache"
    script = shell.text.split('src="/assets/', 1)[1].split('"', 1)[0]
    answer = httpx2.get(f"{web.address}/assets/{script}", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"


def test_live_socket_passes_through(web: Container, backend: Container) -> None:
    assert handshake(web.port) == handshake(backend.port)


def test_nobody_chooses_the_address_they_come_from(web: Container) -> None:
    claimed = {"X-Forwarded-For": "203.0.113.9, 192.168.7.7"}
    with httpx2.Client(base_url=web.address, headers=claimed) as browser:
        sign_up(browser, secrets.token_urlsafe(12) + "7")
        [session] = browser.get("/api/v1/me/sessions").raise_for_status().json()["items"]
    assert ip_address(session["address"]).is_private
    assert session["address"] not in claimed["X-Forwarded-For"]


def test_no_image_runs_as_root_or_can_write(web: Container, backend: Container) -> None:
    for container, user in ((web, "101"), (backend, "10001")):
        assert container.execute("id", "-u") == user
        with pytest.raises(AssertionError, match="Read-only file system"):
            container.execute("sh", "-c", "touch /probe")


def test_production_image_has_no_tools(backend: Container) -> None:
    tools = "command -v gcc pip uv npm || true"
    assert container_says_nothing(backend, tools)
    assert container_says_nothing(backend, "find /app -name tests -o -name .env | head -1")


def container_says_nothing(container: Container, command: str) -> bool:
    return container.execute("sh", "-c", command) == ""


def test_images_are_small(stack: Stack, web: Container, backend: Container) -> None:  # noqa: ARG001
    bases = {"backend": "python:3.11-slim-bookworm", "frontend": "nginxinc/nginx-unprivileged:stable"}
    added = {
        part: size_above_base(f"{stack.project}-{part}:production", base) for part, base in bases.items()
    }
    assert added["backend"] <= 260
    assert added["frontend"] <= 15


def test_several_workers_stop_in_time(backend: Container, web: Container) -> None:  # noqa: ARG001
    processes = docker("top", backend.name, "-eo", "pid,args").splitlines()
    assert len([line for line in processes if "multiprocessing" in line and "spawn_main" in line]) == 2
    started = time.monotonic()
    docker("stop", "--time", "30", backend.name)
    TIMINGS["production backend stops"] = time.monotonic() - started
    assert TIMINGS["production backend stops"] < 10
