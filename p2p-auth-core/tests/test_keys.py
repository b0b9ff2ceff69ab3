import asyncio
import time
from collections.abc import Iterator

import httpx
import jwt
import pytest
from auth_core.config import Settings, load_settings
from auth_core.keys.schedule import Window, current_key, next_window
from auth_core.keys.signing_key import SigningKey, generate_pem, load_pem
from supertokens_python.recipe.jwt.asyncio import create_jwt
from supertokens_python.recipe.jwt.interfaces import CreateJwtOkResult

from tests.support.browser import Browser, new_email
from tests.support.cdi import post
from tests.support.core_process import API_KEY, NO_TLS, CoreProcess, running_core
from tests.support.databases import query
from tests.support.sdk_process import running_sdk

HOUR = 3_600_000
WEEK = 168 * HOUR
MINUTE = 60_000
SETTINGS: Settings = load_settings({"API_KEYS": API_KEY, "POSTGRESQL_USER": "x"})
PRIVATE = load_pem(generate_pem())


def dynamic(window: Window) -> SigningKey:
    return SigningKey("d-x", PRIVATE, window.signs_from, window.signs_until, window.published_until)


def first() -> Window:
    window = next_window([], 0, SETTINGS)
    assert window is not None
    return window


def test_the_first_key_signs_at_once_for_a_week() -> None:
    assert first() == Window(0, WEEK, WEEK + 30 * MINUTE)


def test_the_next_key_is_made_a_minute_ahead() -> None:
    key = dynamic(first())
    assert next_window([key], WEEK - MINUTE - 1, SETTINGS) is None
    due = next_window([key], WEEK - MINUTE, SETTINGS)
    assert due is not None
    assert due.signs_from == WEEK
    following = dynamic(due)
    assert current_key([key, following], WEEK - 1) is key
    assert current_key([key, following], WEEK) is following
    assert next_window([key, following], WEEK, SETTINGS) is None


def test_a_late_key_is_published_before_it_signs() -> None:
    late = next_window([dynamic(first())], WEEK + 5 * MINUTE, SETTINGS)
    assert late is not None
    assert late.signs_from == WEEK + 6 * MINUTE


def test_after_a_long_sleep_a_new_key_signs_at_once() -> None:
    late = next_window([dynamic(first())], 2 * WEEK, SETTINGS)
    assert late is not None
    assert late.signs_from == 2 * WEEK


async def test_the_published_keys_are_public(cdi: httpx.AsyncClient) -> None:
    answer = await cdi.get("/.well-known/jwks.json")
    assert "max-age=60" in answer.headers["cache-control"]
    keys = answer.json()["keys"]
    assert sorted(key["kid"][:2] for key in keys) == ["d-", "s-"]
    for key in keys:
        assert set(key) == {"kty", "kid", "n", "e", "alg", "use"}


@pytest.mark.usefixtures("sdk_app")
@pytest.mark.parametrize("static", [True, False])
async def test_tokens_of_ones_own(cdi: httpx.AsyncClient, *, static: bool) -> None:
    result = await create_jwt({"scope": "read"}, validity_seconds=60, use_static_signing_key=static)
    assert isinstance(result, CreateJwtOkResult)
    keys = jwt.PyJWKSet.from_dict((await cdi.get("/.well-known/jwks.json")).json())
    kid = jwt.get_unverified_header(result.jwt)["kid"]
    assert kid.startswith("s-" if static else "d-")
    claims = jwt.decode(result.jwt, keys[kid].key, ["RS256"])
    assert claims["scope"] == "read"
    assert claims["iss"] == "http://localhost"
    assert claims["exp"] - claims["iat"] == 60


async def test_other_algorithms_are_not_spoken(cdi: httpx.AsyncClient) -> None:
    asked = {"payload": {}, "validity": 60, "algorithm": "HS256", "jwksDomain": "x"}
    assert await post(cdi, "/recipe/jwt", **asked) == {"status": "UNSUPPORTED_ALGORITHM_ERROR"}
    assert (await cdi.post("/recipe/jwt", json=asked | {"validity": -1})).status_code == 400


@pytest.fixture
def rotating(database: str) -> Iterator[CoreProcess]:
    """A new key every two seconds."""
    rapid = {
        "ACCESS_TOKEN_DYNAMIC_SIGNING_KEY_UPDATE_INTERVAL": str(2 / 3600),
        "ACCESS_TOKEN_VALIDITY": "3",
        "SWEEP_INTERVAL": "0.5",
    }
    with running_core(database, **rapid) as core:
        yield core


async def test_keys_rotate_without_a_failed_request(rotating: CoreProcess) -> None:
    with running_sdk(rotating.url) as url:
        async with httpx.AsyncClient(base_url=url, timeout=20, verify=NO_TLS) as client:
            browser = Browser(client, mode="header")
            await browser.sign_up(new_email())
            used: set[str] = set()
            finish = time.monotonic() + 9
            while time.monotonic() < finish:
                assert (await browser.me()).status_code == 200
                assert (await browser.refresh()).status_code == 200
                assert (await browser.me()).status_code == 200
                used.add(jwt.get_unverified_header(browser.access_token)["kid"])
                await asyncio.sleep(0.05)
    assert len(used) >= 4
    stored = query(rotating.database_url, "SELECT kid FROM signing_keys")
    assert 2 <= len(stored) <= 8
    assert any(kid not in {row[0] for row in stored} for kid in used)


async def test_the_static_key_serves_an_sdk_that_wants_it(core: CoreProcess) -> None:
    with running_sdk(core.url, STATIC_KEY="1") as url:
        async with httpx.AsyncClient(base_url=url, timeout=20, verify=NO_TLS) as client:
            browser = Browser(client, mode="header")
            await browser.sign_up(new_email())
            assert jwt.get_unverified_header(browser.access_token)["kid"].startswith("s-")
            assert (await browser.me()).status_code == 200
            await browser.refresh()
            assert (await browser.me("/checked")).status_code == 200
