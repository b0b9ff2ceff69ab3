"""Guessing passwords, locking others out, finding out who is a member: none of it works."""

import asyncio
import contextlib
import statistics
import time
from datetime import timedelta
from typing import Any

import httpx
import httpx2
import psycopg
import pytest
from fastapi import FastAPI
from sqlalchemy import event, update

from app.core import limits as core_limits
from app.core.clock import utcnow
from app.core.config import Settings
from app.core.db import Database
from app.core.errors import TooManyRequests
from app.core.limits import Limit
from app.features.accounts import limits
from app.features.lockout import repository
from app.features.lockout import service as lockout
from app.models.sql.sign_in_guard import SignInFailures
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
)

OK, WRONG = "OK", "WRONG_CREDENTIALS_ERROR"
GUESS = "guess-number-1"


def _from(app: FastAPI, settings: Settings, address: str) -> httpx2.AsyncClient:
    """A browser somewhere else on the network."""
    transport = httpx2.ASGITransport(app=app, raise_app_exceptions=False, client=(address, 4711))
    return httpx2.AsyncClient(transport=transport, base_url=settings.public_url)


async def _guess(client: httpx2.AsyncClient, email: str, times: int) -> list[str]:
    return [_told(await sign_in(client, email, GUESS)) for _ in range(times)]


def _told(answer: Any) -> str:
    return str(answer.get("code") or answer["status"])


async def _time_passes(database: Database, passed: timedelta) -> None:
    async with database.transaction() as session:
        await session.execute(update(SignInFailures).values(last_at=SignInFailures.last_at - passed))


async def test_after_five_wrong_tries_the_right_password_must_wait_too(
    people: People, database: Database
) -> None:
    member, client = await people.member(), await people.visitor()
    assert await _guess(client, member.email, 6) == [WRONG] * 5 + ["too_many_requests"]
    refused = await client.post(
        "/auth/signin",
        json={"formFields": [{"id": "email", "value": member.email}, {"id": "password", "value": PASSWORD}]},
    )
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    assert refused.headers["content-type"] == "application/problem+json"
    assert 50 <= int(refused.headers["retry-after"]) <= 60
    await _time_passes(database, timedelta(minutes=1))
    assert await _guess(client, member.email, 2) == [WRONG, "too_many_requests"]
    await _time_passes(database, timedelta(minutes=2))
    assert _told(await sign_in(client, member.email)) == OK
    assert await _guess(client, member.email, 5) == [WRONG] * 5


async def test_an_unknown_address_is_refused_just_like_a_known_one(people: People) -> None:
    member, client, unknown = await people.member(), await people.visitor(), new_email()
    assert await _guess(client, unknown, 6) == await _guess(client, member.email, 6)


async def test_many_guesses_at_once_are_counted_one_by_one(people: People) -> None:
    member, client = await people.member(), await people.visitor()
    told = await asyncio.gather(*(sign_in(client, member.email, GUESS) for _ in range(12)))
    assert sorted(map(_told, told)) == [WRONG] * 5 + ["too_many_requests"] * 7


async def test_who_succeeds_meanwhile_spoils_nobody_elses_try(database: Database, settings: Settings) -> None:
    subject = "one account from one place"
    async with database.aside() as session:
        await repository.put_failures(
            session, subject, await repository.failures_of(session, subject, utcnow())
        )
    with psycopg.connect(settings.postgres_conninfo, autocommit=True) as other:
        other.execute("SET lock_timeout = 50")

        def succeed(*_: object) -> None:
            with contextlib.suppress(psycopg.errors.LockNotAvailable):
                other.execute("DELETE FROM sign_in_failures WHERE subject = %s", (subject,))

        async with database.transaction() as session:
            engine = database.engine.sync_engine
            event.listen(engine, "after_cursor_execute", succeed)
            try:
                assert (await repository.failures_of(session, subject, utcnow())).tries == 0
            finally:
                event.remove(engine, "after_cursor_execute", succeed)


async def test_a_stranger_locks_nobody_out(people: People, app: FastAPI, settings: Settings) -> None:
    member = await people.member()
    async with _from(app, settings, "203.0.113.9") as stranger:
        assert (await _guess(stranger, member.email, 6))[-1] == "too_many_requests"
    assert _told(await sign_in(await people.visitor(), member.email)) == OK


async def test_another_address_of_the_same_ipv6_network_is_no_other_place(
    people: People, app: FastAPI, settings: Settings
) -> None:
    member = await people.member()
    for number in range(5):
        async with _from(app, settings, f"2001:db8:7:7::{number + 1:x}") as neighbour:
            assert await _guess(neighbour, member.email, 1) == [WRONG]
    async with _from(app, settings, "2001:db8:7:7:ffff::1") as neighbour:
        assert await _guess(neighbour, member.email, 1) == ["too_many_requests"]
    async with _from(app, settings, "2001:db8:7:8::1") as elsewhere:
        assert await _guess(elsewhere, member.email, 1) == [WRONG]


async def test_a_known_browser_is_let_in_whatever_others_try_from_everywhere(
    people: People, app: FastAPI, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lockout, "STRANGERS", Limit("strangers", 8, timedelta(minutes=15)))
    member, own = await people.member(), await people.visitor()
    assert _told(await sign_in(own, member.email)) == OK
    assert "HttpOnly" in next(
        header for header in (await _raw_sign_in(await people.visitor(), member)) if "p2p_device" in header
    )
    for number in range(3):
        async with _from(app, settings, f"203.0.113.{number}") as stranger:
            told = await _guess(stranger, member.email, 4)
    assert told[-1] == "too_many_requests"
    # The same address as the strangers' last, but a browser that was here before.
    assert _told(await sign_in(await people.visitor(), member.email)) == "too_many_requests"
    assert _told(await sign_in(own, member.email)) == OK


async def _raw_sign_in(client: httpx2.AsyncClient, member: Member) -> list[str]:
    form = [{"id": "email", "value": member.email}, {"id": "password", "value": PASSWORD}]
    answer = await client.post("/auth/signin", json={"formFields": form})
    return answer.headers.get_list("set-cookie")


async def test_a_browsers_cookie_is_good_for_its_own_account_only(people: People) -> None:
    member, other, client = await people.member(), await people.member(), await people.visitor()
    await sign_in(client, member.email)
    assert (await _guess(client, other.email, 6))[-1] == "too_many_requests"
    assert _told(await sign_in(client, member.email)) == OK


async def test_a_new_password_by_mail_opens_the_account_at_once(people: People, database: Database) -> None:
    member, client = await people.member(), await people.visitor()
    await _guess(client, member.email, 6)
    await post_form(client, "/user/password/reset/token", {"email": member.email})
    token = token_in((await mails_to(database, member.email))[-1])
    await post_form(client, "/user/password/reset", {"password": "brand-new-9"}, method="token", token=token)
    assert _told(await sign_in(client, member.email, "brand-new-9")) == OK


async def test_what_the_core_could_not_answer_is_no_wrong_try(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    from supertokens_python import querier  # noqa: PLC0415 (only here)

    member, client = await people.member(), await people.visitor()

    def unreachable(*_: object, **__: object) -> None:
        raise httpx.ConnectError("down")

    with monkeypatch.context() as patch:
        patch.setattr(querier, "AsyncClient", unreachable)
        for _ in range(8):
            assert (await post_form(client, "/signin", {"email": member.email, "password": PASSWORD}))[
                "code"
            ] == "dependency_unavailable"
    assert _told(await sign_in(client, member.email)) == OK


@pytest.mark.parametrize("path", ["/signin", "/user/password/reset/token"])
async def test_the_clock_does_not_tell_members_from_others(people: People, path: str) -> None:
    member, client = await people.member(), await people.visitor()
    seconds: dict[str, list[float]] = {"member": [], "other": []}
    for _ in range(3):
        for who, email in (("member", member.email), ("other", new_email())):
            form = {"email": email} | ({"password": GUESS} if path == "/signin" else {})
            began = time.perf_counter()
            await post_form(client, path, form)
            seconds[who].append(time.perf_counter() - began)
    known, unknown = (statistics.median(times) for times in seconds.values())
    assert known >= 0.4
    assert abs(known - unknown) < 0.15


async def test_reset_mails_to_one_address_are_limited(people: People, database: Database) -> None:
    member, client = await people.member(), await people.visitor()
    told = [
        _told(await post_form(client, "/user/password/reset/token", {"email": member.email}))
        for _ in range(limits.RESETS_OF_ACCOUNT.most + 1)
    ]
    assert told == [OK] * limits.RESETS_OF_ACCOUNT.most + ["too_many_requests"]
    kinds = [mail.kind for mail in await mails_to(database, member.email)]
    assert kinds.count("password_reset") == limits.RESETS_OF_ACCOUNT.most


async def test_sign_ups_and_verification_mails_are_limited(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SIGN_UPS_FROM_ADDRESS", Limit("sign-ups", 1, timedelta(hours=1)))
    member = await people.member()
    refused = await sign_up(await people.visitor(), new_email())
    assert _told(refused) == "too_many_requests"
    told = [_told(await post_form(member.client, "/user/email/verify/token", {})) for _ in range(6)]
    assert told == [OK] * 5 + ["too_many_requests"]


async def test_a_limit_holds_when_many_ask_at_once_and_ends_with_its_window(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit, now = Limit("a test", 5, timedelta(seconds=60)), utcnow()
    monkeypatch.setattr(core_limits, "utcnow", lambda: now)

    async def refused() -> bool:
        try:
            await core_limits.take(limit, "somebody")
        except TooManyRequests as error:
            return int(error.headers["Retry-After"]) == 60
        return False

    assert sum(await asyncio.gather(*(refused() for _ in range(20)))) == 15
    now += limit.window
    assert not await refused()
    async with database.transaction() as session:
        await core_limits.forget_past(session)


async def test_wrong_passwords_of_a_stolen_session_are_counted_too(people: People) -> None:
    member = await people.member()
    body = {"current_password": GUESS, "new_password": "another-floor-8"}
    told = [(await member.client.post("/api/v1/me/password", json=body)).status_code for _ in range(6)]
    assert told == [422] * 5 + [429]
    assert _told(await sign_in(await people.visitor(), member.email)) == OK


async def test_past_tries_and_browsers_are_forgotten(people: People, database: Database) -> None:
    member, client = await people.member(), await people.visitor()
    await _guess(client, member.email, 2)
    await _time_passes(database, timedelta(hours=30))
    await lockout.forget_past()
    async with database.transaction() as session:
        assert await session.scalar(SignInFailures.__table__.select()) is None
