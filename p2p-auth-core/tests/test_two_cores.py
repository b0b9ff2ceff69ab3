"""Two core processes on one database under the real SDK: whichever is asked, the answer is that of one."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator

import httpx
import jwt
import pytest

from tests.support.browser import Browser, new_email
from tests.support.cdi import create_session, get, post, put, refresh, refresh_all, refresh_token
from tests.support.core_process import NO_TLS, CoreProcess, running_core
from tests.support.databases import temporary_database
from tests.support.sdk_process import running_sdk

NEW_PASSWORD = "Another-Horse-43"


@pytest.fixture(scope="module")
def pair() -> Iterator[tuple[CoreProcess, CoreProcess]]:
    """Both with a new key every two seconds."""
    rapid = {
        "ACCESS_TOKEN_DYNAMIC_SIGNING_KEY_UPDATE_INTERVAL": str(2 / 3600),
        "ACCESS_TOKEN_VALIDITY": "3",
        "SWEEP_INTERVAL": "0.5",
    }
    with temporary_database() as url, running_core(url, **rapid) as one, running_core(url, **rapid) as other:
        yield one, other


@pytest.fixture(scope="module")
def sdk(pair: tuple[CoreProcess, CoreProcess]) -> Iterator[str]:
    """The SDK asks the two in turn."""
    with running_sdk(";".join(core.url for core in pair)) as url:
        yield url


@pytest.fixture
async def visitor(sdk: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=sdk, timeout=30, verify=NO_TLS) as client:
        yield client


@pytest.fixture
async def cores(pair: tuple[CoreProcess, CoreProcess]) -> AsyncIterator[list[httpx.AsyncClient]]:
    async with pair[0].client() as one, pair[1].client() as other:
        yield [one, other]


async def test_thirty_sessions_are_refreshed_at_once(sdk: str) -> None:
    """Half of them keep their tokens in cookies, half in headers."""
    clients = [httpx.AsyncClient(base_url=sdk, timeout=30, verify=NO_TLS) for _ in range(30)]
    browsers = [
        Browser(client, mode="cookie" if number % 2 else "header") for number, client in enumerate(clients)
    ]
    try:
        await asyncio.gather(*(browser.sign_up(new_email()) for browser in browsers))
        for _ in range(2):
            answers = await asyncio.gather(*(browser.refresh() for browser in browsers))
            assert Counter(answer.status_code for answer in answers) == {200: 30}
            answers = await asyncio.gather(*(browser.me("/checked") for browser in browsers))
            assert Counter(answer.status_code for answer in answers) == {200: 30}
        assert len({answer.json()["handle"] for answer in answers}) == 30
    finally:
        await asyncio.gather(*(client.aclose() for client in clients))


async def test_one_session_is_refreshed_thirty_times_at_once_and_one_child_wins(
    cores: list[httpx.AsyncClient],
) -> None:
    one, other = cores
    token = refresh_token(await create_session(one))
    halves = await asyncio.gather(refresh_all(one, [token] * 15), refresh_all(other, [token] * 15))
    children = [child for half in halves for child in half]
    assert Counter(child["status"] for child in children) == {"OK": 30}
    racing = [refresh_token(child) for child in children[:5] + children[-5:]]
    assert len(set(racing)) == 10
    raced = await asyncio.gather(refresh_all(one, racing[::2]), refresh_all(other, racing[1::2]))
    answers = [answer for half in raced for answer in half]
    assert Counter(answer["status"] for answer in answers) == {"OK": 1, "TOKEN_THEFT_DETECTED": 9}
    winner = next(answer for answer in answers if answer["status"] == "OK")
    assert (await refresh(other, refresh_token(winner)))["status"] == "OK"


async def test_a_stolen_token_that_is_replayed_ends_the_session(visitor: httpx.AsyncClient) -> None:
    browser, thief = Browser(visitor, mode="header"), Browser(visitor, mode="header")
    await browser.sign_up(new_email())
    thief.refresh_token = browser.refresh_token
    await browser.refresh()
    assert (await browser.me("/checked")).status_code == 200
    assert (await thief.refresh()).status_code == 401
    assert [(await browser.me("/checked")).status_code, (await browser.refresh()).status_code] == [401, 401]


async def test_what_one_is_told_the_other_knows(
    cores: list[httpx.AsyncClient], visitor: httpx.AsyncClient
) -> None:
    one, other = cores
    email = new_email()
    browser = Browser(visitor, mode="header")
    user_id = (await browser.sign_up(email)).json()["user"]["id"]
    subject = {"userId": user_id, "email": email}

    token = (await post(one, "/public/recipe/user/email/verify/token", **subject))["token"]
    path = "/public/recipe/user/email/verify"
    at_once = await asyncio.gather(*(post(core, path, method="token", token=token) for core in cores))
    assert sorted(answer["status"] for answer in at_once) == ["EMAIL_VERIFICATION_INVALID_TOKEN_ERROR", "OK"]
    assert (await get(one, "/recipe/user/email/verify", **subject))["isVerified"] is True

    token = (await post(one, "/public/recipe/user/password/reset/token", **subject))["token"]
    path = "/public/recipe/user/password/reset/token/consume"
    at_once = await asyncio.gather(*(post(core, path, token=token) for core in cores))
    assert sorted(answer["status"] for answer in at_once) == ["OK", "RESET_PASSWORD_INVALID_TOKEN_ERROR"]
    await put(one, "/recipe/user", recipeUserId=user_id, password=NEW_PASSWORD)
    signed_in = await post(other, "/public/recipe/signin", email=email, password=NEW_PASSWORD)
    assert signed_in["status"] == "OK"

    await put(one, "/recipe/role", role="writer", permissions=["write"])
    given = await asyncio.gather(
        *(put(core, "/public/recipe/user/role", userId=user_id, role="writer") for core in cores)
    )
    assert sorted(answer["didUserAlreadyHaveRole"] for answer in given) == [False, True]
    assert (await get(other, "/public/recipe/user/roles", userId=user_id))["roles"] == ["writer"]
    await asyncio.gather(
        *(
            put(core, "/recipe/user/metadata", userId=user_id, metadataUpdate={name: name})
            for core, name in zip(cores * 5, "abcdefghij", strict=True)
        )
    )
    assert set((await get(one, "/recipe/user/metadata", userId=user_id))["metadata"]) == set("abcdefghij")

    removed = await post(one, "/recipe/session/remove", userId=user_id, revokeAcrossAllTenants=True)
    assert len(removed["sessionHandlesRevoked"]) == 1
    assert [(await browser.me("/checked")).status_code, (await browser.refresh()).status_code] == [401, 401]
    await post(one, "/user/remove", userId=user_id, removeAllLinkedAccounts=True)
    assert (await get(other, "/user/id", userId=user_id))["status"] == "UNKNOWN_USER_ID_ERROR"


async def test_pages_of_people_go_on_at_the_other_core(cores: list[httpx.AsyncClient]) -> None:
    mark = new_email().split("@")[0]
    emails = [f"{mark}-{number}@example.com" for number in range(7)]
    for number, email in enumerate(emails):
        await post(cores[number % 2], "/public/recipe/signup", email=email, password=NEW_PASSWORD)
    seen: list[str] = []
    query = {"limit": "2", "email": mark, "timeJoinedOrder": "ASC"}
    for number in range(4):
        page = await get(cores[number % 2], "/public/users", **query)
        seen += [user["emails"][0] for user in page["users"]]
        query["paginationToken"] = page.get("nextPaginationToken", "")
    assert (seen, query["paginationToken"]) == (emails, "")


async def _traffic(browser: Browser, seconds: float) -> set[str]:
    """Refreshes and requests one after the other, none of which may fail; the keys that signed."""
    await browser.sign_up(new_email())
    used: set[str] = set()
    finish = time.monotonic() + seconds
    while time.monotonic() < finish:
        assert (await browser.refresh()).status_code == 200
        assert (await browser.me()).status_code == 200
        assert (await browser.me("/checked")).status_code == 200
        token = browser.access_token or browser.client.cookies["sAccessToken"]
        used.add(jwt.get_unverified_header(token)["kid"])
    return used


async def test_keys_change_without_a_failed_request(visitor: httpx.AsyncClient, sdk: str) -> None:
    async with httpx.AsyncClient(base_url=sdk, timeout=30, verify=NO_TLS) as second:
        browsers = Browser(visitor, mode="cookie"), Browser(second, mode="header")
        seen = await asyncio.gather(*(_traffic(browser, 2.5) for browser in browsers))
    assert min(len(used) for used in seen) >= 2
