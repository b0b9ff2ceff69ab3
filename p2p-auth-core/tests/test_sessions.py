from typing import Any

import httpx
import pytest
from supertokens_python.recipe.session.asyncio import (
    get_all_session_handles_for_user,
    get_session_information,
    merge_into_access_token_payload,
    revoke_all_sessions_for_user,
    revoke_multiple_sessions,
    revoke_session,
    update_session_data_in_database,
)

from tests.support import cdi as core_calls
from tests.support.browser import Browser, new_email
from tests.support.cdi import access_token, create_session, refresh_token, verify
from tests.support.core_process import NO_TLS, CoreProcess
from tests.support.sdk_process import running_sdk


async def signed_in(browser: Browser) -> dict[str, Any]:
    await browser.sign_up(new_email())
    seen: dict[str, Any] = (await browser.me()).json()
    return seen


async def test_a_session_is_verified(browser: Browser) -> None:
    seen = await signed_in(browser)
    assert seen["handle"]
    assert (await browser.me("/checked")).json() == seen


async def test_without_a_session_nobody_is_let_in(sdk_client: httpx.AsyncClient) -> None:
    assert (await Browser(sdk_client).me()).status_code == 401


async def test_refresh_gives_new_tokens_for_the_same_session(browser: Browser) -> None:
    before = await signed_in(browser)
    assert (await browser.refresh()).status_code == 200
    after = (await browser.me()).json()
    assert after["handle"] == before["handle"]
    assert after["payload"]["refreshTokenHash1"] != before["payload"]["refreshTokenHash1"]
    assert after["payload"]["parentRefreshTokenHash1"] is None


async def test_sign_out_ends_the_session(browser: Browser) -> None:
    seen = await signed_in(browser)
    await browser.sign_out()
    assert await get_session_information(seen["handle"]) is None
    assert (await browser.refresh()).status_code == 401


async def test_a_revoked_session_is_refused_where_the_database_is_asked(browser: Browser) -> None:
    seen = await signed_in(browser)
    assert await revoke_session(seen["handle"]) is True
    assert await revoke_session(seen["handle"]) is False
    assert (await browser.me()).status_code == 200
    assert (await browser.me("/checked")).status_code == 401
    assert (await browser.refresh()).status_code == 401


async def test_all_sessions_of_a_user_are_listed_and_revoked(browser: Browser) -> None:
    email = new_email()
    user_id = (await browser.sign_up(email)).json()["user"]["id"]
    await browser.sign_in(email)
    handles = await get_all_session_handles_for_user(user_id)
    assert len(handles) == 2
    assert await revoke_multiple_sessions([handles[0], "nothing"]) == [handles[0]]
    assert await revoke_all_sessions_for_user(user_id) == [handles[1]]
    assert await get_all_session_handles_for_user(user_id) == []


async def test_data_of_a_session_is_kept(browser: Browser) -> None:
    handle = (await signed_in(browser))["handle"]
    assert await update_session_data_in_database(handle, {"مدينة": ["جدة"]})
    information = await get_session_information(handle)
    assert information is not None
    assert information.session_data_in_database == {"مدينة": ["جدة"]}
    assert information.expiry > information.time_created
    assert not await update_session_data_in_database("nothing", {})


async def test_a_changed_payload_is_in_the_next_token(browser: Browser) -> None:
    seen = await signed_in(browser)
    changed = (await browser.set_claim(city="الرياض")).json()
    assert changed["payload"]["city"] == "الرياض"
    assert changed["payload"]["exp"] == seen["payload"]["exp"]
    assert (await browser.me()).json()["payload"]["city"] == "الرياض"
    await browser.refresh()
    assert (await browser.me()).json()["payload"]["city"] == "الرياض"


async def test_a_payload_changed_elsewhere_arrives_when_the_database_is_asked(browser: Browser) -> None:
    seen = await signed_in(browser)
    assert await merge_into_access_token_payload(seen["handle"], {"role": "expert"})
    assert "role" not in (await browser.me()).json()["payload"]
    assert (await browser.me("/checked")).json()["payload"]["role"] == "expert"
    assert (await browser.me()).json()["payload"]["role"] == "expert"


async def test_regenerating_keeps_parent_and_expiry(cdi: httpx.AsyncClient) -> None:
    created = await create_session(cdi)
    child = await core_calls.refresh(cdi, refresh_token(created))
    answer = await core_calls.post(
        cdi, "/recipe/session/regenerate", accessToken=access_token(child), userDataInJWT={"a": 1}
    )
    assert answer["session"]["userDataInJWT"] == {"a": 1}
    assert answer["accessToken"]["expiry"] == child["accessToken"]["expiry"]
    assert (await verify(cdi, access_token(answer)))["accessToken"]["token"]


@pytest.mark.parametrize("claim", ["sub", "rsub", "tId", "exp", "iat", "sessionHandle", "antiCsrfToken"])
async def test_protected_claims_are_refused(cdi: httpx.AsyncClient, claim: str) -> None:
    body = {"userId": "x", "userDataInJWT": {claim: 1}, "userDataInDatabase": {}, "enableAntiCsrf": False}
    refused = await cdi.post("/public/recipe/session", json=body)
    assert refused.status_code == 400
    assert claim in refused.text
    handle = (await create_session(cdi))["session"]["handle"]
    refused = await cdi.put("/recipe/jwt/data", json={"sessionHandle": handle, "userDataInJWT": {claim: 1}})
    assert refused.status_code == 400


async def test_any_other_claim_may_have_any_name(cdi: httpx.AsyncClient) -> None:
    payload = {"aud": ["x"], "nbf": 99999999999, "iss": 5, "jti": [], "nested": {"null": None}}
    created = await create_session(cdi, userDataInJWT=payload)
    verified = await verify(cdi, access_token(created), checkDatabase=True)
    assert verified["session"]["userDataInJWT"] == payload
    assert "accessToken" not in verified


async def test_a_large_payload_makes_the_whole_round(cdi: httpx.AsyncClient) -> None:
    payload = {f"claim-{n}": "قيمة" * 20 for n in range(100)}
    created = await create_session(cdi, userDataInJWT=payload)
    child = await core_calls.refresh(cdi, refresh_token(created))
    promoted = await verify(cdi, access_token(child))
    assert promoted["session"]["userDataInJWT"] == payload


async def test_unknown_handles_are_unauthorised(cdi: httpx.AsyncClient) -> None:
    assert (await core_calls.get(cdi, "/recipe/session", sessionHandle="x"))["status"] == "UNAUTHORISED"
    answer = await core_calls.put(cdi, "/recipe/jwt/data", sessionHandle="x", userDataInJWT={})
    assert answer["status"] == "UNAUTHORISED"


async def test_a_forged_token_is_refused(cdi: httpx.AsyncClient) -> None:
    token = access_token(await create_session(cdi))
    header, payload, signature = token.split(".")
    for forged in (
        f"{header}.{payload}.{signature[::-1]}",
        f"{header}.{payload[:-4]}.{signature}",
        "nonsense",
    ):
        assert (await verify(cdi, forged))["status"] == "TRY_REFRESH_TOKEN"
    answer = await core_calls.post(
        cdi, "/recipe/session/regenerate", accessToken="nonsense", userDataInJWT={}
    )
    assert answer["status"] == "UNAUTHORISED"


async def test_the_sdk_checks_anti_csrf_tokens(core: CoreProcess) -> None:
    with running_sdk(core.url, ANTI_CSRF="VIA_TOKEN") as url:
        async with httpx.AsyncClient(base_url=url, verify=NO_TLS, timeout=20) as client:
            browser = Browser(client)
            await browser.sign_up(new_email())
            assert (await browser.me()).status_code == 200
            before = browser.anti_csrf
            assert (await browser.refresh()).status_code == 200
            assert browser.anti_csrf != before
            assert (await browser.set_claim(city="jeddah")).status_code == 200
            browser.anti_csrf = before
            assert (await browser.set_claim(city="riyadh")).status_code == 401
            assert (await browser.refresh()).status_code == 401


async def test_anti_csrf_tokens_are_demanded(cdi: httpx.AsyncClient) -> None:
    created = await create_session(cdi, enableAntiCsrf=True)
    checks = {"doAntiCsrfCheck": True, "enableAntiCsrf": True}
    assert (await verify(cdi, access_token(created), **checks))["status"] == "TRY_REFRESH_TOKEN"
    good = await verify(cdi, access_token(created), antiCsrfToken=created["antiCsrfToken"], **checks)
    assert good["status"] == "OK"
    without = await core_calls.refresh(cdi, refresh_token(created), enableAntiCsrf=True)
    assert without["status"] == "UNAUTHORISED"
    child = await core_calls.refresh(
        cdi, refresh_token(created), enableAntiCsrf=True, antiCsrfToken=created["antiCsrfToken"]
    )
    assert child["antiCsrfToken"] != created["antiCsrfToken"]
