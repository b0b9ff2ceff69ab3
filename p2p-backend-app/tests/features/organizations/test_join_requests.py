import asyncio
from typing import Any

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.core.live import current_hub
from app.core.live.hub import READY
from app.models.sql.organization import Organization
from tests.fixtures.people import Member, People, mails_to, new_email
from tests.fixtures.statements import counted

OWN = "/api/v1/me/join-request"


async def _ask(person: Member, slug: str) -> Any:
    return await person.client.post(f"/api/v1/organizations/{slug}/join-requests")


async def _received(manager: Member, slug: str) -> list[Any]:
    answer = await manager.client.get(f"/api/v1/organizations/{slug}/join-requests")
    assert answer.status_code == 200, answer.text
    items: list[Any] = answer.json()["items"]
    return items


async def _answer(manager: Member, slug: str, request_id: str, what: str, **body: Any) -> Any:
    path = f"/api/v1/organizations/{slug}/join-requests/{request_id}/{what}"
    return await manager.client.post(path, json=body or None)


async def _state(person: Member) -> str | None:
    request = (await person.client.get(OWN)).json()
    return request and str(request["state"])


async def test_a_request_is_approved_and_makes_a_member(people: People, database: Database) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    answer = await _ask(loner, slug)
    assert (answer.status_code, answer.json()["state"]) == (201, "pending")
    assert answer.json()["organization"]["slug"] == slug
    [request] = await _received(owner, slug)
    assert request["person"]["email"] == loner.email
    assert request["person"]["email_verified"] is False
    assert (await loner.me())["organization"] is None
    answer = await _answer(owner, slug, request["id"], "approve")
    assert answer.status_code == 204, answer.text
    organization = (await loner.me())["organization"]
    assert (organization["slug"], organization["role"]) == (slug, "member")
    assert await _state(loner) is None
    assert await _received(owner, slug) == []
    assert [mail.kind for mail in await mails_to(database, loner.email)][-1] == "join_approved"


async def test_the_ask_reaches_each_manager_by_mail_in_their_language(
    people: People, database: Database
) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    admin = await people.colleague(owner, "admin")
    member = await people.colleague(owner)
    await people.change(admin.id, language="ar")
    await _ask(loner, slug)
    mail = (await mails_to(database, owner.email))[-1]
    assert (mail.kind, mail.language) == ("join_request", "en")
    assert "Al-Otaibi" in mail.text
    assert f"/organizations/{slug}/members" in mail.text
    mail = (await mails_to(database, admin.email))[-1]
    assert (mail.kind, mail.language) == ("join_request", "ar")
    assert "مصنع الواحة" in mail.subject
    assert "join_request" not in [mail.kind for mail in await mails_to(database, member.email)]


async def test_a_request_is_declined_with_a_reason(people: People, database: Database) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    request_id = (await _ask(loner, slug)).json()["id"]
    answer = await _answer(owner, slug, request_id, "decline", note="We do not know <b>you</b>.")
    assert answer.status_code == 204
    own = (await loner.client.get(OWN)).json()
    assert (own["state"], own["note"]) == ("declined", "We do not know <b>you</b>.")
    assert (await loner.me())["organization"] is None
    mail = (await mails_to(database, loner.email))[-1]
    assert mail.kind == "join_declined"
    assert "We do not know <b>you</b>." in mail.text
    assert "&lt;b&gt;you&lt;/b&gt;" in mail.html
    assert (await _ask(loner, slug)).status_code == 201


async def test_a_request_waits_for_one_organization_at_a_time(people: People) -> None:
    first, second, loner = await people.member(), await people.member(), await people.loner()
    assert (await _ask(loner, await first.slug())).status_code == 201
    answer = await _ask(loner, await second.slug())
    assert (answer.status_code, answer.json()["code"]) == (409, "join_request_pending")
    assert (await loner.client.delete(OWN)).status_code == 204
    assert await _state(loner) is None
    assert await _received(first, await first.slug()) == []
    assert (await _ask(loner, await second.slug())).status_code == 201


async def test_of_many_requests_at_once_one_is_made(people: People) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    answers = await asyncio.gather(*(_ask(loner, slug) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len(await _received(owner, slug)) == 1


async def test_who_asks_again_and_again_is_stopped(people: People) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    for _ in range(5):
        assert (await _ask(loner, slug)).status_code == 201
        assert (await loner.client.delete(OWN)).status_code == 204
    answer = await _ask(loner, slug)
    assert (answer.status_code, answer.json()["code"]) == (429, "too_many_join_requests")


async def test_nothing_is_withdrawn_twice(people: People) -> None:
    loner = await people.loner()
    answer = await loner.client.delete(OWN)
    assert (answer.status_code, answer.json()["code"]) == (404, "join_request_not_found")


async def test_a_request_is_answered_once(people: People) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    admin = await people.colleague(owner, "admin")
    request_id = (await _ask(loner, slug)).json()["id"]
    answers = await asyncio.gather(
        _answer(owner, slug, request_id, "approve"), _answer(admin, slug, request_id, "decline", note="no")
    )
    assert sorted(answer.status_code for answer in answers) == [204, 409]
    assert [a.json()["code"] for a in answers if a.status_code == 409] == ["join_request_decided"]


async def test_nobody_answers_for_another_organization(people: People) -> None:
    owner, other, loner = await people.member(), await people.member(), await people.loner()
    slug = await owner.slug()
    member = await people.colleague(owner)
    request_id = (await _ask(loner, slug)).json()["id"]
    for person in (member, other, loner):
        answer = await _answer(person, slug, request_id, "approve")
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    # Through one's own organisation it is not to be found.
    answer = await _answer(other, await other.slug(), request_id, "approve")
    assert (answer.status_code, answer.json()["code"]) == (404, "join_request_not_found")
    assert (await loner.me())["organization"] is None


async def test_who_founds_their_own_asks_no_more(people: People) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    request_id = (await _ask(loner, slug)).json()["id"]
    body = {"name_en": "Own", "industry": "metals", "size": "1-10", "city": "hail"}
    assert (await loner.client.post("/api/v1/organizations", json=body)).status_code == 201
    answer = await _answer(owner, slug, request_id, "approve")
    assert (answer.status_code, answer.json()["code"]) == (409, "join_request_decided")
    assert (await loner.me())["organization"]["role"] == "owner"


async def test_a_member_asks_nowhere(people: People) -> None:
    owner, other = await people.member(), await people.member()
    answer = await _ask(owner, await other.slug())
    assert (answer.status_code, answer.json()["code"]) == (409, "already_in_organization")


async def test_both_pages_learn_of_a_request_and_its_answer(people: People) -> None:
    owner, loner = await people.member(), await people.loner()
    slug = await owner.slug()
    organization_id = (await owner.me())["organization"]["id"]
    hub = current_hub()
    with hub.join(str(owner.id), []) as theirs, hub.join(str(loner.id), []) as own:
        assert await theirs.next() == await own.next() == READY
        request_id = (await _ask(loner, slug)).json()["id"]
        assert await theirs.next() == {"type": "join_requests.changed", "id": organization_id}
        assert await own.next() == {"type": "join_request.changed", "id": request_id}
        await _answer(owner, slug, request_id, "approve")
        assert (await theirs.next() or {})["type"] == "join_requests.changed"
        assert (await own.next() or {})["type"] == "join_request.changed"
        assert (await own.next() or {})["type"] == "profile.updated"


async def test_the_requests_are_two_statements_and_who_asks(people: People, database: Database) -> None:
    owner = await people.member()
    slug = await owner.slug()
    for _ in range(3):
        await _ask(await people.loner(), slug)
    with counted(database) as statements:
        assert len(await _received(owner, slug)) == 3
    assert len(statements) == 3


async def _suggestion(client: httpx2.AsyncClient, email: str) -> Any:
    answer = await client.get("/api/v1/organizations/suggestion", params={"email": email})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_domain_suggests_its_organization_and_grants_nothing(
    people: People, database: Database
) -> None:
    owner = await people.member()
    await people.change(owner.id, email_verified_at=utcnow())
    async with database.transaction() as session:
        organization = await session.get_one(Organization, (await owner.me())["organization"]["id"])
        organization.domain = "oasis-works.example"
    visitor = await people.visitor()
    found = await _suggestion(visitor, "Somebody@OASIS-works.example")
    assert found["slug"] == await owner.slug()
    assert set(found) == {"id", "slug", "name", "industry", "size", "city", "verified", "logo"}
    for email in (new_email().replace("oasis", "other"), "a@mail.oasis-works.example"):
        assert await _suggestion(visitor, email) is None
    assert (await (await people.loner()).me())["organization"] is None


async def test_free_mail_suggests_nothing(people: People, database: Database) -> None:
    owner = await people.member()
    async with database.transaction() as session:
        organization = await session.get_one(Organization, (await owner.me())["organization"]["id"])
        organization.domain = "gmail.com"
    assert await _suggestion(await people.visitor(), "somebody@gmail.com") is None


@pytest.mark.parametrize("email", ["", "nobody", "a@b", "a b@c.example", "a@c.example\u0000"])
async def test_what_is_no_address_is_refused(client: httpx2.AsyncClient, email: str) -> None:
    answer = await client.get("/api/v1/organizations/suggestion", params={"email": email})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
