"""`docker compose up --build --wait` from nothing gives the product."""

import httpx2
import pytest

from tests.conftest import DEMO_MEMBER
from tests.support.stack import LONG_RUNNING, ONE_SHOTS, Stack


@pytest.mark.parametrize("service", LONG_RUNNING)
def test_service_runs(stack: Stack, service: str) -> None:
    state = stack.container(service)["State"]
    assert state["Status"] == "running"
    assert state.get("Health", {}).get("Status", "healthy") == "healthy"


@pytest.mark.parametrize("service", ONE_SHOTS)
def test_one_shot_has_done_its_work(stack: Stack, service: str) -> None:
    state = stack.container(service)["State"]
    assert (state["Status"], state["ExitCode"]) == ("exited", 0)


@pytest.mark.parametrize("through", ["backend", "site"])
def test_health_says_that_all_services_are_up(stack: Stack, through: str) -> None:
    address: str = getattr(stack, through)
    answer = httpx2.get(f"{address}/health")
    assert answer.status_code == 200
    services = answer.json()["services"]
    assert {name: service["status"] for name, service in services.items()} == {
        "postgres": "up",
        "mongodb": "up",
        "supertokens": "up",
        "jobs": "up",
    }


def test_site_is_served(visitor: httpx2.Client) -> None:
    answer = visitor.get("/", headers={"Accept": "text/html"})
    assert answer.status_code == 200
    assert '<div id="root"' in answer.text


def test_browser_talks_to_one_origin(visitor: httpx2.Client) -> None:
    assert visitor.get("/config.json").json() == {"apiBaseUrl": "", "authApiDomain": "", "websiteDomain": ""}


def test_api_is_documented(visitor: httpx2.Client) -> None:
    assert visitor.get("/docs").status_code == 200
    assert "/api/v1/me" in visitor.get("/openapi.json").json()["paths"]


def test_figures_are_counted(stack: Stack, visitor: httpx2.Client) -> None:
    """The demo's, and whoever another test has signed up."""
    query = "SELECT (SELECT count(*) FROM users), (SELECT count(*) FROM organizations)"
    psql = ("psql", "-U", "postgres", "-d", "p2p_sandbox", "-At", "-F", " ", "-c", query)
    members, organizations = map(int, stack.execute("postgres", *psql).split())
    assert (members >= 18, organizations >= 17) == (True, True)
    figures = visitor.get("/api/v1/platform/figures").raise_for_status().json()
    assert (figures["members"], figures["organizations"]) == (members, organizations)


def test_demo_member_signs_in_through_the_site(member: httpx2.Client) -> None:
    me = member.get("/api/v1/me").raise_for_status().json()
    assert me["email"] == DEMO_MEMBER
    assert me["organization"]["name"]["ar"]


def test_visitor_is_nobody(visitor: httpx2.Client) -> None:
    answer = visitor.get("/api/v1/me")
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
