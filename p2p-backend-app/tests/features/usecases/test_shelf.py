"""Out of the library and back, to the front of it, liked, kept and counted."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select, update

from app.core.clock import utcnow
from app.core.db import Database
from app.features.usecases.repository import reactions
from app.features.views.counter import case_views
from app.features.views.jobs import forget_views
from app.models.sql.choices import UseCaseReactionKind
from app.models.sql.use_case import UseCase, UseCaseReaction, UseCaseView
from app.models.sql.user import User
from tests.factories.use_cases import USE_CASES, content, proven, submit, trusted
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


@pytest.fixture
async def author(people: People, database: Database) -> Member:
    return await trusted(people, database)


@pytest.fixture(autouse=True)
async def _nothing_seen(database: Database) -> None:
    await case_views.flush(database)


async def _ask(member: Member, method: str, made: dict[str, Any], noun: str) -> tuple[int, str | None]:
    answer = await member.client.request(method, f"{USE_CASES}/{made['id']}/{noun}")
    return answer.status_code, None if answer.is_success else answer.json()["code"]


async def _seen(people: People, made: dict[str, Any]) -> int:
    return (await (await people.visitor()).get(f"{USE_CASES}/{made['id']}")).status_code


async def test_its_author_takes_one_away_and_brings_it_back(people: People, author: Member) -> None:
    made, fan = await submit(author), await people.member()
    await fan.client.put(f"{USE_CASES}/{made['id']}/like")
    assert await _ask(author, "PUT", made, "archive") == (200, None)
    assert await _ask(author, "PUT", made, "archive") == (200, None)
    assert await _seen(people, made) == 404
    assert (await fan.client.get(USE_CASES)).json()["items"] == []
    changed = {"version": 1, "content": content()}
    edited = await author.client.put(f"{USE_CASES}/{made['id']}", json=changed)
    assert (edited.status_code, edited.json()["code"]) == (409, "wrong_state")
    assert await _ask(author, "DELETE", made, "archive") == (200, None)
    assert await _seen(people, made) == 200
    assert (await fan.client.get(USE_CASES)).json()["items"][0]["like_count"] == 1


async def test_what_a_moderator_took_away_its_author_does_not_bring_back(
    people: People, author: Member
) -> None:
    made, moderator = await submit(author), await people.member("moderator")
    assert await _ask(moderator, "PUT", made, "archive") == (200, None)
    assert await _ask(author, "DELETE", made, "archive") == (403, "forbidden")
    assert await _seen(people, made) == 404
    assert await _ask(moderator, "DELETE", made, "archive") == (200, None)
    assert await _seen(people, made) == 200
    administrator = await people.member("administrator")
    entries = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    assert [(entry["action"], entry["actor_id"]) for entry in entries[:2]] == [
        ("use_case.restored", str(moderator.id)),
        ("use_case.archived", str(moderator.id)),
    ]


async def test_what_waited_when_it_went_is_a_draft_when_it_comes_back(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    await _ask(author, "PUT", made, "archive")
    assert (await moderator.client.get(f"{USE_CASES}/review")).json()["items"] == []
    back = await author.client.delete(f"{USE_CASES}/{made['id']}/archive")
    assert (back.json()["state"], back.json()["published_version"]) == ("draft", None)
    assert await _seen(people, made) == 404


async def test_administrators_choose_what_is_featured(people: People, author: Member) -> None:
    made, administrator = await submit(author), await people.member("administrator")
    assert await _ask(author, "PUT", made, "feature") == (403, "forbidden")
    assert await _ask(await people.member("moderator"), "PUT", made, "feature") == (403, "forbidden")
    for _ in range(2):
        assert await _ask(administrator, "PUT", made, "feature") == (204, None)
    assert (await author.client.get(USE_CASES, params={"featured": True})).json()["items"] != []
    for _ in range(2):
        assert await _ask(administrator, "DELETE", made, "feature") == (204, None)
    assert (await author.client.get(USE_CASES, params={"featured": True})).json()["items"] == []
    entries = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    assert [entry["action"] for entry in entries] == [
        "use_case.unfeatured",
        "use_case.featured",
        "use_case.published",
    ]
    hidden = await submit(await proven(people))
    assert await _ask(administrator, "PUT", hidden, "feature") == (409, "wrong_state")


async def test_fifty_likes_at_once_count_fifty(people: People, author: Member, database: Database) -> None:
    made = await submit(author)
    fan, other = await people.member(), await people.member()
    async with database.transaction() as session:
        strangers = [
            User(
                id=UUID(int=number + 1),
                email=f"fan-{number}@likes.example",
                first_name="Fan",
                last_name=str(number),
                job_title="Engineer",
                professional_role="plant_engineer",
                language="ar",
            )
            for number in range(48)
        ]
        session.add_all(strangers)

    async def like(user_id: UUID) -> None:
        async with database.transaction() as session:
            await reactions.give(session, user_id, UUID(made["id"]), UseCaseReactionKind.LIKE)

    await asyncio.gather(
        *(like(stranger.id) for stranger in strangers),
        *(fan.client.put(f"{USE_CASES}/{made['id']}/like") for _ in range(3)),
        other.client.put(f"{USE_CASES}/{made['id']}/like"),
    )
    shown = (await fan.client.get(f"{USE_CASES}/{made['id']}")).json()
    assert (shown["like_count"], shown["liked"], shown["bookmarked"]) == (50, True, False)
    async with database.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(UseCaseReaction)) == 50


async def test_reactions_are_given_once_and_taken_back_once(people: People, author: Member) -> None:
    made, fan = await submit(author), await people.member()
    page = f"{USE_CASES}/{made['id']}"
    assert (await fan.client.put(f"{page}/bookmark")).json() == {
        "like_count": 0,
        "liked": False,
        "bookmarked": True,
    }
    for _ in range(2):
        assert (await fan.client.put(f"{page}/like")).json()["like_count"] == 1
    for _ in range(2):
        assert (await fan.client.delete(f"{page}/like")).json() == {
            "like_count": 0,
            "liked": False,
            "bookmarked": True,
        }
    assert (await fan.client.delete(f"{page}/bookmark")).json()["bookmarked"] is False


async def test_nobody_likes_their_own(people: People, author: Member) -> None:
    made = await submit(author)
    assert await _ask(author, "PUT", made, "like") == (403, "own_contribution")
    assert await _ask(author, "PUT", made, "bookmark") == (200, None)
    hidden = await submit(await proven(people))
    for noun in ("like", "bookmark"):
        for method in ("PUT", "DELETE"):
            assert await _ask(author, method, hidden, noun) == (404, "use_case_not_found")


async def test_a_view_counts_once_in_half_an_hour(people: People, author: Member, database: Database) -> None:
    made, reader = await submit(author), await people.member()
    page = f"{USE_CASES}/{made['id']}"

    async def views_after(*clients: Any) -> int:
        for client in clients:
            assert (await client.get(page)).is_success
        await case_views.flush(database)
        count: int = (await author.client.get(USE_CASES)).json()["items"][0]["view_count"]
        return count

    visitor = await people.visitor()
    assert await views_after(author.client, author.client) == 0
    assert await views_after(reader.client, reader.client) == 1
    assert await views_after(reader.client, visitor, visitor) == 2
    phone = {"user-agent": "a phone"}
    await visitor.get(page, headers=phone)
    assert await views_after(visitor) == 3
    async with database.transaction() as session:
        await session.execute(update(UseCaseView).values(seen_at=utcnow() - timedelta(minutes=29)))
    assert await views_after(reader.client) == 3
    async with database.transaction() as session:
        await session.execute(update(UseCaseView).values(seen_at=utcnow() - timedelta(minutes=31)))
    assert await views_after(reader.client) == 4
    await forget_views.func(0)
    async with database.transaction() as session:
        assert await session.scalar(select(func.count()).select_from(UseCaseView)) == 1


async def test_views_of_what_is_gone_or_hidden_are_no_views(
    people: People, author: Member, database: Database
) -> None:
    hidden, moderator = await submit(await proven(people)), await people.member("moderator")
    assert (await moderator.client.get(f"{USE_CASES}/{hidden['id']}")).is_success
    made = await submit(author)
    case_views.note(UUID(made["id"]), None, None, "a visitor")
    case_views.note(UUID(int=7), None, None, "a visitor")
    await case_views.flush(database)
    async with database.transaction() as session:
        assert await session.scalar(select(UseCase.view_count).where(UseCase.id == UUID(hidden["id"]))) == 0
    assert (await moderator.client.get(USE_CASES)).json()["items"][0]["view_count"] == 1


async def test_reading_writes_nothing(people: People, author: Member, database: Database) -> None:
    made, visitor = await submit(author), await people.visitor()
    with counted(database) as statements:
        await visitor.get(f"{USE_CASES}/{made['id']}")
    assert [statement.split()[0] for statement in statements] == ["SELECT"]
