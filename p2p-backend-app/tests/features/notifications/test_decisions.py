"""Best answers, and what reviewers decide about use cases."""

from app.core.db import Database
from tests.factories import use_cases
from tests.features.forum.conftest import Forum, path_of, reply_path
from tests.features.notifications.conftest import kinds, told, unread
from tests.fixtures.people import People


async def test_a_best_answer_is_told_to_who_gave_it(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    reply = await forum.reply(other, thread)
    best = f"{path_of(thread)}/best-answer"
    for _ in range(3):
        await author.client.put(best, json={"reply_id": reply["id"]})
    (one,) = await told(other)
    assert (one["kind"], one["reply_id"], one["actor"]["id"]) == ("best_answer", reply["id"], str(author.id))
    assert one["subject"]["id"] == thread["id"]
    await author.client.delete(best)
    assert await told(other) == []


async def test_another_best_answer_is_told_instead(forum: Forum) -> None:
    author, other, third = [await forum.member() for _ in range(3)]
    moderator = await forum.member("moderator")
    thread = await forum.start(author)
    first, second = await forum.reply(other, thread), await forum.reply(third, thread)
    best = f"{path_of(thread)}/best-answer"
    await author.client.put(best, json={"reply_id": first["id"]})
    await moderator.client.put(best, json={"reply_id": second["id"]})
    assert (await kinds(other), await kinds(third)) == ([], [("best_answer", 0)])
    await third.client.delete(reply_path(second))
    assert await kinds(third) == []


async def test_nobody_is_told_that_they_chose_their_own_answer(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    own = await forum.reply(author, thread)
    await author.client.put(f"{path_of(thread)}/best-answer", json={"reply_id": own["id"]})
    assert await told(author) == []


async def test_a_published_use_case_is_told_to_its_author(people: People) -> None:
    author, moderator = await use_cases.proven(people), await use_cases.proven(people, "moderator")
    made = await use_cases.submit(author)
    assert (await use_cases.decide(moderator, made)).status_code == 200
    (one,) = await told(author)
    assert (one["kind"], one["note"], one["reply_id"]) == ("use_case_published", None, None)
    # The platform speaks, not the person who reviewed.
    assert one["actor"] is None
    assert (one["subject"]["id"], one["subject"]["slug"]) == (made["id"], made["slug"])
    assert await told(moderator) == []


async def test_a_returned_use_case_is_told_with_what_the_reviewer_said(people: People) -> None:
    author, moderator = await use_cases.proven(people), await use_cases.proven(people, "moderator")
    made = await use_cases.submit(author)
    await use_cases.decide(moderator, made, "Which sensor was it?")
    again = await author.client.put(
        f"{use_cases.USE_CASES}/{made['id']}",
        json={"version": made["version"], "content": await use_cases.written(author)},
    )
    await use_cases.decide(moderator, again.json())
    published, returned = await told(author)
    assert (published["kind"], published["note"]) == ("use_case_published", None)
    assert (returned["kind"], returned["note"]) == ("use_case_returned", "Which sensor was it?")


async def test_who_publishes_directly_is_told_nothing(people: People, database: Database) -> None:
    author = await use_cases.trusted(people, database)
    await use_cases.submit(author)
    assert await unread(author) == 0
