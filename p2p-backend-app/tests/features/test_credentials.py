"""Changing the password and the address one signs in with."""

from datetime import timedelta
from typing import Any

import httpx2
import pytest
from sqlalchemy import update

from app.core.auth import credentials
from app.core.clock import utcnow
from app.core.config import Settings
from app.core.db import Database
from app.core.errors import DependencyUnavailable
from app.features.accounts import service as accounts
from app.features.credentials import repository, service
from app.models.sql.email_change import EmailChange
from tests.fixtures.people import (
    FORM,
    PASSWORD,
    Member,
    People,
    identities,
    mails_to,
    new_email,
    post_form,
    sign_in,
    token_in,
    work_off,
)

NEW_PASSWORD = "another-floor-8"


async def _change_password(client: httpx2.AsyncClient, current: str, new: str) -> httpx2.Response:
    body = {"current_password": current, "new_password": new}
    return await client.post("/api/v1/me/password", json=body)


async def _ask_for_email(member: Member, email: str, password: str = PASSWORD) -> httpx2.Response:
    return await member.client.post("/api/v1/me/email", json={"current_password": password, "email": email})


async def _confirm(client: httpx2.AsyncClient, token: str) -> httpx2.Response:
    return await client.post("/api/v1/email-confirmations", json={"token": token})


async def _link_to(database: Database, email: str) -> str:
    return token_in((await mails_to(database, email))[-1])


def _fields(answer: httpx2.Response) -> dict[str, str]:
    assert answer.status_code == 422
    errors: list[dict[str, Any]] = answer.json()["errors"]
    return {error["field"][0]: error["code"] for error in errors}


async def test_a_new_password_ends_the_other_sessions_and_keeps_this_one(
    people: People, database: Database
) -> None:
    member, phone = await people.member(), await people.visitor()
    await sign_in(phone, member.email)
    assert (await _change_password(member.client, PASSWORD, NEW_PASSWORD)).status_code == 204
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert (await member.client.post("/auth/session/refresh")).status_code == 200
    assert (await sign_in(phone, member.email))["status"] == "WRONG_CREDENTIALS_ERROR"
    assert (await sign_in(phone, member.email, NEW_PASSWORD))["status"] == "OK"
    told = (await mails_to(database, member.email))[-1]
    assert (told.kind, "/forgot-password" in told.text) == ("password_changed", True)


@pytest.mark.parametrize(
    ("current", "new", "wrong"),
    [
        ("not-my-password-1", NEW_PASSWORD, {"current_password": "wrong_password"}),
        (PASSWORD, "short1", {"new_password": "password_too_short"}),
        (PASSWORD, "no digits here", {"new_password": "weak_password"}),
        (PASSWORD, "a1" * 65, {"new_password": "password_too_long"}),
        ("", NEW_PASSWORD, {"current_password": "too_short"}),
    ],
)
async def test_a_password_that_may_not_be_changes_nothing(
    people: People, current: str, new: str, wrong: dict[str, str]
) -> None:
    member = await people.member()
    assert _fields(await _change_password(member.client, current, new)) == wrong
    assert (await sign_in(await people.visitor(), member.email))["status"] == "OK"


async def test_a_revoked_session_cannot_take_the_account_over(people: People) -> None:
    member, thief = await people.member(), await people.visitor()
    await sign_in(thief, member.email)
    await member.client.delete("/api/v1/me/sessions")
    assert (await _change_password(thief, PASSWORD, NEW_PASSWORD)).status_code == 401


async def test_sessions_that_cannot_be_ended_now_are_ended_later(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DependencyUnavailable

    member, phone = await people.member(), await people.visitor()
    await sign_in(phone, member.email)
    with monkeypatch.context() as patch:
        patch.setattr(service, "revoke_others", fail)
        assert (await _change_password(member.client, PASSWORD, NEW_PASSWORD)).status_code == 204
    assert (await phone.post("/auth/session/refresh")).status_code == 200
    await work_off(database)
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert (await member.client.post("/auth/session/refresh")).status_code == 200


async def test_an_address_changes_when_its_link_is_opened(people: People, database: Database) -> None:
    member, phone, email = await people.member(), await people.visitor(), new_email()
    await sign_in(phone, member.email)
    assert (await _ask_for_email(member, email.upper())).status_code == 202
    assert (await member.me())["email"] == member.email
    assert [mail.kind for mail in await mails_to(database, member.email)][-1] == "email_change_notice"
    confirmed = await _confirm(await people.visitor(), await _link_to(database, email))
    assert (confirmed.status_code, confirmed.json()) == (200, {"email": email})
    me = await member.me()
    assert (me["email"], me["email_verified"]) == (email, True)
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert (await member.client.post("/auth/session/refresh")).status_code == 200
    assert (await sign_in(phone, email))["status"] == "OK"
    assert (await sign_in(phone, member.email))["status"] == "WRONG_CREDENTIALS_ERROR"
    asked_again = await member.client.post("/auth/user/email/verify/token")
    assert asked_again.json() == {"status": "EMAIL_ALREADY_VERIFIED_ERROR"}


async def test_a_link_is_good_once_and_for_an_hour_and_the_last_one_counts(
    people: People, database: Database
) -> None:
    member, visitor = await people.member(), await people.visitor()
    first, second = new_email(), new_email()
    await _ask_for_email(member, first)
    old = await _link_to(database, first)
    await _ask_for_email(member, second)
    token = await _link_to(database, second)
    for bad in (old, "x" * 43, token[:-1]):
        answer = await _confirm(visitor, bad)
        assert (answer.status_code, answer.json()["code"]) == (404, "email_change_not_found")
    async with database.transaction() as session:
        await session.execute(update(EmailChange).values(expires_at=utcnow() - timedelta(seconds=1)))
    assert (await _confirm(visitor, token)).status_code == 404
    await _ask_for_email(member, second)
    token = await _link_to(database, second)
    assert [(await _confirm(visitor, token)).status_code for _ in range(2)] == [200, 404]


@pytest.mark.parametrize(
    ("email", "password", "wrong"),
    [
        (None, "not-my-password-1", {"current_password": "wrong_password"}),
        ("nobody", PASSWORD, {"email": "invalid_email"}),
        ("x" * 250 + "@oasis-works.example", PASSWORD, {"email": "too_long"}),
    ],
)
async def test_an_address_that_may_not_be_is_refused(
    people: People, email: str | None, password: str, wrong: dict[str, str]
) -> None:
    member = await people.member()
    assert _fields(await _ask_for_email(member, email or new_email(), password)) == wrong


async def test_ones_own_address_is_no_change(people: People) -> None:
    member = await people.member()
    assert _fields(await _ask_for_email(member, member.email.upper())) == {"email": "same_email"}


async def test_whether_an_address_is_taken_is_not_told(people: People, database: Database) -> None:
    member, other = await people.member(), await people.member()
    free, taken = await _ask_for_email(member, new_email()), await _ask_for_email(member, other.email)
    assert (free.status_code, free.content) == (taken.status_code, taken.content) == (202, b"null")
    assert [mail.kind for mail in await mails_to(database, other.email)][-1] == "email_change_taken"
    # Not by what lies in one's own mailbox either.
    told = [mail.kind for mail in await mails_to(database, member.email)]
    assert told[-2:] == ["email_change_notice"] * 2


async def test_an_address_that_is_taken_meanwhile_stays_with_its_owner(
    people: People, database: Database
) -> None:
    member, email = await people.member(), new_email()
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    other = await people.visitor()
    signed_up = await post_form(other, "/signup", {"email": email, "password": PASSWORD, **FORM})
    assert signed_up["status"] == "OK"
    answer = await _confirm(other, token)
    assert (answer.status_code, answer.json()["code"]) == (409, "email_taken")
    assert (await member.me())["email"] == member.email
    assert (await sign_in(await people.visitor(), member.email))["status"] == "OK"


@pytest.mark.parametrize("step", ["set_email", "drop_change"])
async def test_a_change_cut_in_two_is_finished_by_the_job(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    async def fail(*_: object) -> None:
        raise DependencyUnavailable

    member, email = await people.member(), new_email()
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    with monkeypatch.context() as patch:
        patch.setattr(repository, step, fail)
        assert (await _confirm(member.client, token)).status_code == 503
    assert await identities(email) == [str(member.id)]
    assert (await member.me())["email"] == member.email
    await work_off(database)
    assert (await member.me())["email"] == email
    assert (await sign_in(await people.visitor(), email))["status"] == "OK"


@pytest.mark.parametrize("by", ["change", "reset"])
async def test_a_new_password_takes_a_wish_for_another_address_back(
    people: People, database: Database, by: str
) -> None:
    member, email = await people.member(), new_email()
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    if by == "change":
        await _change_password(member.client, PASSWORD, NEW_PASSWORD)
    else:
        await post_form(member.client, "/user/password/reset/token", {"email": member.email})
        reset = await _link_to(database, member.email)
        body = {"method": "token", "token": reset}
        assert (await post_form(member.client, "/user/password/reset", {"password": NEW_PASSWORD}, **body))[
            "status"
        ] == "OK"
    assert (await _confirm(member.client, token)).status_code == 404


async def _reset_link(member: Member, database: Database) -> str:
    await post_form(member.client, "/user/password/reset/token", {"email": member.email})
    return await _link_to(database, member.email)


async def _reset(client: httpx2.AsyncClient, token: str) -> str:
    form = {"password": "third-password-9"}
    answer = await post_form(client, "/user/password/reset", form, method="token", token=token)
    return str(answer["status"])


async def test_who_reads_the_old_mailbox_cannot_take_the_account_back(
    people: People, database: Database
) -> None:
    member, email = await people.member(), new_email()
    reset = await _reset_link(member, database)
    await _ask_for_email(member, email)
    await _confirm(member.client, await _link_to(database, email))
    thief = await people.visitor()
    assert await _reset(thief, reset) == "RESET_PASSWORD_INVALID_TOKEN_ERROR"
    assert (await sign_in(thief, email))["status"] == "OK"


async def test_a_new_password_ends_the_links_to_another(people: People, database: Database) -> None:
    member = await people.member()
    reset = await _reset_link(member, database)
    await _change_password(member.client, PASSWORD, NEW_PASSWORD)
    assert await _reset(await people.visitor(), reset) == "RESET_PASSWORD_INVALID_TOKEN_ERROR"


@pytest.mark.parametrize("change", ["password", "email"])
async def test_a_crash_after_the_change_keeps_nobody_in(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    async def crash(*_: object) -> None:
        raise RuntimeError("the process dies here")

    member, phone, email = await people.member(), await people.visitor(), new_email()
    await sign_in(phone, member.email)
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    with monkeypatch.context() as patch:
        patch.setattr(service, "revoke_others", crash)
        if change == "password":
            answer = await _change_password(member.client, PASSWORD, NEW_PASSWORD)
        else:
            answer = await _confirm(member.client, token)
        assert answer.status_code == 500
    assert (await phone.post("/auth/session/refresh")).status_code == 200
    await work_off(database)
    assert (await phone.post("/auth/session/refresh")).status_code == 401
    assert (await member.client.post("/auth/session/refresh")).status_code == 200


async def test_a_session_begun_after_the_change_stays(people: People, database: Database) -> None:
    member, phone = await people.member(), await people.visitor()
    await _change_password(member.client, PASSWORD, NEW_PASSWORD)
    assert (await sign_in(phone, member.email, NEW_PASSWORD))["status"] == "OK"
    await work_off(database)
    assert (await phone.post("/auth/session/refresh")).status_code == 200


async def test_a_confirmed_change_is_finished_whatever_comes_between(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DependencyUnavailable

    member, email = await people.member(), new_email()
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    reset = await _reset_link(member, database)
    with monkeypatch.context() as patch:
        patch.setattr(repository, "set_email", fail)
        assert (await _confirm(member.client, token)).status_code == 503
    assert await _reset(member.client, reset) == "OK"
    await work_off(database)
    visitor = await people.visitor()
    assert (await sign_in(visitor, email, "third-password-9"))["status"] == "OK"
    assert (await visitor.get("/api/v1/me")).json()["email"] == email


async def test_no_other_address_can_be_asked_for_before_a_confirmed_one_is_in_place(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        raise DependencyUnavailable

    member, email = await people.member(), new_email()
    await _ask_for_email(member, email)
    token = await _link_to(database, email)
    with monkeypatch.context() as patch:
        patch.setattr(credentials, "set_email", fail)
        assert (await _confirm(member.client, token)).status_code == 503
    later = await _ask_for_email(member, new_email())
    assert (later.status_code, later.headers["retry-after"]) == (503, "30")
    await work_off(database)
    assert (await member.me())["email"] == email


async def test_the_address_named_for_the_first_administrator_makes_one_when_it_is_confirmed(
    people: People, database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    member, email = await people.member(), new_email()
    named = settings.model_copy(update={"first_administrator_email": email})
    monkeypatch.setattr(accounts, "get_settings", lambda: named)
    await _ask_for_email(member, email)
    assert (await member.me())["platform_role"] == "member"
    await _confirm(member.client, await _link_to(database, email))
    assert (await member.me())["platform_role"] == "administrator"
    entries = (await member.client.get("/api/v1/admin/audit", params={"area": "person"})).json()["items"]
    told = [
        (one["action"], one["actor_id"], one["actor_name"])
        for one in entries
        if one["subject_id"] == str(member.id)
    ]
    assert told == [("person.appointed", None, None)]
