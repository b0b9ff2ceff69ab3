"""One's own figures and what they are worth: counted from what stands, so that they cannot drift."""

import asyncio
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import update

from app.core.clock import RIYADH, utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.features.reputation.scale import WORTH
from app.models.sql.forum import ForumReply, ForumThread
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.features.forum.conftest import Forum, path_of, read, reply_path
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

FIGURES = "/api/v1/dashboard/figures"
ACTIVITY = "/api/v1/dashboard/activity"
NOTHING = dict.fromkeys(("questions", "replies", "best_answers", "use_cases", "saved"), 0)


async def _figures(member: Member) -> dict[str, Any]:
    figures = await read(member.client, FIGURES)
    parts = figures["reputation"]["parts"]
    assert {part["fact"]: part["worth"] for part in parts} == dict(WORTH)
    assert all(part["points"] == part["count"] * part["worth"] for part in parts)
    assert figures["reputation"]["points"] == sum(part["points"] for part in parts)
    return dict(figures)


async def _counts(member: Member) -> dict[str, int]:
    parts = (await _figures(member))["reputation"]["parts"]
    return {part["fact"]: part["count"] for part in parts if part["count"]}


async def _ask(member: Member, method: str, path: str, **json: Any) -> None:
    answer = await member.client.request(method, path, json=json or None)
    assert answer.is_success, answer.text


async def test_a_new_member_has_nothing_yet(forum: Forum) -> None:
    figures = await _figures(await forum.member())
    assert figures.pop("reputation")["points"] == 0
    assert figures == NOTHING


async def test_a_public_page_tells_the_same_figures(forum: Forum, people: People) -> None:
    asker, helper = await forum.member(), await forum.member()
    thread = await forum.start(asker)
    reply = await forum.reply(helper, thread)
    await _ask(asker, "PUT", f"{path_of(thread)}/best-answer", reply_id=reply["id"])
    await people.change(helper.id, verification_level="expert", visibility="public")
    told = (await read(await people.visitor(), f"/api/v1/people/{helper.id}"))["contributions"]
    own = await _figures(helper)
    assert told == {
        "questions": 0,
        "replies": 1,
        "best_answers": 1,
        "use_cases": 0,
        "reputation": own["reputation"]["points"],
    }
    assert told["reputation"] == 3 + 15 + 50


async def test_the_scale_is_the_published_one() -> None:
    assert {str(fact): worth for fact, worth in WORTH.items()} == {
        "threads": 2,
        "replies": 3,
        "likes_received": 1,
        "best_answers": 15,
        "use_cases": 10,
        "verification": 50,
    }


async def test_figures_follow_what_one_does_and_what_others_make_of_it(forum: Forum) -> None:
    asker, helper = await forum.member(), await forum.member()
    thread = await forum.start(asker)
    talk = await forum.start(asker, type="discussion")
    reply = await forum.reply(helper, thread)
    await _ask(helper, "PUT", f"{path_of(thread)}/like")
    await _ask(asker, "PUT", f"{reply_path(reply)}/like")
    await _ask(asker, "PUT", f"{path_of(thread)}/best-answer", reply_id=reply["id"])
    await _ask(helper, "PUT", f"{path_of(talk)}/bookmark")
    assert await _counts(asker) == {"threads": 2, "likes_received": 1}
    assert await _counts(helper) == {"replies": 1, "likes_received": 1, "best_answers": 1}
    figures = await _figures(helper)
    assert figures.pop("reputation")["points"] == 3 + 1 + 15
    assert figures == NOTHING | {"replies": 1, "best_answers": 1, "saved": 1}
    assert (await _figures(asker))["questions"] == 1

    await _ask(asker, "DELETE", f"{path_of(thread)}/best-answer")
    await _ask(asker, "DELETE", f"{reply_path(reply)}/like")
    await _ask(helper, "DELETE", f"{path_of(talk)}/bookmark")
    assert await _counts(helper) == {"replies": 1}
    assert (await _figures(helper))["saved"] == 0


async def test_what_is_taken_away_is_worth_nothing(forum: Forum) -> None:
    asker, helper = await forum.member(), await forum.member()
    thread = await forum.start(asker)
    reply = await forum.reply(helper, thread)
    await forum.reply(asker, thread, parent_id=reply["id"])
    await _ask(asker, "PUT", f"{reply_path(reply)}/like")
    await _ask(asker, "PUT", f"{path_of(thread)}/best-answer", reply_id=reply["id"])
    await _ask(helper, "PUT", f"{path_of(thread)}/bookmark")
    await _ask(asker, "DELETE", path_of(thread))
    assert await _counts(asker) == {"replies": 1}
    assert await _counts(helper) == {"replies": 1, "likes_received": 1}
    assert (await _figures(helper))["saved"] == 0
    await _ask(helper, "DELETE", reply_path(reply))
    assert await _counts(helper) == {}


async def test_answering_oneself_is_no_best_answer(forum: Forum) -> None:
    asker = await forum.member()
    thread = await forum.start(asker)
    reply = await forum.reply(asker, thread)
    await _ask(asker, "PUT", f"{path_of(thread)}/best-answer", reply_id=reply["id"])
    assert await _counts(asker) == {"threads": 1, "replies": 1}
    assert (await _figures(asker))["best_answers"] == 0


async def test_an_answer_to_who_has_left_remains_a_best_answer(forum: Forum, database: Database) -> None:
    asker, helper = await forum.member(), await forum.member()
    thread = await forum.start(asker)
    reply = await forum.reply(helper, thread)
    await _ask(asker, "PUT", f"{path_of(thread)}/best-answer", reply_id=reply["id"])
    async with database.transaction() as session:
        await session.execute(update(ForumThread).values(author_id=None))
    assert (await _figures(helper))["best_answers"] == 1


async def test_use_cases_count_while_they_are_in_the_library(
    people: People, forum: Forum, database: Database
) -> None:
    author, reader = await trusted(people, database), await forum.member()
    case = f"{USE_CASES}/{(await submit(author))['id']}"
    await _ask(reader, "PUT", f"{case}/like")
    await _ask(reader, "PUT", f"{case}/bookmark")
    assert await _counts(author) == {"use_cases": 1, "likes_received": 1}
    assert (await _figures(author))["reputation"]["points"] == 11
    assert (await _figures(reader))["saved"] == 1
    await _ask(author, "PUT", f"{case}/archive")
    assert await _counts(author) == {}
    assert (await _figures(reader))["saved"] == 0
    waiting = await forum.member()
    await submit(waiting)
    assert await _counts(waiting) == {}


async def test_verification_counts_once_of_whatever_level(people: People, forum: Forum) -> None:
    member = await forum.member()
    for level in ("basic", "expert", "company"):
        await people.change(member.id, verification_level=level)
        assert (await _figures(member))["reputation"]["points"] == 50


async def test_many_likes_at_once_are_each_counted(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    fans = [await forum.member() for _ in range(5)]
    await asyncio.gather(*(_ask(fan, "PUT", f"{path_of(thread)}/like") for fan in fans for _ in range(2)))
    assert await _counts(author) == {"threads": 1, "likes_received": 5}


async def _made_at(database: Database, table: type[ForumThread | ForumReply], moment: datetime) -> None:
    async with database.transaction() as session:
        await session.execute(update(table).values(created_at=moment))


async def test_activity_has_thirty_days_in_riyadh_and_each_its_own(forum: Forum, database: Database) -> None:
    member = await forum.member()
    days = (await read(member.client, ACTIVITY))["days"]
    today = utcnow().astimezone(RIYADH).date()
    assert [day["day"] for day in days] == [str(today - timedelta(days=back)) for back in range(29, -1, -1)]
    assert not any(day["threads"] or day["replies"] or day["use_cases"] for day in days)

    thread = await forum.start(member)
    await forum.reply(member, thread)
    # A quarter to midnight of Greenwich is the next morning in Riyadh.
    evening = datetime.combine(today, datetime.min.time(), RIYADH) - timedelta(days=3)
    await _made_at(database, ForumThread, evening + timedelta(minutes=1))
    await _made_at(database, ForumReply, evening - timedelta(minutes=1))
    days = {day.pop("day"): day for day in (await read(member.client, ACTIVITY))["days"]}
    assert days[str(today - timedelta(days=3))] == {"threads": 1, "replies": 0, "use_cases": 0}
    assert days[str(today - timedelta(days=4))] == {"threads": 0, "replies": 1, "use_cases": 0}

    first = datetime.combine(today, datetime.min.time(), RIYADH) - timedelta(days=29)
    for moment, seen in ((first, 1), (first - timedelta(seconds=1), 0)):
        await _made_at(database, ForumThread, moment)
        days_now = (await read(member.client, ACTIVITY))["days"]
        assert sum(day["threads"] for day in days_now) == seen


async def test_activity_tells_nothing_of_others_or_of_what_is_gone(
    people: People, forum: Forum, database: Database
) -> None:
    member, other = await trusted(people, database), await forum.member()
    thread = await forum.start(other)
    reply = await forum.reply(member, thread)
    await submit(member)
    today = (await read(member.client, ACTIVITY))["days"][-1]
    assert today.pop("day")
    assert today == {"threads": 0, "replies": 1, "use_cases": 1}
    await _ask(member, "DELETE", reply_path(reply))
    assert (await read(member.client, ACTIVITY))["days"][-1]["replies"] == 0


async def test_the_blocks_take_few_statements(forum: Forum, database: Database) -> None:
    member = await forum.member()
    thread = await forum.start(member)
    for _ in range(5):
        await forum.reply(member, thread)
    # Who asks is one of them.
    for path, most in ((FIGURES, 3), (ACTIVITY, 2)):
        with counted(database) as statements:
            await read(member.client, path)
        assert len(statements) == most, statements


async def test_nobodys_figures_can_be_asked_for_under_their_name(forum: Forum) -> None:
    member, other = await forum.member(), await forum.member()
    await forum.start(other)
    for name in ("user_id", "person_id", "id", "author"):
        answer = await member.client.get(FIGURES, params={name: str(other.id) or str(new_id())})
        assert answer.json()["questions"] == 0
