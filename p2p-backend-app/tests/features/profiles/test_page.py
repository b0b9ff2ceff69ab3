"""Who reads whose page, and learns of whom in the lists that show people."""

import time
from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

READERS = (
    "visitor",
    "unverified",
    "verified",
    "moderator",
    "colleague",
    "administrator",
    "suspended",
    "self",
)
SEEN_BY = {
    "public": set(READERS),
    "verified_only": {"verified", "colleague", "administrator", "self"},
    "private": {"administrator", "self"},
}


async def _readers(people: People, subject: Member) -> dict[str, httpx2.AsyncClient]:
    verified = await people.member()
    await people.change(verified.id, verification_level="basic")
    suspended = await people.member(suspended=True)
    await people.change(suspended.id, verification_level="expert")
    return {
        "visitor": await people.visitor(),
        "unverified": (await people.member()).client,
        "verified": verified.client,
        "moderator": (await people.member("moderator")).client,
        "colleague": (await people.colleague(subject)).client,
        "administrator": (await people.member("administrator")).client,
        "suspended": suspended.client,
        "self": subject.client,
    }


async def _status(client: httpx2.AsyncClient, user_id: UUID) -> int:
    return (await client.get(f"/api/v1/people/{user_id}")).status_code


@pytest.mark.parametrize("visibility", SEEN_BY)
async def test_a_page_shows_to_whom_its_person_shows_it(people: People, visibility: str) -> None:
    subject = await people.member()
    await people.change(subject.id, visibility=visibility)
    readers = await _readers(people, subject)
    found = {name: await _status(client, subject.id) for name, client in readers.items()}
    assert found == {name: 200 if name in SEEN_BY[visibility] else 404 for name in READERS}


async def test_a_page_tells_what_its_person_says_and_never_the_address(people: People) -> None:
    subject = await people.member()
    await people.change(
        subject.id,
        visibility="public",
        bio="Pumps.",
        years_of_experience=7,
        expertise=["maintenance"],
        verification_level="expert",
    )
    me = await subject.me()
    answer = await (await people.visitor()).get(f"/api/v1/people/{subject.id}")
    assert answer.json() == {
        "id": str(subject.id),
        "first_name": "سلمى",
        "last_name": "Al-Otaibi",
        "job_title": "Plant engineer",
        "professional_role": "plant_engineer",
        "picture": None,
        "bio": "Pumps.",
        "years_of_experience": 7,
        "expertise": ["maintenance"],
        "language": "en",
        "verification_level": "expert",
        "created_at": me["created_at"],
        "organization": {
            "id": me["organization"]["id"],
            "slug": me["organization"]["slug"],
            "name": {"ar": "مصنع الواحة", "en": "Oasis Works"},
            "industry": "metals",
            "size": "11-50",
            "city": "riyadh",
            "verified": False,
            "logo": None,
        },
        "contributions": {
            **dict.fromkeys(("questions", "replies", "best_answers", "use_cases"), 0),
            "reputation": 50,
        },
        "visibility": None,
        "suspended": False,
        "permissions": {"edit": False},
    }
    assert "@" not in answer.text


async def test_to_whom_a_page_shows_is_told_to_its_person_and_administrators(people: People) -> None:
    subject = await people.member()
    await people.change(subject.id, visibility="public")
    for name, client in (await _readers(people, subject)).items():
        page = (await client.get(f"/api/v1/people/{subject.id}")).json()
        assert page["visibility"] == ("public" if name in {"self", "administrator"} else None)
        assert page["permissions"] == {"edit": name == "self"}


async def test_somebody_without_an_organization_has_a_page_and_no_colleagues(people: People) -> None:
    first, second = await people.loner(), await people.loner()
    assert (await first.client.get(f"/api/v1/people/{first.id}")).json()["organization"] is None
    assert await _status(second.client, first.id) == 404


async def test_whoever_leaves_an_organization_is_no_colleague_any_more(people: People) -> None:
    owner = await people.member()
    member = await people.colleague(owner)
    assert await _status(member.client, owner.id) == 200
    await member.client.delete(f"/api/v1/organizations/{await owner.slug()}/members/{member.id}")
    assert await _status(member.client, owner.id) == 404


async def test_a_suspended_person_has_a_page_for_administrators_only(people: People) -> None:
    subject = await people.member()
    await people.change(subject.id, visibility="public", suspended_at=utcnow())
    readers = await _readers(people, subject)
    found = {name: await _status(client, subject.id) for name, client in readers.items()}
    assert found == dict.fromkeys(READERS, 404) | {"administrator": 200}
    page = (await readers["administrator"].get(f"/api/v1/people/{subject.id}")).json()
    assert page["suspended"] is True


async def test_a_removed_person_has_no_page(people: People, database: Database) -> None:
    subject, administrator = await people.member(), await people.member("administrator")
    await people.change(subject.id, visibility="public")
    async with database.transaction() as session:
        await session.delete(await session.get_one(User, subject.id))
    assert await _status(administrator.client, subject.id) == 404
    assert await _status(subject.client, subject.id) == 404


async def test_somebody_hidden_cannot_be_told_from_nobody(people: People, database: Database) -> None:
    hidden, suspended, reader = await people.member(), await people.member(), await people.member()
    await people.change(hidden.id, visibility="private")
    await people.change(suspended.id, visibility="public", suspended_at=utcnow())
    answers = []
    for user_id in (hidden.id, suspended.id, new_id()):
        path = f"/api/v1/people/{user_id}"
        with counted(database) as statements:
            answer = await reader.client.get(path)
        body = answer.json()
        assert (body.pop("instance"), bool(body.pop("request_id"))) == (path, True)
        headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
        headers.pop("content-length")
        answers.append((answer.status_code, body, headers, statements))
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][:2] == (
        404,
        {
            "type": "about:blank",
            "title": "There is no such person",
            "status": 404,
            "code": "person_not_found",
        },
    )
    assert len(answers[0][3]) == 2  # who asks, and whom about


async def _seconds(ask: Callable[[], Awaitable[object]]) -> float:
    """The quickest of many, which no other work of the machine has held up."""
    times = []
    for _ in range(40):
        started = time.perf_counter()
        await ask()
        times.append(time.perf_counter() - started)
    return min(times)


async def test_the_refusal_takes_as_long_for_somebody_hidden_as_for_nobody(people: People) -> None:
    hidden, visitor = await people.member(), await people.visitor()
    nobody = new_id()
    found = await _seconds(lambda: visitor.get(f"/api/v1/people/{hidden.id}"))
    none = await _seconds(lambda: visitor.get(f"/api/v1/people/{nobody}"))
    assert abs(found - none) < 0.005


async def _listed(client: httpx2.AsyncClient, slug: str) -> dict[str, Any]:
    answer = await client.get(f"/api/v1/organizations/{slug}/members")
    assert answer.status_code == 200, answer.text
    return {item["id"]: item for item in answer.json()["items"]}


@pytest.mark.parametrize(
    ("reader", "shown"),
    [
        ("unverified", {"public"}),
        ("moderator", {"public"}),
        ("verified", {"public", "verified_only"}),
        ("administrator", {"public", "verified_only", "private"}),
        ("colleague", {"public", "verified_only", "private"}),
    ],
)
async def test_a_list_of_members_names_who_shows_themselves(
    people: People, reader: str, shown: set[str]
) -> None:
    owner = await people.member()
    members = {
        "public": owner,
        "verified_only": await people.colleague(owner),
        "private": await people.colleague(owner),
    }
    for visibility, member in members.items():
        await people.change(member.id, visibility=visibility)
    client = (await _readers(people, owner))[reader]
    listed = await _listed(client, await owner.slug())
    found = {visibility for visibility, member in members.items() if str(member.id) in listed}
    assert found == shown
    for visibility in found:
        member = members[visibility]
        reads = listed[str(member.id)]["permissions"]["read_profile"]
        assert reads is (await _status(client, member.id) == 200)


async def test_of_a_private_colleague_one_learns_name_and_role(people: People) -> None:
    owner = await people.member()
    hidden = await people.colleague(owner, "admin")
    await people.change(hidden.id, visibility="private", verification_level="expert")
    slug = await owner.slug()
    item = (await _listed(owner.client, slug))[str(hidden.id)]
    assert (item["first_name"], item["role"]) == ("سلمى", "admin")
    assert (item["job_title"], item["professional_role"], item["verification_level"]) == (None, None, None)
    own = (await _listed(hidden.client, slug))[str(hidden.id)]
    assert (own["job_title"], own["verification_level"]) == ("Plant engineer", "expert")
    # Whoever manages the house still decides about them.
    path = f"/api/v1/organizations/{slug}/members/{hidden.id}"
    changed = await owner.client.patch(path, json={"role": "member"})
    assert (changed.status_code, changed.json()["job_title"]) == (200, None)


async def test_hidden_members_leave_no_gap_in_the_pages_of_a_list(people: People) -> None:
    owner = await people.member()
    await people.change(owner.id, visibility="public")
    for number in range(4):
        colleague = await people.colleague(owner)
        await people.change(colleague.id, visibility="private" if number % 2 else "public")
    client, slug = (await people.member()).client, await owner.slug()
    seen, cursor = 0, None
    while True:
        query = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await client.get(f"/api/v1/organizations/{slug}/members", params=query)).json()
        seen, cursor = seen + len(page["items"]), page["next_cursor"]
        if cursor is None:
            break
        assert len(page["items"]) == 2
    assert seen == 3


async def test_nobody_is_named_on_public_pages_of_an_organization(people: People, database: Database) -> None:
    subject, visitor = await people.member(first_name="Hidayah"), await people.visitor()
    async with database.transaction() as session:
        membership = await session.get_one(Membership, subject.id)
        slug = (await session.get_one(Organization, membership.organization_id)).slug
    for path in (f"/organizations/{slug}", "/organizations", "/platform/figures"):
        answer = await visitor.get(f"/api/v1{path}")
        assert answer.status_code == 200
        assert "Hidayah" not in answer.text
        assert str(subject.id) not in answer.text
    assert (await visitor.get(f"/api/v1/organizations/{slug}/members")).status_code == 401


async def test_who_asks_for_a_place_shows_themselves_to_who_decides_and_to_nobody_else(
    people: People,
) -> None:
    owner, asker = await people.member(), await people.loner()
    await people.change(asker.id, visibility="private")
    slug = await owner.slug()
    assert (await asker.client.post(f"/api/v1/organizations/{slug}/join-requests")).is_success
    path = f"/api/v1/organizations/{slug}/join-requests"
    [request] = (await owner.client.get(path)).json()["items"]
    assert request["person"]["id"] == str(asker.id)
    for other in (await people.colleague(owner), await people.member("moderator")):
        assert (await other.client.get(path)).status_code == 403
    assert await _status(owner.client, asker.id) == 404


async def test_an_invitation_tells_the_name_of_who_sent_it_and_no_more(people: People) -> None:
    owner = await people.member()
    await people.change(owner.id, visibility="private", email_verified_at=utcnow())
    body = {"email": "new@oasis-works.example", "language": "en"}
    answer = await owner.client.post(f"/api/v1/organizations/{await owner.slug()}/invitations", json=body)
    assert answer.status_code == 201, answer.text
    assert answer.json()["invited_by"] == "سلمى Al-Otaibi"
    assert str(owner.id) not in answer.text
    assert owner.email not in answer.text
