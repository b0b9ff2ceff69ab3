from typing import Any

import httpx2
import pytest

from app.core.db import Database
from app.models.sql.media import Media
from tests.fixtures.people import Member, People, work_off
from tests.fixtures.pictures import at, opened, picture, send


async def _put(member: Member, slug: str, content: bytes) -> httpx2.Response:
    return await send(member.client, f"/api/v1/organizations/{slug}/logo", content)


async def _logo(client: httpx2.AsyncClient, slug: str) -> Any:
    return (await client.get(f"/api/v1/organizations/{slug}")).json()["logo"]


@pytest.mark.parametrize("role", ["owner", "admin"])
async def test_who_edits_an_organization_gives_it_a_logo_that_visitors_see(people: People, role: str) -> None:
    owner = await people.member()
    slug = await owner.slug()
    editor = owner if role == "owner" else await people.colleague(owner, role)
    answer = await _put(editor, slug, picture(size=(800, 400)))
    assert answer.status_code == 200, answer.text
    visitor = await people.visitor()
    logo = await _logo(visitor, slug)
    assert answer.json()["logo"] == logo
    large = await visitor.get(logo["large"])
    assert large.headers["content-type"] == "image/webp"
    assert opened(large.content).size == (400, 200)
    assert opened((await visitor.get(logo["small"])).content).size == (96, 48)


async def test_the_logo_is_in_the_list_and_in_what_members_know_of_themselves(people: People) -> None:
    owner = await people.member()
    await _put(owner, await owner.slug(), picture())
    logo = (await owner.me())["organization"]["logo"]
    listed = (await owner.client.get("/api/v1/organizations")).json()["items"]
    assert logo is not None
    assert [item["logo"] for item in listed] == [logo]


async def test_members_and_others_cannot_change_it(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    for other in (await people.colleague(owner), await people.member(), await people.member("administrator")):
        for answer in (
            await _put(other, slug, picture()),
            await other.client.delete(f"/api/v1/organizations/{slug}/logo"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    assert await _logo(owner.client, slug) is None


async def test_an_organization_that_is_not_there_has_none(people: People) -> None:
    answer = await _put(await people.member(), "nobody-12345678", picture())
    assert (answer.status_code, answer.json()["code"]) == (404, "organization_not_found")


async def test_another_logo_takes_the_place_of_the_first_and_its_files_go(
    people: People, database: Database
) -> None:
    owner = await people.member()
    slug = await owner.slug()
    first = (await _put(owner, slug, picture())).json()["logo"]
    second = (await _put(owner, slug, picture(colour="blue"))).json()["logo"]
    await work_off(database)
    assert (await owner.client.get(first["large"])).status_code == 404
    shown = opened((await owner.client.get(second["large"])).content).convert("RGB").getpixel((5, 5))
    assert isinstance(shown, tuple)
    assert shown[2] > 200 > shown[0]


async def test_a_logo_that_is_removed_is_gone(people: People, database: Database) -> None:
    owner = await people.member()
    slug = await owner.slug()
    logo = (await _put(owner, slug, picture())).json()["logo"]
    answer = await owner.client.delete(f"/api/v1/organizations/{slug}/logo")
    assert (answer.status_code, answer.json()["logo"]) == (200, None)
    assert (await owner.client.get(logo["large"])).status_code == 404
    async with database.transaction() as session:
        assert await session.get(Media, at(logo["large"])[0]) is None
    # Removing what is not there does no harm.
    assert (await owner.client.delete(f"/api/v1/organizations/{slug}/logo")).status_code == 200


async def test_a_logo_does_not_stand_in_the_way_of_an_edit(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    version = (await owner.client.get(f"/api/v1/organizations/{slug}")).json()["version"]
    await _put(owner, slug, picture())
    answer = await owner.client.patch(
        f"/api/v1/organizations/{slug}", json={"version": version, "name_en": "Oasis Metals"}
    )
    assert answer.status_code == 200, answer.text
    assert answer.json()["logo"] is not None
