"""What administrators see of people and do about them."""

import asyncio
from typing import Any

import httpx2
import pytest

from app.core.db import Database
from app.core.ids import new_id
from app.core.live import current_hub
from app.core.live.hub import READY
from tests.fixtures.people import PASSWORD, Member, People, sign_in, work_off
from tests.fixtures.statements import counted

PEOPLE = "/api/v1/admin/people"


async def _find(client: httpx2.AsyncClient, **filters: str | int) -> list[str]:
    answer = await client.get(PEOPLE, params=filters)
    assert answer.status_code == 200, answer.text
    return [person["email"] for person in answer.json()["items"]]


async def _give(
    administrator: Member, person: Member, role: str, password: str = PASSWORD
) -> httpx2.Response:
    change = {"platform_role": role, "current_password": password}
    return await administrator.client.put(f"{PEOPLE}/{person.id}/role", json=change)


async def _suspend(administrator: Member, person: Member, reason: str = "Spam") -> httpx2.Response:
    return await administrator.client.put(f"{PEOPLE}/{person.id}/suspension", json={"reason": reason})


async def _audit(administrator: Member) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    return items


async def test_people_are_found_by_name_address_and_organisation(people: People) -> None:
    administrator = await people.member("administrator", first_name="Noura", last_name="Al-Shehri")
    khalid = await people.member(first_name="خالد", last_name="الحربي", organization_name_en="Red Sea Pumps")
    assert await _find(administrator.client) == [khalid.email, administrator.email]
    assert await _find(administrator.client, query="noura shehri") == [administrator.email]
    assert await _find(administrator.client, query="الحربي") == [khalid.email]
    assert await _find(administrator.client, query="sea PUMPS") == [khalid.email]
    assert await _find(administrator.client, query=khalid.email[:15]) == [khalid.email]
    assert await _find(administrator.client, query="100%_") == []
    assert await _find(administrator.client, role="administrator") == [administrator.email]


@pytest.mark.parametrize("query", ["فاطمه", "فَاطِمـة", "FATIMA", "احمد فاطمة", "دلتا", "دلتـا فاطمة"])
async def test_people_are_found_however_they_are_spelt(people: People, query: str) -> None:
    administrator = await people.member("administrator")
    wanted = await people.member(
        first_name="Fatima فاطمة", last_name="أحمد", organization_name_ar="دلتا للبلاستيك"
    )
    assert await _find(administrator.client, query=query) == [wanted.email]


@pytest.mark.parametrize("query", ["%", "_", "\\", "' OR 1=1 --"])
async def test_odd_letters_of_a_search_mean_themselves(people: People, query: str) -> None:
    administrator = await people.member("administrator")
    assert await _find(administrator.client, query=query) == []


async def test_pages_reach_everybody_once_with_three_statements_each(
    people: People, database: Database
) -> None:
    administrator = await people.member("administrator")
    members = [await people.member() for _ in range(4)]
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        with counted(database) as statements:
            answer = await administrator.client.get(PEOPLE, params={"limit": 2, "cursor": cursor})
        assert len(statements) == 3
        seen += [person["email"] for person in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
    assert seen == [member.email for member in reversed([administrator, *members])]


async def test_a_role_holds_at_once_and_is_audited(people: People) -> None:
    administrator, other = await people.member("administrator"), await people.member()
    given = await _give(administrator, other, "administrator")
    assert (given.status_code, given.json()["platform_role"]) == (200, "administrator")
    assert (await other.client.get(PEOPLE)).status_code == 200
    await _give(administrator, other, "moderator")
    assert (await other.client.get(PEOPLE)).status_code == 403
    entries = await _audit(administrator)
    assert [entry["note"] for entry in entries] == ["administrator → moderator", "member → administrator"]
    assert {entry["action"] for entry in entries} == {"person.role_changed"}
    assert {entry["subject_id"] for entry in entries} == {str(other.id)}
    assert {entry["actor_id"] for entry in entries} == {str(administrator.id)}


async def test_an_open_screen_makes_nobody_an_administrator(people: People) -> None:
    administrator, other = await people.member("administrator"), await people.member()
    refused = await _give(administrator, other, "administrator", "not-the-password-1")
    assert refused.status_code == 422
    assert refused.json()["errors"] == [
        {"field": ["current_password"], "code": "wrong_password", "params": {}}
    ]
    assert "not-the-password-1" not in refused.text
    assert (await other.client.get(PEOPLE)).status_code == 403
    for _ in range(4):
        await _give(administrator, other, "administrator", "not-the-password-1")
    # A stolen session is no way to guess the password.
    assert (await _give(administrator, other, "administrator")).status_code == 429
    assert await _audit(administrator) == []


async def test_giving_the_role_one_has_is_no_act(people: People) -> None:
    administrator, other = await people.member("administrator"), await people.member()
    assert (await _give(administrator, other, "member")).status_code == 200
    assert await _audit(administrator) == []


async def test_a_suspended_person_is_out_at_once_and_reads_why(people: People, database: Database) -> None:
    administrator, other = await people.member("administrator"), await people.member()
    with current_hub().join(str(other.id), []) as window:
        assert await window.next() == READY
        suspended = await _suspend(administrator, other, "  Advertising in answers  ")
        assert await window.next() is None
    assert suspended.json()["suspension_reason"] == "Advertising in answers"
    assert (await other.client.get("/api/v1/me")).status_code == 403
    await work_off(database)
    assert (await other.client.post("/auth/session/refresh")).status_code == 401
    visitor = await people.visitor()
    refused = await sign_in(visitor, other.email)
    assert (refused["code"], refused["detail"]) == ("suspended", "Advertising in answers")
    assert not any("AccessToken" in name for name in visitor.cookies)
    assert (await sign_in(visitor, other.email, "wrong-pass-1"))["status"] == "WRONG_CREDENTIALS_ERROR"
    assert await _find(administrator.client, state="suspended") == [other.email]
    assert await _find(administrator.client, state="active") == [administrator.email]
    lifted = await administrator.client.delete(f"{PEOPLE}/{other.id}/suspension")
    assert (lifted.json()["suspended_at"], lifted.json()["suspension_reason"]) == (None, None)
    assert (await sign_in(visitor, other.email))["status"] == "OK"
    assert [entry["action"] for entry in await _audit(administrator)] == [
        "person.suspension_lifted",
        "person.suspended",
    ]


@pytest.mark.parametrize("reason", ["", "  x ", "x" * 501])
async def test_a_suspension_has_a_reason(people: People, reason: str) -> None:
    administrator, other = await people.member("administrator"), await people.member()
    assert (await _suspend(administrator, other, reason)).status_code == 422
    assert (await other.client.get("/api/v1/me")).status_code == 200


async def test_nobody_governs_themselves_and_one_administrator_stays(people: People) -> None:
    administrator = await people.member("administrator")
    for answer in (
        await _give(administrator, administrator, "member"),
        await _suspend(administrator, administrator),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "last_administrator")
    second = await people.member("administrator")
    answer = await _give(administrator, administrator, "member")
    assert (answer.status_code, answer.json()["code"]) == (403, "not_oneself")
    told = await asyncio.gather(
        _give(administrator, second, "member"), _give(second, administrator, "member")
    )
    assert sorted(answer.status_code for answer in told) == [200, 403]


async def test_who_is_not_there_cannot_be_governed(people: People) -> None:
    administrator = await people.member("administrator")
    answer = await administrator.client.put(
        f"{PEOPLE}/{new_id()}/role", json={"platform_role": "member", "current_password": PASSWORD}
    )
    assert (answer.status_code, answer.json()["code"]) == (404, "person_not_found")
