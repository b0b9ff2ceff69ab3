import asyncio
from typing import Any
from uuid import uuid4

import pytest

from app.core.db import Database
from tests.features.forum.conftest import Forum, path_of, read, replies_of, reply_path
from tests.fixtures.people import People
from tests.fixtures.statements import counted


def texts(replies: list[Any]) -> list[Any]:
    """Bodies as they stand below each other."""
    return [(one["body"], texts(one["children"])) if one["children"] else one["body"] for one in replies]


async def test_replies_stand_below_what_they_answer(forum: Forum, people: People) -> None:
    author, other, visitor = await forum.member(), await forum.member(), await people.visitor()
    thread = await forum.start(author)
    first = await forum.reply(other, thread, "<p>one</p>")
    await forum.reply(other, thread, "<p>two</p>")
    below = await forum.reply(author, thread, "<p>one.one</p>", parent_id=first["id"])
    await forum.reply(other, thread, "<p>one.one.one</p>", parent_id=below["id"])
    page = await read(visitor, replies_of(thread))
    expected = [("<p>one</p>", [("<p>one.one</p>", ["<p>one.one.one</p>"])]), "<p>two</p>"]
    assert texts(page["items"]) == expected
    newest = await read(visitor, replies_of(thread), sort="newest")
    assert texts(newest["items"]) == list(reversed(expected))
    assert (await read(visitor, path_of(thread)))["reply_count"] == 4


async def test_every_depth_can_be_reached(forum: Forum, people: People) -> None:
    author, visitor = await forum.member(), await people.visitor()
    thread = await forum.start(author)
    chain: list[str] = []
    for depth in range(8):
        made = await forum.reply(
            author, thread, f"<p>depth {depth}</p>", parent_id=chain[-1] if chain else None
        )
        assert made["depth"] == depth
        chain.append(made["id"])
    reached, parent = [], None
    while True:
        page = await read(visitor, replies_of(thread), **({"parent": parent} if parent else {}))
        branch = page["items"]
        while branch:
            (reply,) = branch
            reached.append(reply["id"])
            branch = reply["children"]
        if reply["reply_count"] == 0:
            break
        parent = reply["id"]
    assert reached == chain
    place = await read(visitor, reply_path({"id": chain[-1]}))
    assert (place["reply"]["id"], place["path"]) == (chain[-1], chain[:-1])


@pytest.mark.parametrize("sort", ["oldest", "newest", "most_liked"])
async def test_a_long_branch_is_paged_to_its_end(forum: Forum, sort: str) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    parent = await forum.reply(author, thread)
    made = [
        (await forum.reply(author, thread, f"<p>{n}</p>", parent_id=parent["id"]))["id"] for n in range(8)
    ]
    await other.client.put(f"{reply_path({'id': made[5]})}/like")
    (shown,) = (await read(other.client, replies_of(thread), sort=sort))["items"]
    seen, cursor = [one["id"] for one in shown["children"]], shown["children_cursor"]
    assert (len(seen), shown["reply_count"]) == (3, 8)
    while cursor:
        page = await read(
            other.client, replies_of(thread), parent=parent["id"], sort=sort, cursor=cursor, limit=2
        )
        seen += [one["id"] for one in page["items"]]
        cursor = page["next_cursor"]
    backwards = list(reversed(made))
    liked_first = [made[5], *(one for one in backwards if one != made[5])]
    assert seen == {"oldest": made, "newest": backwards, "most_liked": liked_first}[sort]


async def test_a_reply_belongs_to_the_thread_of_what_it_answers(forum: Forum) -> None:
    author = await forum.member()
    one, other = await forum.start(author), await forum.start(author)
    there = await forum.reply(author, other)
    for parent in (there["id"], str(uuid4())):
        answer = await author.client.post(replies_of(one), json={"body": "<p>x</p>", "parent_id": parent})
        assert (answer.status_code, answer.json()["code"]) == (404, "reply_not_found")
    assert (await read(author.client, path_of(one)))["reply_count"] == 0


async def test_a_reply_sent_twice_is_made_once(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    sent = {"body": "<p>Once</p>", "key": str(uuid4())}
    answers = await asyncio.gather(*(author.client.post(replies_of(thread), json=sent) for _ in range(5)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert (await read(author.client, path_of(thread)))["reply_count"] == 1


async def test_replies_at_once_are_all_counted(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    parent = await forum.reply(author, thread)
    await asyncio.gather(
        *(forum.reply(who, thread, parent_id=parent["id"]) for who in (author, other) for _ in range(5))
    )
    seen = await read(author.client, path_of(thread))
    (shown,) = (await read(author.client, replies_of(thread)))["items"]
    assert (seen["reply_count"], shown["reply_count"]) == (11, 10)


async def test_a_best_answer_is_chosen_changed_and_withdrawn(forum: Forum) -> None:
    author, other, moderator = [await forum.member(role) for role in ("member", "member", "moderator")]
    thread = await forum.start(author)
    first, second = await forum.reply(other, thread), await forum.reply(moderator, thread)
    best = f"{path_of(thread)}/best-answer"
    assert (await other.client.put(best, json={"reply_id": first["id"]})).status_code == 403
    chosen = (await author.client.put(best, json={"reply_id": first["id"]})).json()
    assert (chosen["solved"], chosen["best_answer"]["id"]) == (True, first["id"])
    changed = (await moderator.client.put(best, json={"reply_id": second["id"]})).json()
    assert changed["best_answer"]["id"] == second["id"]
    marks = {
        one["id"]: one["is_best_answer"] for one in (await read(other.client, replies_of(thread)))["items"]
    }
    assert marks == {first["id"]: False, second["id"]: True}
    withdrawn = (await author.client.delete(best)).json()
    assert (withdrawn["solved"], withdrawn["best_answer"]) == (False, None)


async def test_only_questions_have_a_best_answer_of_their_own(forum: Forum) -> None:
    author = await forum.member()
    talk, asked = await forum.start(author, type="discussion"), await forum.start(author)
    here, there = await forum.reply(author, talk), await forum.reply(author, asked)
    answer = await author.client.put(f"{path_of(talk)}/best-answer", json={"reply_id": here["id"]})
    assert (answer.status_code, answer.json()["code"]) == (409, "not_a_question")
    answer = await author.client.put(f"{path_of(asked)}/best-answer", json={"reply_id": here["id"]})
    assert (answer.status_code, answer.json()["code"]) == (404, "reply_not_found")
    await author.client.put(f"{path_of(asked)}/best-answer", json={"reply_id": there["id"]})
    await author.client.delete(reply_path(there))
    assert (await read(author.client, path_of(asked)))["solved"] is False


async def test_a_deleted_reply_keeps_its_place_while_it_is_answered(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    parent = await forum.reply(other, thread, "<p>Gone soon</p>")
    child = await forum.reply(author, thread, parent_id=parent["id"])
    assert (await author.client.delete(reply_path(parent))).status_code == 403
    assert (await other.client.delete(reply_path(parent))).status_code == 204
    (left,) = (await read(author.client, replies_of(thread)))["items"]
    assert (left["deleted"], left["body"], left["author"]) == (True, "", None)
    assert [one["id"] for one in left["children"]] == [child["id"]]
    assert (await author.client.get(reply_path(parent))).status_code == 404
    # With the last answer the placeholder goes as well.
    await author.client.delete(reply_path(child))
    assert (await read(author.client, replies_of(thread)))["items"] == []
    assert (await read(author.client, path_of(thread)))["reply_count"] == 0


async def test_an_edited_reply_keeps_what_was_there(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    made = await forum.reply(author, thread, "<p>Before</p>")
    edited = await author.client.patch(reply_path(made), json={"body": "<p>After</p>", "version": 1})
    assert (edited.json()["body"], edited.json()["version"]) == ("<p>After</p>", 2)
    (before,) = await read(author.client, f"{reply_path(made)}/history")
    assert (before["title"], before["body"]) == (None, "<p>Before</p>")
    late = await author.client.patch(reply_path(made), json={"body": "<p>Late</p>", "version": 1})
    assert (late.status_code, late.json()["code"]) == (409, "edited_meanwhile")
    for call in (
        other.client.patch(reply_path(made), json={"body": "<p>Not mine</p>", "version": 2}),
        other.client.get(f"{reply_path(made)}/history"),
    ):
        assert (await call).status_code == 403


async def test_likes_of_replies_are_counted_once_a_member(forum: Forum, people: People) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    made = await forum.reply(author, thread)
    fans = [await people.member() for _ in range(5)]
    await asyncio.gather(*(fan.client.put(f"{reply_path(made)}/like") for fan in fans for _ in range(4)))
    (seen,) = (await read(fans[0].client, replies_of(thread)))["items"]
    assert (seen["like_count"], seen["liked"]) == (5, True)
    assert (await author.client.put(f"{reply_path(made)}/like")).json()["code"] == "own_contribution"


async def test_a_page_of_replies_costs_a_statement_a_level(forum: Forum, database: Database) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    for _ in range(4):
        parent = await forum.reply(author, thread)
        for _ in range(2):
            child = await forum.reply(author, thread, parent_id=parent["id"])
            await forum.reply(author, thread, parent_id=child["id"])
    with counted(database) as statements:
        page = await read(author.client, replies_of(thread))
    assert len(page["items"]) == 4
    # Who asks, the thread, the replies, two levels below.
    assert len(statements) == 5
