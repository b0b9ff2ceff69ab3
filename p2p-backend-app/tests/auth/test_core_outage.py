"""The auth core is gone, or there and silent: what needs it says so, and nothing else suffers."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable

import httpx2
import pytest

from tests.fixtures.people import FORM, PASSWORD, Member, People, new_email, post_form
from tests.fixtures.processes import backend, free_port, wires
from tests.fixtures.services import Services


class Outage:
    """A backend whose core does not answer, and the time its answers take."""

    def __init__(self, client: httpx2.AsyncClient) -> None:
        self.client = client

    async def timed(self, request: Awaitable[httpx2.Response]) -> tuple[httpx2.Response, float]:
        started = time.perf_counter()
        answer = await request
        return answer, time.perf_counter() - started


@pytest.fixture
async def silent(services: Services) -> AsyncIterator[Outage]:
    """The core takes connections and says nothing any more."""
    port = free_port()
    async with (
        wires(services) as (lines, environment),
        backend("serve", "--port", str(port), environment=environment) as process,
        httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client,
    ):
        await process.wrote("startup complete", within=60)
        lines["supertokens"].silent = True
        yield Outage(client)


def _is_told(answer: httpx2.Response) -> bool:
    told = (answer.status_code, answer.json()["code"], answer.headers["content-type"])
    return told == (503, "dependency_unavailable", "application/problem+json") and bool(
        int(answer.headers["retry-after"])
    )


async def test_a_silent_core_freezes_nobody_else(silent: Outage, people: People) -> None:
    member = await people.member()
    headers = {"Cookie": member.cookies}
    waiting = [asyncio.create_task(silent.client.get("/api/v1/me", headers=headers)) for _ in range(12)]
    await asyncio.sleep(0.3)
    for path in ("/health/live", "/api/v1/reference", "/api/v1/platform/figures"):
        answer, seconds = await silent.timed(silent.client.get(path))
        assert answer.status_code == 200
        assert seconds < 1.5
    assert not any(task.done() for task in waiting)
    started = time.perf_counter()
    assert all(_is_told(answer) for answer in await asyncio.gather(*waiting))
    assert time.perf_counter() - started < 8


async def test_signing_in_at_a_silent_core_ends_in_a_clear_answer(silent: Outage) -> None:
    form = {"formFields": [{"id": "email", "value": new_email()}, {"id": "password", "value": PASSWORD}]}
    answer, seconds = await silent.timed(silent.client.post("/auth/signin", json=form))
    assert _is_told(answer)
    assert seconds < 13


@pytest.fixture
async def cut(services: Services, people: People) -> AsyncIterator[tuple[httpx2.AsyncClient, Member, Member]]:
    """A backend that has answered two people before its core went away."""
    port = free_port()
    member, administrator = await people.member(), await people.member("administrator")
    async with (
        wires(services) as (lines, environment),
        backend("serve", "--port", str(port), environment=environment) as process,
        httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client,
    ):
        await process.wrote("startup complete", within=60)
        assert (await client.get("/api/v1/me", headers={"Cookie": member.cookies})).status_code == 200
        await lines["supertokens"].cut()
        yield client, member, administrator


async def test_without_the_core_people_stay_signed_in_and_what_needs_it_says_so(
    cut: tuple[httpx2.AsyncClient, Member, Member],
) -> None:
    client, member, administrator = cut
    assert (await client.get("/api/v1/me", headers={"Cookie": member.cookies})).status_code == 200
    # Administration asks the core whether the session still holds.
    assert _is_told(await client.get("/api/v1/mailbox", headers={"Cookie": administrator.cookies}))
    for path, form in {
        "/signin": {"email": member.email, "password": PASSWORD},
        "/signup": {"email": new_email(), "password": PASSWORD, **FORM},
        "/user/password/reset/token": {"email": member.email},
        "/user/password/reset": {"password": PASSWORD},
    }.items():
        told = await post_form(client, path, form, method="token", token="t")
        assert told["code"] == "dependency_unavailable", path
    refresh = await client.post("/auth/session/refresh", headers={"Cookie": member.cookies})
    assert _is_told(refresh)
    assert _is_told(await client.post("/auth/user/email/verify", json={"method": "token", "token": "t"}))


async def test_a_core_that_no_longer_takes_the_key_is_told(services: Services, people: People) -> None:
    """As when it was started anew with another key: 503 where it is needed, and down in the health."""
    port, member = free_port(), await people.member()
    async with (
        wires(services) as (lines, environment),
        backend("serve", "--port", str(port), environment=environment) as process,
        httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=30) as client,
    ):
        await process.wrote("startup complete", within=60)
        assert (await client.get("/health/ready")).status_code == 200
        key = services.supertokens_api_key.encode()
        lines["supertokens"].changed = (key, key[::-1])
        told = await post_form(client, "/signin", {"email": member.email, "password": PASSWORD})
        assert told["code"] == "dependency_unavailable"
        assert key.decode() not in process.output
        await asyncio.sleep(1.1)
        health = await client.get("/health/ready")
    assert (health.status_code, health.json()["services"]["supertokens"]["status"]) == (503, "down")
