"""Pictures of use cases: read by whoever may read what shows them, and by nobody else."""

from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import select, update

from app.core.db import Database
from app.models.sql.media import Media
from tests.factories.use_cases import USE_CASES, content, decide, image_of, proven, submit, trusted
from tests.fixtures.people import Member, People


async def _reads(client: httpx2.AsyncClient, image: str) -> bool:
    answers = [await client.get(f"/api/v1/media/{image}/{size}") for size in ("small", "large")]
    assert {answer.status_code for answer in answers} in ({200}, {404})
    return answers[0].is_success


def _shown(made: dict[str, Any]) -> list[str]:
    return [image["id"] for image in made["content"]["place"]["images"]]


def _with(*images: str) -> list[dict[str, Any]]:
    return [{"id": image, "caption": None} for image in images]


async def _edit(author: Member, made: dict[str, Any], *images: str) -> httpx2.Response:
    changed = {"version": made["version"], "content": content(place__images=_with(*images))}
    return await author.client.put(f"{USE_CASES}/{made['id']}", json=changed)


async def test_what_is_uploaded_is_ones_own_until_it_is_published(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    stranger, visitor = await people.member(), await people.visitor()
    image = await image_of(author)
    assert await _reads(author.client, image)
    for client in (stranger.client, visitor, moderator.client):
        assert not await _reads(client, image)
    made = await submit(author, place__images=_with(image))
    assert await _reads(moderator.client, image)
    for client in (stranger.client, visitor):
        assert not await _reads(client, image)
    await decide(moderator, made)
    for client in (stranger.client, visitor):
        assert await _reads(client, image)
    card = (await visitor.get(USE_CASES)).json()["items"][0]
    assert card["cover"]["small"] == f"/api/v1/media/{image}/small"
    await author.client.put(f"{USE_CASES}/{made['id']}/archive")
    for client in (stranger.client, visitor):
        assert not await _reads(client, image)


async def test_pictures_of_an_edit_are_hidden_and_those_of_the_published_stay(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    visitor = await people.visitor()
    made = await submit(author)
    await decide(moderator, made)
    before, after = _shown(made)[0], await image_of(author, "blue")
    edited = await _edit(author, made, after)
    assert (await _reads(visitor, before), await _reads(visitor, after)) == (True, False)
    assert await _reads(moderator.client, after)
    page = (await visitor.get(f"{USE_CASES}/{made['id']}")).json()
    assert [image["large"] for image in page["images"]] == [f"/api/v1/media/{before}/large"]
    await decide(moderator, edited.json())
    assert (await _reads(visitor, before), await _reads(visitor, after)) == (False, True)


async def test_what_neither_version_shows_is_forgotten(people: People, database: Database) -> None:
    author = await trusted(people, database)
    first, second = await image_of(author), await image_of(author, "blue")
    made = await submit(author, place__images=_with(first, second))
    assert (await _edit(author, made, second)).status_code == 200
    async with database.transaction() as session:
        assert list(await session.scalars(select(Media.id))) == [UUID(second)]


@pytest.mark.parametrize("whose", ["nobody", "another's", "another's case", "a logo"])
async def test_one_shows_only_ones_own_pictures(people: People, database: Database, whose: str) -> None:
    author, other = await trusted(people, database), await trusted(people, database)
    theirs = await submit(other)
    image = {
        "nobody": "00000000-0000-7000-8000-000000000001",
        "another's": await image_of(other),
        "another's case": _shown(theirs)[0],
    }.get(whose)
    if image is None:
        image = await image_of(author)
        async with database.transaction() as session:
            await session.execute(update(Media).where(Media.id == UUID(image)).values(purpose="logo"))
    answer = await author.client.post(USE_CASES, json={"content": content(place__images=_with(image))})
    assert (answer.status_code, answer.json()["code"]) == (409, "images_missing")
    made = await submit(author)
    answer = await _edit(author, made, _shown(made)[0], image)
    assert (answer.status_code, answer.json()["code"]) == (409, "images_missing")
    page = (await author.client.get(f"{USE_CASES}/{made['id']}")).json()
    assert _shown(page) == _shown(made)
    assert await _reads(await people.visitor(), _shown(theirs)[0])
