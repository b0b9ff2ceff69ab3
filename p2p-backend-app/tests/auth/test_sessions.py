"""Signing in and out, refreshing, forgotten passwords and verification, as a browser does them."""

import asyncio
import json
from typing import Any

import httpx2
import pytest

from app.core.auth import password_reset
from app.core.config import Settings
from app.core.db import Database
from app.core.errors import DependencyUnavailable
from app.features.accounts.hooks import Accounts
from tests.fixtures.people import (
    PASSWORD,
    Member,
    People,
    mails_to,
    new_email,
    post_form,
    sign_in,
    sign_up,
    token_in,
    work_off,
)

NEW_PASSWORD = "another-floor-8"


async def test_signing_in_again_works_whatever_the_case_of_the_address(people: People) -> None:
    member = await people.member()
    client = await people.visitor()
    assert (await sign_in(client, member.email.upper()))["status"] == "OK"
    assert (await client.get("/api/v1/me")).json()["id"] == str(member.id)


async def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(people: People) -> None:
    member, visitor = await people.member(), await people.visitor()
    wrong = await sign_in(visitor, member.email, "wrong-password-1")
    assert wrong == await sign_in(visitor, new_email()) == {"status": "WRONG_CREDENTIALS_ERROR"}
    assert (await visitor.get("/api/v1/me")).status_code == 401


async def test_the_session_travels_in_cookies_that_scripts_cannot_read(client: httpx2.AsyncClient) -> None:
    form = {"email": new_email(), "password": PASSWORD}
    await sign_up(client, form["email"])
    fields = [{"id": name, "value": value} for name, value in form.items()]
    answer = await client.post(
        "/auth/signin", json={"formFields": fields}, headers={"st-auth-mode": "header"}
    )
    cookies = {cookie.partition("=")[0]: cookie for cookie in answer.headers.get_list("set-cookie")}
    for name in ("sAccessToken", "sRefreshToken"):
        assert "HttpOnly" in cookies[name]
        assert "samesite=lax" in cookies[name].lower()
    assert "path=/auth/session/refresh" in cookies["sRefreshToken"].lower()
    assert "st-access-token" not in answer.headers


async def test_signing_out_ends_the_session(people: People) -> None:
    member = await people.member()
    assert (await member.client.post("/auth/signout")).json() == {"status": "OK"}
    assert (await member.client.get("/api/v1/me")).status_code == 401


async def test_a_session_is_renewed_and_its_old_token_is_theft(people: People) -> None:
    member = await people.member()
    stolen = dict(member.client.cookies)
    assert (await member.client.post("/auth/session/refresh")).status_code == 200
    assert (await member.client.get("/api/v1/me")).status_code == 200

    thief = await people.visitor()
    thief.cookies.update(stolen)
    assert (await thief.post("/auth/session/refresh")).status_code == 401
    assert (await member.client.post("/auth/session/refresh")).status_code == 401


async def test_a_forged_token_is_nobody(people: People, client: httpx2.AsyncClient) -> None:
    member = await people.member()
    head, body, signature = member.client.cookies["sAccessToken"].split(".")
    swapped = signature[::-1]
    for token in (f"{head}.{body}.{swapped}", "not-a-token", f"{head}.{body}."):
        answer = await client.get("/api/v1/me", headers={"Cookie": f"sAccessToken={token}"})
        assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_whether_an_address_has_an_account_is_not_told(people: People) -> None:
    member = await people.member()
    answer = await member.client.get(f"/auth/emailpassword/email/exists?email={member.email}")
    assert answer.status_code == 404
    assert (await member.client.get(f"/auth/signup/email/exists?email={member.email}")).status_code == 404


async def _ask_for_reset(client: httpx2.AsyncClient, email: str) -> Any:
    return await post_form(client, "/user/password/reset/token", {"email": email})


async def _reset(client: httpx2.AsyncClient, token: str, password: str = NEW_PASSWORD) -> Any:
    return await post_form(
        client, "/user/password/reset", {"password": password}, method="token", token=token
    )


async def test_asking_for_a_new_password_tells_nobody_who_is_here(people: People, database: Database) -> None:
    member, visitor, stranger = await people.member(), await people.visitor(), new_email()
    assert await _ask_for_reset(visitor, member.email) == {"status": "OK"}
    assert await _ask_for_reset(visitor, stranger) == {"status": "OK"}
    kinds = [mail.kind for mail in await mails_to(database, member.email)]
    assert kinds == ["email_verification", "password_reset"]
    assert await mails_to(database, stranger) == []


async def _reset_token(member: Member, visitor: httpx2.AsyncClient, database: Database) -> str:
    await _ask_for_reset(visitor, member.email)
    return token_in((await mails_to(database, member.email))[-1])


async def test_a_new_password_ends_every_session_of_the_old_one(people: People, database: Database) -> None:
    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    assert (await _reset(visitor, token))["status"] == "OK"
    assert (await member.client.post("/auth/session/refresh")).status_code == 401
    assert (await sign_in(visitor, member.email))["status"] == "WRONG_CREDENTIALS_ERROR"
    assert (await sign_in(visitor, member.email, NEW_PASSWORD))["status"] == "OK"
    assert (await visitor.get("/api/v1/me")).json()["email_verified"] is True


async def test_sessions_end_later_when_the_core_fails_in_between(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(_: object) -> None:
        raise DependencyUnavailable

    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    with monkeypatch.context() as patch:
        patch.setattr(password_reset, "revoke_all_sessions", fail)
        assert (await _reset(visitor, token))["status"] == "OK"
    await work_off(database)
    assert (await member.client.post("/auth/session/refresh")).status_code == 401


@pytest.mark.parametrize(
    ("where", "step"), [(Accounts, "password_was_reset"), (password_reset, "revoke_all_sessions")]
)
async def test_a_crash_after_a_new_password_keeps_nobody_in(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, where: object, step: str
) -> None:
    async def crash(*_: object) -> None:
        raise RuntimeError("the process dies here")

    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    with monkeypatch.context() as patch:
        patch.setattr(where, step, crash)
        form = {"formFields": [{"id": "password", "value": NEW_PASSWORD}]}
        cut = await visitor.post("/auth/user/password/reset", json=form | {"method": "token", "token": token})
        assert cut.status_code == 500
    assert (await sign_in(visitor, member.email, NEW_PASSWORD))["status"] == "OK"
    assert (await member.client.post("/auth/session/refresh")).status_code == 200
    await work_off(database)
    assert (await member.client.post("/auth/session/refresh")).status_code == 401


async def test_a_session_begun_with_the_new_password_stays(people: People, database: Database) -> None:
    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    await _reset(visitor, token)
    await sign_in(visitor, member.email, NEW_PASSWORD)
    await work_off(database)
    assert (await visitor.post("/auth/session/refresh")).status_code == 200


async def test_a_link_that_does_not_hold_ends_no_session(people: People, database: Database) -> None:
    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    for wrong, password in ((token[::-1], NEW_PASSWORD), (token, "short")):
        await _reset(visitor, wrong, password)
    await work_off(database)
    assert (await member.client.post("/auth/session/refresh")).status_code == 200


async def test_a_link_to_a_new_password_works_once(people: People, database: Database) -> None:
    member, visitor = await people.member(), await people.visitor()
    token = await _reset_token(member, visitor, database)
    assert (await _reset(visitor, token))["status"] == "OK"
    for used in (token, "never-was-one"):
        answer = await _reset(visitor, used, "third-password-9")
        assert answer["status"] == "RESET_PASSWORD_INVALID_TOKEN_ERROR"


@pytest.mark.parametrize(("password", "code"), [("", "required"), ("onlyletters", "weak_password")])
async def test_a_new_password_obeys_the_same_rules(
    client: httpx2.AsyncClient, password: str, code: str
) -> None:
    answer = await _reset(client, "any", password)
    assert answer == {"status": "FIELD_ERROR", "formFields": [{"id": "password", "error": code}]}


async def _verify(client: httpx2.AsyncClient, token: str) -> Any:
    content = json.dumps({"method": "token", "token": token})
    return (await client.post("/auth/user/email/verify", content=content)).json()


async def test_the_link_in_the_mail_verifies_the_address(
    people: People, database: Database, settings: Settings
) -> None:
    member = await people.member()
    (mail,) = await mails_to(database, member.email)
    assert f"{settings.public_url}/verify-email?token=" in mail.text
    # In another browser than the one that signed up.
    assert (await _verify(await people.visitor(), token_in(mail)))["status"] == "OK"
    assert (await member.me())["email_verified"] is True
    again = await member.client.post("/auth/user/email/verify/token")
    assert again.json() == {"status": "EMAIL_ALREADY_VERIFIED_ERROR"}


async def test_another_verification_mail_can_be_asked_for(people: People, database: Database) -> None:
    member = await people.member()
    assert (await member.client.post("/auth/user/email/verify/token")).json() == {"status": "OK"}
    assert len(await mails_to(database, member.email)) == 2


async def test_nobody_asks_for_verification_without_a_session(client: httpx2.AsyncClient) -> None:
    assert (await client.post("/auth/user/email/verify/token")).status_code == 401


async def test_a_used_or_invented_verification_link_is_refused(client: httpx2.AsyncClient) -> None:
    assert await _verify(client, "invented") == {"status": "EMAIL_VERIFICATION_INVALID_TOKEN_ERROR"}


BODIES = [
    b"{",
    b"[]",
    b"5",
    b'"text"',
    b"null",
    b"\xff\xfe",
    b'{"formFields": 5}',
    b'{"formFields": [5]}',
    b'{"formFields": [{"id": 5, "value": 5}]}',
    b'{"formFields": [{"id": "email"}]}',
    b'{"formFields": [{"id": "email", "value": {}}, {"id": "password", "value": []}]}',
    b'{"token": {}, "method": 5}',
    b"[" * 100_000,
]


@pytest.mark.parametrize("body", BODIES, ids=lambda body: body[:40].decode("latin-1"))
@pytest.mark.parametrize(
    "path",
    ["signup", "signin", "user/password/reset/token", "user/password/reset", "user/email/verify"],
)
async def test_a_body_that_makes_no_sense_is_a_bad_request(
    client: httpx2.AsyncClient, path: str, body: bytes
) -> None:
    answer = await client.post(f"/auth/{path}", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x" * 1_001], ids=lambda text: ascii(text[:9]))
async def test_text_that_no_store_takes_is_a_bad_request(client: httpx2.AsyncClient, text: str) -> None:
    answers = [
        await sign_in(client, new_email(), text),
        await _verify(client, text),
        await _reset(client, text),
    ]
    assert [answer["code"] for answer in answers] == ["bad_request"] * 3


@pytest.mark.parametrize("text", ["' OR 1=1 --", "٧" * 20, "🏭" * 20, "x" * 1_000], ids=lambda text: text[:9])
async def test_any_other_text_is_only_a_wrong_password(client: httpx2.AsyncClient, text: str) -> None:
    assert await sign_in(client, new_email(), text) == {"status": "WRONG_CREDENTIALS_ERROR"}
    assert (await _reset(client, text))["status"] == "RESET_PASSWORD_INVALID_TOKEN_ERROR"


async def test_many_requests_of_one_session_at_once_are_all_answered(people: People) -> None:
    member = await people.member()
    await member.client.post("/auth/session/refresh")
    answers = await asyncio.gather(*(member.client.get("/api/v1/me") for _ in range(10)))
    assert {answer.status_code for answer in answers} == {200}
