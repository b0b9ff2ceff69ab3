import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.core.live import current_hub
from app.core.live.hub import READY
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


async def _permitted(member: Member) -> set[str]:
    return {name for name, may in (await member.me())["permissions"].items() if may}


async def test_reading_oneself_is_one_statement(people: People, database: Database) -> None:
    member = await people.member()
    await member.me()
    with counted(database) as statements:
        assert (await member.client.get("/api/v1/me")).status_code == 200
    assert len(statements) == 1


async def test_changing_the_language_is_two_statements(people: People, database: Database) -> None:
    member = await people.member()
    with counted(database) as statements:
        answer = await member.client.patch("/api/v1/me", json={"language": "ar"})
    assert (answer.status_code, answer.json()["language"]) == (200, "ar")
    assert len(statements) == 2
    assert (await member.me())["language"] == "ar"


async def test_a_change_is_told_to_ones_other_windows(people: People) -> None:
    member = await people.member()
    with current_hub().join(str(member.id), []) as other:
        assert await other.next() == READY
        await member.client.patch("/api/v1/me", json={"language": "ar"})
        assert await other.next() == {"type": "profile.updated", "id": str(member.id)}


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"language": "fr"}, ["language"], "invalid_choice"),
        ({}, ["language"], "required"),
        ({"language": "ar", "platform_role": "administrator"}, ["platform_role"], "unknown_field"),
    ],
)
async def test_only_a_language_of_ours_can_be_chosen(
    people: People, body: object, field: list[str], code: str
) -> None:
    member = await people.member()
    answer = await member.client.patch("/api/v1/me", json=body)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert answer.json()["errors"] == [{"field": field, "code": code, "params": {}}]
    assert (await member.me())["platform_role"] == "member"


async def test_a_person_without_an_organization_is_told_so(people: People, database: Database) -> None:
    member = await people.member()
    async with database.transaction() as session:
        await session.delete(await session.get_one(Membership, member.id))
    assert (await member.me())["organization"] is None


async def test_a_role_taken_away_is_gone_with_the_next_request(people: People) -> None:
    member = await people.member("administrator")
    assert await _permitted(member) == {"moderate", "administrate"}
    await people.change(member.id, platform_role="moderator")
    assert await _permitted(member) == {"moderate"}
    await people.change(member.id, platform_role="member")
    assert await _permitted(member) == set()
    assert (await member.client.get("/api/v1/mailbox")).status_code == 403


async def test_a_suspension_holds_from_the_next_request_on(people: People) -> None:
    member = await people.member()
    await people.change(member.id, suspended_at=utcnow())
    answer = await member.client.get("/api/v1/me")
    assert (answer.status_code, answer.json()["code"]) == (403, "suspended")


async def test_a_verified_organization_shows_as_one(people: People, database: Database) -> None:
    member, other = await people.member(), await people.member()
    organization_id = (await member.me())["organization"]["id"]
    async with database.transaction() as session:
        (await session.get_one(Organization, organization_id)).verified_at = utcnow()
    assert (await member.me())["organization"]["verified"] is True
    assert (await other.me())["organization"]["verified"] is False
