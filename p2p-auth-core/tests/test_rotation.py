import asyncio
from collections import Counter

import httpx
import jwt

from tests.support.browser import Browser, new_email
from tests.support.cdi import access_token, create_session, get, refresh, refresh_all, refresh_token, verify


async def test_parallel_refreshes_of_the_current_token_all_succeed(cdi: httpx.AsyncClient) -> None:
    token = refresh_token(await create_session(cdi))
    answers = await refresh_all(cdi, [token] * 30)
    assert Counter(answer["status"] for answer in answers) == {"OK": 30}
    assert len({refresh_token(answer) for answer in answers}) == 30


async def test_of_ten_children_racing_one_wins(cdi: httpx.AsyncClient) -> None:
    token = refresh_token(await create_session(cdi))
    children = await refresh_all(cdi, [token] * 10)
    answers = await refresh_all(cdi, [refresh_token(child) for child in children])
    assert Counter(answer["status"] for answer in answers) == {"OK": 1, "TOKEN_THEFT_DETECTED": 9}


async def test_a_child_used_twice_at_once_is_no_theft(cdi: httpx.AsyncClient) -> None:
    child = refresh_token(await refresh(cdi, refresh_token(await create_session(cdi))))
    answers = await refresh_all(cdi, [child] * 10)
    assert Counter(answer["status"] for answer in answers) == {"OK": 10}


async def test_a_replayed_token_is_theft_and_changes_nothing(cdi: httpx.AsyncClient) -> None:
    created = await create_session(cdi, "victim")
    child = await refresh(cdi, refresh_token(created))
    assert (await verify(cdi, access_token(child)))["status"] == "OK"
    stolen = await refresh(cdi, refresh_token(created))
    handle = created["session"]["handle"]
    session = {"handle": handle, "userId": "victim", "recipeUserId": "victim"}
    assert stolen == {"status": "TOKEN_THEFT_DETECTED", "session": session}
    assert (await refresh(cdi, refresh_token(child)))["status"] == "OK"


async def test_the_first_verify_promotes_the_child(cdi: httpx.AsyncClient) -> None:
    child = await refresh(cdi, refresh_token(await create_session(cdi)))
    promoted = await verify(cdi, access_token(child))
    assert "accessToken" in promoted
    assert "accessToken" not in await verify(cdi, access_token(promoted))
    again = await verify(cdi, access_token(child))
    assert "accessToken" in again


async def test_a_child_that_is_never_used_leaves_its_parent_current(cdi: httpx.AsyncClient) -> None:
    token = refresh_token(await create_session(cdi))
    for _ in range(3):
        assert (await refresh(cdi, token))["status"] == "OK"


async def test_promotion_extends_the_session(cdi: httpx.AsyncClient) -> None:
    created = await create_session(cdi)
    handle = created["session"]["handle"]
    before = await get(cdi, "/recipe/session", sessionHandle=handle)
    await asyncio.sleep(0.01)
    child = await refresh(cdi, refresh_token(created))
    assert await get(cdi, "/recipe/session", sessionHandle=handle) == before
    await verify(cdi, access_token(child))
    after = await get(cdi, "/recipe/session", sessionHandle=handle)
    assert after["expiry"] > before["expiry"]


async def test_nonsense_is_no_refresh_token(cdi: httpx.AsyncClient) -> None:
    token = refresh_token(await create_session(cdi))
    for forged in ("nonsense", "ل", token[:-3], token[::-1], f"{token}!", f"{token[:9]} {token[9:]}"):
        assert (await refresh(cdi, forged))["status"] == "UNAUTHORISED"


async def test_the_kind_of_key_comes_with_a_refresh(cdi: httpx.AsyncClient) -> None:
    created = await create_session(cdi)
    static = await refresh(cdi, refresh_token(created), useDynamicSigningKey=False)
    promoted = await verify(cdi, access_token(static))
    assert kid(access_token(created)).startswith("d-")
    assert kid(access_token(static)).startswith("s-")
    assert kid(access_token(promoted)).startswith("s-")


async def test_the_sdk_ends_a_session_whose_token_was_stolen(sdk_client: httpx.AsyncClient) -> None:
    browser, thief = Browser(sdk_client, mode="header"), Browser(sdk_client, mode="header")
    await browser.sign_up(new_email())
    thief.refresh_token = browser.refresh_token
    await browser.refresh()
    await browser.me()
    assert (await thief.refresh()).status_code == 401
    assert (await browser.refresh()).status_code == 401
    assert (await browser.me("/checked")).status_code == 401


async def test_thirty_refreshes_at_once_through_the_sdk(sdk_client: httpx.AsyncClient) -> None:
    browser = Browser(sdk_client, mode="header")
    await browser.sign_up(new_email())
    headers = {"authorization": f"Bearer {browser.refresh_token}", "st-auth-mode": "header"}
    answers = await asyncio.gather(
        *(sdk_client.post("/auth/session/refresh", headers=headers) for _ in range(30))
    )
    assert Counter(answer.status_code for answer in answers) == {200: 30}


def kid(token: str) -> str:
    return str(jwt.get_unverified_header(token)["kid"])
