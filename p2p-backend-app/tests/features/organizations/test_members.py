import asyncio
from typing import Any

import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.core.live import current_hub
from app.core.live.hub import READY
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


async def _members(member: Member, slug: str, **query: Any) -> list[Any]:
    answer = await member.client.get(f"/api/v1/organizations/{slug}/members", params=query)
    assert answer.status_code == 200, answer.text
    items: list[Any] = answer.json()["items"]
    return items


async def _roles(member: Member, slug: str) -> dict[str, str]:
    return {item["id"]: item["role"] for item in await _members(member, slug)}


async def _give(asker: Member, slug: str, member: Member, role: str) -> tuple[int, str | None]:
    path = f"/api/v1/organizations/{slug}/members/{member.id}"
    answer = await asker.client.patch(path, json={"role": role})
    return answer.status_code, None if answer.is_success else answer.json()["code"]


async def _remove(asker: Member, slug: str, member: Member) -> tuple[int, str | None]:
    answer = await asker.client.delete(f"/api/v1/organizations/{slug}/members/{member.id}")
    return answer.status_code, None if answer.is_success else answer.json()["code"]


FORBIDDEN = (403, "forbidden")
LAST_OWNER = (409, "last_owner")
DONE = (204, None)


class House:
    """An organisation with one of each."""

    def __init__(self, slug: str, owner: Member, admin: Member, member: Member) -> None:
        self.slug = slug
        self.owner = owner
        self.admin = admin
        self.member = member

    def one(self, role: str) -> Member:
        return {"owner": self.owner, "admin": self.admin, "member": self.member}[role]


@pytest.fixture
async def house(people: People) -> House:
    owner = await people.member()
    admin = await people.colleague(owner, "admin")
    member = await people.colleague(owner)
    return House(await owner.slug(), owner, admin, member)


async def test_members_are_listed_with_their_roles(house: House) -> None:
    items = await _members(house.member, house.slug)
    assert [item["role"] for item in items] == ["owner", "admin", "member"]
    assert items[0]["first_name"] == "سلمى"
    assert items[0]["job_title"] == "Plant engineer"
    assert not [name for name in items[0] if "email" in name]


async def test_the_list_is_two_statements_and_who_asks(house: House, database: Database) -> None:
    with counted(database) as statements:
        await _members(house.owner, house.slug)
    assert len(statements) == 3


async def test_the_list_is_paged_to_its_end(house: House) -> None:
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        query: dict[str, Any] = {"limit": 1, **({"cursor": cursor} if cursor else {})}
        path = f"/api/v1/organizations/{house.slug}/members"
        page = (await house.owner.client.get(path, params=query)).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [str(one.id) for one in (house.owner, house.admin, house.member)]


async def test_what_one_may_do_is_told_with_each_member(house: House, people: People) -> None:
    every = ["owner", "admin", "member"]
    expected = {
        "owner": [(every, True), (every, True), (every, True)],
        "admin": [([], False), ([], True), ([], True)],
        "member": [([], False), ([], False), ([], True)],
    }
    for role, permissions in expected.items():
        items = await _members(house.one(role), house.slug)
        told = [(item["permissions"]["roles"], item["permissions"]["remove"]) for item in items]
        assert told == permissions
    stranger = await people.member()
    await people.change(stranger.id, verification_level="basic")
    items = await _members(stranger, house.slug)
    assert [item["permissions"]["remove"] for item in items] == [False] * 3


async def test_suspended_members_are_seen_by_those_who_manage(house: House, people: People) -> None:
    await people.change(house.member.id, suspended_at=utcnow())
    verified = await people.member()
    await people.change(verified.id, verification_level="basic")
    assert len(await _members(verified, house.slug)) == 2
    assert [item["suspended"] for item in await _members(house.admin, house.slug)] == [False, False, True]


async def test_an_owner_gives_every_role(house: House) -> None:
    for role in ("admin", "owner", "member"):
        assert await _give(house.owner, house.slug, house.member, role) == (200, None)
        assert (await _roles(house.owner, house.slug))[str(house.member.id)] == role


@pytest.mark.parametrize("asker", ["admin", "member"])
@pytest.mark.parametrize("whom", ["owner", "admin", "member"])
@pytest.mark.parametrize("role", ["owner", "admin", "member"])
async def test_nobody_else_gives_any(house: House, asker: str, whom: str, role: str) -> None:
    assert await _give(house.one(asker), house.slug, house.one(whom), role) == FORBIDDEN
    assert list((await _roles(house.owner, house.slug)).values()) == ["owner", "admin", "member"]


@pytest.mark.parametrize(
    ("asker", "whom", "outcome"),
    [
        ("owner", "owner", LAST_OWNER),
        ("owner", "admin", DONE),
        ("owner", "member", DONE),
        ("admin", "owner", FORBIDDEN),
        ("admin", "admin", DONE),  # leaves
        ("admin", "member", DONE),
        ("member", "owner", FORBIDDEN),
        ("member", "admin", FORBIDDEN),
        ("member", "member", DONE),  # leaves
    ],
)
async def test_who_parts_with_whom(
    house: House, asker: str, whom: str, outcome: tuple[int, str | None]
) -> None:
    assert await _remove(house.one(asker), house.slug, house.one(whom)) == outcome
    if outcome == DONE:
        assert (await house.one(whom).me())["organization"] is None


async def test_an_admin_does_not_part_with_another_admin(house: House, people: People) -> None:
    other = await people.colleague(house.owner, "admin")
    assert await _remove(house.admin, house.slug, other) == FORBIDDEN


async def test_owners_of_another_organization_do_nothing_here(house: House, people: People) -> None:
    stranger = await people.member()
    assert await _give(stranger, house.slug, house.member, "owner") == FORBIDDEN
    assert await _remove(stranger, house.slug, house.member) == FORBIDDEN
    own = await stranger.slug()
    assert await _give(stranger, own, house.member, "owner") == (404, "member_not_found")
    assert await _remove(stranger, own, house.member) == (404, "member_not_found")
    answer = await house.owner.client.delete(f"/api/v1/organizations/{house.slug}/members/{new_id()}")
    assert answer.json()["code"] == "member_not_found"


async def test_the_last_owner_stays_one(house: House, people: People) -> None:
    assert await _give(house.owner, house.slug, house.owner, "member") == LAST_OWNER
    assert await _give(house.owner, house.slug, house.admin, "owner") == (200, None)
    await people.change(house.admin.id, suspended_at=utcnow())
    # One who cannot act does not count.
    assert await _remove(house.owner, house.slug, house.owner) == LAST_OWNER
    await people.change(house.admin.id, suspended_at=None)
    assert await _remove(house.owner, house.slug, house.owner) == DONE
    assert await _remove(house.admin, house.slug, house.admin) == LAST_OWNER


@pytest.mark.parametrize("attempt", range(5))
async def test_of_two_owners_who_leave_at_once_one_stays(house: House, attempt: int) -> None:
    assert attempt >= 0
    await _give(house.owner, house.slug, house.admin, "owner")
    outcomes = await asyncio.gather(
        _remove(house.owner, house.slug, house.owner), _remove(house.admin, house.slug, house.admin)
    )
    assert sorted(status for status, _ in outcomes) == [204, 409]
    assert list((await _roles(house.member, house.slug)).values()).count("owner") == 1


async def test_of_two_owners_who_demote_each_other_at_once_one_stays(house: House) -> None:
    await _give(house.owner, house.slug, house.admin, "owner")
    outcomes = await asyncio.gather(
        _give(house.owner, house.slug, house.admin, "member"),
        _give(house.admin, house.slug, house.owner, "member"),
    )
    # Whoever comes second is no owner any more.
    assert sorted(status for status, _ in outcomes) == [200, 403]
    assert list((await _roles(house.member, house.slug)).values()).count("owner") == 1


async def test_a_new_role_is_told_to_who_gets_it(house: House) -> None:
    with current_hub().join(str(house.member.id), []) as browser:
        assert await browser.next() == READY
        await _give(house.owner, house.slug, house.member, "admin")
        assert await browser.next() == {"type": "profile.updated", "id": str(house.member.id)}
