"""Seeding again changes nothing; data outlives the containers and goes with the volumes."""

import time

import httpx2

from tests.conftest import DEMO_MEMBER, TIMINGS
from tests.support.checkout import ROOT
from tests.support.members import sign_in, sign_up
from tests.support.stack import Stack

PASSWORD = "workshop-2026"
PICTURE = ROOT / "docs" / "pictures" / "landing-phone-en.png"


def contents(stack: Stack) -> list[str]:
    """Every row of the product; the job queue's bookkeeping goes on by itself."""
    dump = stack.execute(
        "postgres", "pg_dump", "-U", "postgres", "--data-only", "-T", "procrastinate*", "p2p_sandbox"
    )
    return [line for line in dump.splitlines() if not line.startswith(("\\restrict", "\\unrestrict"))]


def test_seeding_three_times_changes_nothing(stack: Stack) -> None:
    before = contents(stack)
    for _ in range(3):
        stack.compose("run", "--rm", "seeder")
    assert contents(stack) == before


def test_data_survives_down_and_up(stack: Stack) -> None:
    with stack.browser() as browser:
        email = sign_up(browser, PASSWORD)
        shown = _wear_a_picture(browser)
    secret = stack.secret("postgres_password")
    started = time.monotonic()
    stack.down()
    TIMINGS["down"] = time.monotonic() - started
    started = time.monotonic()
    stack.up()
    TIMINGS["up again, data kept"] = time.monotonic() - started
    assert stack.secret("postgres_password") == secret
    with stack.browser() as browser:
        assert sign_in(browser, email, PASSWORD) == "OK"
        again = browser.get(shown["large"])
        assert (again.status_code, again.headers["content-type"]) == (200, "image/webp")


def _wear_a_picture(browser: httpx2.Client) -> dict[str, str]:
    """Of the person who is signed in; gives where it is shown."""
    answer = browser.put("/api/v1/me/picture", files={"file": ("me.png", PICTURE.read_bytes())})
    assert answer.is_success, answer.text
    picture: dict[str, str] = browser.get("/api/v1/me").json()["picture"]
    assert browser.get(picture["large"]).is_success
    return picture


def test_down_with_volumes_is_a_fresh_start(stack: Stack) -> None:
    with stack.browser() as browser:
        email = sign_up(browser, PASSWORD)
    secret = stack.secret("demo_password")
    stack.down("--volumes")
    stack.up()
    assert stack.secret("demo_password") != secret
    with stack.browser() as browser:
        assert sign_in(browser, email, PASSWORD) == "WRONG_CREDENTIALS_ERROR"
        assert sign_in(browser, DEMO_MEMBER, stack.secret("demo_password")) == "OK"
        assert browser.get("/api/v1/platform/figures").json()["members"] == 18
