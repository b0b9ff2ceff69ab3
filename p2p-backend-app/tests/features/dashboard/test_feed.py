"""What happens in the community: the newest first, and nothing that one may not know."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, update

from app.core.clock import utcnow
from app.core.db import Database
from app.core.paging import encode_cursor
from app.models.sql.forum import ForumThread
from app.models.sql.use_case import UseCase
from app.models.sql.user import User
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.features.forum.conftest import Forum, path_of, read, reply_path
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

FEED = "/api/v1/dashboard/feed"


async def _feed(member: Member, *kinds: str) -> list[Any]:
    items = (await read(member.client, FEED, limit=100))["items"]
    return [item for item in items if not kinds or item["kind"] in kinds]


async def _arrived(member: Member) -> set[str]:
    return {item["id"] for item in await _feed(member, "arrival")}


async def test_what_happens_is_told_newest_first(people: People, forum: Forum, database: Database) -> None:
    reader, author = await forum.member(), await trusted(people, database)
    thread = await forum.start(author, title="Which seal stands 90 °C?")
    reply = await forum.reply(author, thread, "<p>A lip <strong>seal</strong> does.</p>")
    case = await submit(author)
    told = await _feed(reader, "thread", "reply", "use_case")
    assert [(one["kind"], one["id"]) for one in told] == [
        ("use_case", case["id"]),
        ("reply", reply["id"]),
        ("thread", thread["id"]),
    ]
    assert told[1]["excerpt"] == "A lip seal does."
    assert told[1]["thread_id"] == thread["id"]
    assert {one["title"] for one in told[1:]} == {"Which seal stands 90 °C?"}
    assert told[1]["slug"] == thread["slug"]
    assert told[0]["slug"] == case["slug"]
    assert all(one["author"]["id"] == str(author.id) for one in told)


async def test_pages_meet_without_a_gap_over_all_kinds(
    people: People, forum: Forum, database: Database
) -> None:
    reader, author = await forum.member(), await trusted(people, database)
    thread = await forum.start(author)
    made = {thread["id"], (await submit(author))["id"]}
    made |= {(await forum.reply(author, thread))["id"] for _ in range(6)}
    await people.change(author.id, visibility="public")
    # Everything in one moment: the order is that of the ids alone.
    moment = utcnow()
    async with database.transaction() as session:
        await session.execute(update(ForumThread).values(created_at=moment))
        await session.execute(update(UseCase).values(published_at=moment))
        await session.execute(update(User).values(created_at=moment))
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = await read(reader.client, FEED, limit=2, **({"cursor": cursor} if cursor else {}))
        seen += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
    assert len(seen) == len(set(seen))
    assert set(seen) == made | {str(author.id)}


async def test_what_was_taken_away_is_not_told(people: People, forum: Forum, database: Database) -> None:
    reader, author = await forum.member(), await trusted(people, database)
    kept, gone = await forum.start(author), await forum.start(author)
    under_gone = await forum.reply(author, gone)
    removed = await forum.reply(author, kept)
    await forum.reply(author, kept, parent_id=removed["id"])
    case = await submit(author)
    for path in (path_of(gone), reply_path(removed)):
        assert (await author.client.delete(path)).status_code == 204
    assert (await author.client.put(f"{USE_CASES}/{case['id']}/archive")).is_success
    told = {one["id"] for one in await _feed(reader)}
    assert kept["id"] in told
    assert not told & {gone["id"], under_gone["id"], removed["id"], case["id"]}


async def test_nothing_of_who_is_suspended_is_told(people: People, forum: Forum, database: Database) -> None:
    reader, author, other = await forum.member(), await trusted(people, database), await forum.member()
    await people.change(author.id, visibility="public")
    thread = await forum.start(author)
    await forum.reply(author, thread)
    await forum.reply(other, thread)
    await submit(author)
    assert len(await _feed(reader)) == 5
    await people.change(author.id, suspended_at=utcnow())
    assert await _feed(reader) == []
    await people.change(author.id, suspended_at=None)
    assert len(await _feed(reader)) == 5


async def test_what_somebody_wrote_who_has_left_is_told_without_their_name(
    forum: Forum, database: Database
) -> None:
    reader, author = await forum.member(), await forum.member()
    thread = await forum.start(author)
    async with database.transaction() as session:
        await session.execute(delete(User).where(User.id == author.id))
    (told,) = await _feed(reader)
    assert (told["id"], told["author"]) == (thread["id"], None)


async def test_drafts_and_what_waits_for_review_are_nobodys_news(forum: Forum) -> None:
    reader, author = await forum.member(), await forum.member()
    await submit(author)
    assert await _feed(reader) == []
    assert await _feed(author) == []


@pytest.mark.parametrize(
    ("visibility", "stranger", "verified", "colleague", "administrator"),
    [
        ("public", True, True, True, True),
        ("verified_only", False, True, True, True),
        ("private", False, False, False, True),
    ],
)
async def test_arrivals_are_told_to_those_who_may_read_the_profile(  # noqa: PLR0917 (one parameter a reader)
    people: People,
    forum: Forum,
    visibility: str,
    stranger: bool,
    verified: bool,
    colleague: bool,
    administrator: bool,
) -> None:
    newcomer = await forum.member()
    await people.change(newcomer.id, visibility=visibility)
    friend = await people.colleague(newcomer)
    expert = await people.member()
    await people.change(expert.id, verification_level="expert")
    readers = [await people.member(), expert, friend, await people.member("administrator")]
    told = [str(newcomer.id) in await _arrived(reader) for reader in readers]
    assert told == [stranger, verified, colleague, administrator]
    assert str(newcomer.id) not in await _arrived(newcomer)


async def test_who_has_not_proven_their_address_has_not_arrived(people: People, forum: Forum) -> None:
    reader, newcomer = await forum.member(), await people.member(first_name="Buy cheap pumps")
    await people.change(newcomer.id, visibility="public")
    assert await _arrived(reader) == set()
    await people.change(newcomer.id, email_verified_at=utcnow())
    assert await _arrived(reader) == {str(newcomer.id)}


async def test_a_verified_reader_does_not_see_a_colleague_twice(people: People, forum: Forum) -> None:
    newcomer = await forum.member()
    friend = await people.colleague(newcomer)
    await people.change(friend.id, verification_level="basic")
    assert [one["id"] for one in await _feed(friend, "arrival")] == [str(newcomer.id)]


async def test_a_page_takes_the_same_statements_however_much_is_on_it(
    people: People, forum: Forum, database: Database
) -> None:
    reader, author = await forum.member(), await trusted(people, database)
    await people.change(author.id, visibility="public")
    taken = []
    for _ in range(2):
        for _ in range(3):
            await forum.reply(author, await forum.start(author))
        await submit(author)
        with counted(database) as statements:
            await read(reader.client, FEED)
        taken.append(len(statements))
    # Who asks, what, each of three kinds, and their authors.
    assert taken == [6, 6]


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "\x00",
        encode_cursor(["2026-11-23", "not an id"]),
        encode_cursor(["2026-11-23T10:00:00", "00000000-0000-7000-8000-000000000001"]),
        encode_cursor([1, 2]),
        encode_cursor(["2026-11-23T10:00:00+00:00"]),
    ],
)
@pytest.mark.parametrize("path", [FEED, "/api/v1/dashboard/saved"])
async def test_a_marker_that_is_not_ours_is_refused(forum: Forum, path: str, cursor: str) -> None:
    member = await forum.member()
    answer = await member.client.get(path, params={"cursor": cursor})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")


async def test_a_marker_of_long_ago_or_of_the_future_is_a_place_like_any(forum: Forum) -> None:
    member = await forum.member()
    await forum.start(member)
    nobody = "00000000-0000-7000-8000-000000000001"
    for days, seen in ((-400, 0), (400, 1)):
        cursor = encode_cursor([utcnow() + timedelta(days=days), nobody])
        page = await read(member.client, FEED, cursor=cursor)
        assert len(page["items"]) == seen
