from typing import Any

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.models.sql.user import User
from tests.fixtures.people import Member, People, work_off
from tests.fixtures.pictures import opened, picture, send
from tests.fixtures.statements import counted


async def _show(member: Member, visibility: str = "public") -> str:
    """Where the picture of somebody with such a page is."""
    answer = await send(member.client, "/api/v1/me/picture", picture())
    assert answer.status_code == 200, answer.text
    version = answer.json()["version"]
    changed = await member.client.patch(
        "/api/v1/me/profile", json={"version": version, "visibility": visibility}
    )
    assert changed.status_code == 200, changed.text
    return str(changed.json()["picture"]["large"])


async def _status(reader: Member | httpx2.AsyncClient, where: str) -> int:
    client = reader.client if isinstance(reader, Member) else reader
    return (await client.get(where)).status_code


async def _listed(reader: Member, slug: str) -> dict[str, Any]:
    answer = await reader.client.get(f"/api/v1/organizations/{slug}/members")
    return {member["id"]: member["picture"] for member in answer.json()["items"]}


async def test_a_picture_is_cut_square_and_shown_wherever_the_person_is(people: People) -> None:
    member = await people.member()
    answer = await send(member.client, "/api/v1/me/picture", picture(size=(900, 500)))
    shown = answer.json()["picture"]
    large = await member.client.get(shown["large"])
    assert opened(large.content).size == (400, 400)
    assert opened((await member.client.get(shown["small"])).content).size == (96, 96)
    assert (await member.me())["picture"] == shown
    assert (await member.client.get("/api/v1/me/profile")).json()["picture"] == shown
    assert (await member.client.get(f"/api/v1/people/{member.id}")).json()["picture"] == shown
    assert await _listed(member, await member.slug()) == {str(member.id): shown}
    administrator = await people.member("administrator")
    found = (await administrator.client.get("/api/v1/admin/people")).json()["items"]
    assert [person["picture"] for person in found if person["id"] == str(member.id)] == [shown]


async def test_a_whole_profile_has_a_picture(people: People) -> None:
    member = await people.member()
    before = (await member.client.get("/api/v1/me/profile")).json()["completeness"]
    after = (await send(member.client, "/api/v1/me/picture", picture())).json()["completeness"]
    assert "picture" in before["missing"]
    assert "picture" not in after["missing"]
    assert after["percent"] > before["percent"]


async def test_what_is_not_a_picture_leaves_the_old_one(people: People) -> None:
    member = await people.member()
    where = await _show(member)
    answer = await send(member.client, "/api/v1/me/picture", b"GIF89a nothing")
    assert answer.json()["code"] == "not_an_image"
    assert await _status(member, where) == 200


@pytest.mark.parametrize(
    ("visibility", "readers"),
    [
        ("public", {"oneself", "colleague", "administrator", "verified", "stranger", "visitor"}),
        ("verified_only", {"oneself", "colleague", "administrator", "verified"}),
        ("private", {"oneself", "administrator"}),
    ],
)
async def test_a_picture_is_seen_by_whoever_reads_the_page(
    people: People, visibility: str, readers: set[str]
) -> None:
    member = await people.member()
    where = await _show(member, visibility)
    verified = await people.member()
    await people.change(verified.id, verification_level="expert")
    askers: dict[str, Member | httpx2.AsyncClient] = {
        "oneself": member,
        "colleague": await people.colleague(member, "owner"),
        "administrator": await people.member("administrator"),
        "verified": verified,
        "stranger": await people.member("moderator"),
        "visitor": await people.visitor(),
    }
    seen = {name for name, asker in askers.items() if await _status(asker, where) == 200}
    assert seen == readers
    small = where.replace("large", "small")
    assert {name for name, asker in askers.items() if await _status(asker, small) == 200} == readers


async def test_who_may_not_see_a_picture_does_not_learn_that_there_is_one(people: People) -> None:
    member, visitor = await people.member(), await people.visitor()
    where = await _show(member, "private")
    answer = await visitor.get(where)
    assert (answer.status_code, answer.json()["code"]) == (404, "media_not_found")
    # Nor by what they have of it from before.
    etag = (await member.client.get(where)).headers["etag"]
    assert (await visitor.get(where, headers={"if-none-match": etag})).status_code == 404


async def test_a_picture_is_kept_by_its_readers_alone(people: People) -> None:
    member = await people.member()
    answer = await (await people.visitor()).get(await _show(member))
    assert answer.headers["cache-control"] == "private, max-age=86400, immutable"


async def test_a_list_names_no_picture_that_its_reader_may_not_see(people: People) -> None:
    member = await people.member()
    colleague = await people.colleague(member)
    await _show(member, "private")
    slug = await member.slug()
    assert (await _listed(colleague, slug))[str(member.id)] is None
    assert (await _listed(member, slug))[str(member.id)] is not None


async def test_the_pictures_of_a_list_cost_no_statement_each(people: People, database: Database) -> None:
    member = await people.member()
    for colleague in [member, *[await people.colleague(member) for _ in range(3)]]:
        await _show(colleague)
    slug = await member.slug()
    with counted(database) as statements:
        assert len(await _listed(member, slug)) == 4
    assert len(statements) <= 4


async def test_a_suspended_persons_picture_is_for_administrators(people: People) -> None:
    member = await people.member()
    colleague, administrator = await people.colleague(member), await people.member("administrator")
    where = await _show(member)
    await people.change(member.id, suspended_at=utcnow())
    assert [await _status(asker, where) for asker in (colleague, administrator)] == [404, 200]


async def test_a_session_that_ran_out_is_told_so(people: People) -> None:
    where = await _show(await people.member(), "private")
    visitor = await people.visitor()
    visitor.cookies.set("sAccessToken", "not-a-token")
    assert await _status(visitor, where) == 401


async def test_a_picture_that_is_replaced_or_removed_is_gone(people: People, database: Database) -> None:
    member = await people.member()
    first = await _show(member)
    second = await _show(member)
    await work_off(database)
    assert [await _status(member, where) for where in (first, second)] == [404, 200]
    answer = await member.client.delete("/api/v1/me/picture")
    assert (answer.status_code, answer.json()["picture"]) == (200, None)
    assert await _status(member, second) == 404
    assert (await member.me())["picture"] is None


async def test_a_picture_goes_with_its_account(people: People, database: Database) -> None:
    member, administrator = await people.member(), await people.member("administrator")
    where = await _show(member)
    async with database.transaction() as session:
        await session.delete(await session.get_one(User, member.id))
    assert await _status(administrator, where) == 404
