"""Nobody finds what they may not know of: by no word, in no kind, and in no suggestion."""

from typing import Any

import httpx2
import pytest
from sqlalchemy import update

from app.core.clock import utcnow
from app.core.db import Database
from app.models.sql.membership import Membership
from app.models.sql.use_case import UseCase
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.features.forum.conftest import Forum, path_of, read, reply_path
from tests.features.search.test_found import SEARCH, found
from tests.fixtures.people import Member, People

NAME: dict[str, Any] = {"first_name": "Ghadeer", "last_name": "Alqurashi", "job_title": "Boilermaker"}


async def _suggested(client: httpx2.AsyncClient, query: str) -> set[tuple[str, str]]:
    rows = await read(client, f"{SEARCH}/suggestions", query=query)
    return {(one["kind"], one["id"]) for one in rows}


async def _finds(client: httpx2.AsyncClient, member: Member) -> bool:
    """By any word, and in the same way by the letters."""
    ways = [("person", str(member.id)) in await found(client, word) for word in NAME.values()]
    ways.append(("person", str(member.id)) in await _suggested(client, "ghad"))
    listed = await read(client, f"{SEARCH}/person", query="ghadeer")
    ways.append(str(member.id) in {one["id"] for one in listed["items"]})
    assert len(set(ways)) == 1, ways
    return ways[0]


@pytest.mark.parametrize(
    ("visibility", "finders"),
    [
        ("public", {"visitor", "member", "verified", "colleague", "moderator", "administrator", "oneself"}),
        ("verified_only", {"verified", "colleague", "administrator", "oneself"}),
        ("private", {"administrator", "oneself"}),
    ],
)
async def test_people_are_found_by_those_who_may_read_their_page(
    people: People, visibility: str, finders: set[str]
) -> None:
    hidden = await people.member(**NAME)
    await people.change(hidden.id, visibility=visibility, email_verified_at=utcnow())
    verified = await people.member()
    await people.change(verified.id, verification_level="expert")
    askers = {
        "visitor": await people.visitor(),
        "member": (await people.member()).client,
        "verified": verified.client,
        "colleague": (await people.colleague(hidden)).client,
        "moderator": (await people.member("moderator")).client,
        "administrator": (await people.member("administrator")).client,
        "oneself": hidden.client,
    }
    assert {name for name, client in askers.items() if await _finds(client, hidden)} == finders


@pytest.mark.parametrize("change", [{"suspended_at": utcnow()}, {"email_verified_at": None}])
async def test_who_is_suspended_or_unproven_is_found_by_nobody(
    people: People, change: dict[str, Any]
) -> None:
    hidden = await people.member(**NAME)
    await people.change(hidden.id, **{"visibility": "public", "email_verified_at": utcnow()} | change)
    for client in (await people.visitor(), (await people.member("administrator")).client):
        assert not await _finds(client, hidden)


async def test_nobody_is_found_by_their_address(people: People) -> None:
    member = await people.member(**NAME)
    await people.change(member.id, visibility="public", email_verified_at=utcnow())
    asker = (await people.member("administrator")).client
    name, domain = member.email.split("@")
    for query in (member.email, name, name.split("-")[1], domain):
        assert not {hit for hit in await found(asker, query) if hit[0] == "person"}
        assert not {hit for hit in await _suggested(asker, query) if hit[0] == "person"}


async def test_leaving_a_company_ends_being_found_by_its_name(people: People, database: Database) -> None:
    member = await people.member(organization_name_en="Sandstone Kilns", **NAME)
    await people.change(member.id, visibility="public", email_verified_at=utcnow())
    visitor = await people.visitor()
    assert ("person", str(member.id)) in await found(visitor, "sandstone")
    async with database.transaction() as session:
        await session.delete(await session.get_one(Membership, member.id))
    assert ("person", str(member.id)) not in await found(visitor, "sandstone")


async def test_what_is_deleted_is_found_no_more(people: People, forum: Forum) -> None:
    author, visitor = await forum.member(), await people.visitor()
    thread, other = await forum.start(author), await forum.start(author, title="Another fan")
    reply = await forum.reply(author, thread, "<p>Lithium soap helps.</p>")
    answered = await forum.reply(author, other, "<p>Lithium is dear.</p>")
    await forum.reply(author, other, "<p>It is not.</p>", parent_id=answered["id"])
    assert await found(visitor, "lithium") == {("reply", reply["id"]), ("reply", answered["id"])}
    await author.client.delete(reply_path(answered))
    assert await found(visitor, "lithium") == {("reply", reply["id"])}
    await author.client.delete(path_of(thread))
    assert await found(visitor, "lithium") == set()
    assert await found(visitor, "bearing of the main") == await _suggested(visitor, "bearing") == set()


async def test_only_what_stands_in_the_library_is_found(
    people: People, forum: Forum, database: Database
) -> None:
    writer, visitor = await trusted(people, database), await people.visitor()
    reviewed = await forum.member()
    waiting = await submit(reviewed, basics__title="Bearing faults heard by microphones")
    published = await submit(writer, basics__title="Bearing faults seen in the current")
    for client in (visitor, writer.client, reviewed.client):
        assert await found(client, "bearing faults") == {("use_case", published["id"])}
        assert await _suggested(client, "bearing f") == {("use_case", published["id"])}
    await writer.client.put(f"{USE_CASES}/{published['id']}/archive")
    assert await found(visitor, "bearing faults") == await _suggested(visitor, "be") == set()
    async with database.transaction() as session:
        await session.execute(update(UseCase).values(author_id=None))
    await writer.client.delete(f"{USE_CASES}/{published['id']}/archive")
    assert waiting["id"] != published["id"]
