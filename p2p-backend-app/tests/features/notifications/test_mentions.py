"""People named in texts: who may be, what is stored, who hears of it and how often."""

import re
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.core.db import Database
from app.features.accounts import service as accounts
from app.features.forum.mentions import repository
from app.features.profiles import policy
from app.models.sql.choices import ProfileVisibility
from tests.features.forum.conftest import THREAD, Forum, path_of, read, replies_of, reply_path
from tests.features.notifications.conftest import kinds, told, unread
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

SUGGESTED = "/api/v1/forum/mentionable"


def at(member: Member | UUID, said: str = "@whoever") -> str:
    user_id = member.id if isinstance(member, Member) else member
    return f'<a href="/people/{user_id}">{said}</a>'


def linked(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<a href="/people/([^"]+)" rel="[^"]+">([^<]*)</a>', html)


@pytest.fixture
async def open_member(forum: Forum, people: People) -> Any:
    """Makes members whose page everybody reads."""

    async def make(role: str = "member", **changes: Any) -> Member:
        member = await forum.member(role)
        await people.change(member.id, **{"visibility": ProfileVisibility.PUBLIC, **changes})
        return member

    return make


async def test_who_is_named_hears_of_it_and_is_called_by_their_name(forum: Forum, open_member: Any) -> None:
    author, named = await open_member(), await open_member(first_name="Huda <b>", last_name="Al-Qahtani")
    thread = await forum.start(author)
    reply = await forum.reply(
        author, thread, f"<p>Ask {at(named, '<strong>the king</strong>')} about it.</p>"
    )
    assert linked(reply["body"]) == [(str(named.id), "@Huda &lt;b&gt; Al-Qahtani")]
    assert "king" not in reply["body"]
    (one,) = await told(named)
    assert (one["kind"], one["reply_id"], one["actor"]["id"]) == ("mention", reply["id"], str(author.id))


async def test_who_is_named_in_the_beginning_hears_of_the_thread(forum: Forum, open_member: Any) -> None:
    author, named = await open_member(), await open_member()
    thread = await forum.start(author, body=f"<p>{at(named)} knows this bearing, I have heard.</p>")
    (one,) = await told(named)
    assert (one["kind"], one["reply_id"], one["subject"]["id"]) == ("mention", None, thread["id"])
    await author.client.delete(path_of(thread))
    assert await told(named) == []


async def test_a_reply_that_names_who_is_answered_is_told_once(forum: Forum, open_member: Any) -> None:
    author, other = await open_member(), await open_member()
    thread = await forum.start(author)
    parent = await forum.reply(other, thread)
    await forum.reply(other, thread, f"<p>{at(author)} {at(author)}, look here</p>")
    await forum.reply(author, thread, f"<p>{at(other)}, thank you</p>", parent_id=parent["id"])
    assert await kinds(author) == [("mention", 0), ("reply_to_thread", 1)]
    assert await kinds(other) == [("mention", 0)]


async def test_nobody_hears_that_they_named_themselves(forum: Forum, open_member: Any) -> None:
    author = await open_member()
    thread = await forum.start(author)
    reply = await forum.reply(author, thread, f"<p>I, {at(author)}, did it.</p>")
    assert linked(reply["body"]) == [(str(author.id), "@سلمى Al-Otaibi")]
    assert await told(author) == []


@pytest.mark.parametrize(
    "who",
    [{"visibility": "private"}, {"visibility": "verified_only"}, {"email_verified_at": None}, "suspended"],
)
async def test_who_may_not_be_named_becomes_words(
    forum: Forum, open_member: Any, people: People, who: dict[str, Any] | str
) -> None:
    author, named = await open_member(), await open_member()
    if isinstance(who, dict):
        await people.change(named.id, **who)
    else:
        administrator = await forum.member("administrator")
        path = f"/api/v1/admin/people/{named.id}/suspension"
        assert (await administrator.client.put(path, json={"reason": "Spam"})).is_success
    reply = await forum.reply(author, await forum.start(author), f"<p>Ask {at(named, '@Huda')}.</p>")
    assert reply["body"] == "<p>Ask @Huda.</p>"
    if who != "suspended":
        assert await told(named) == []


async def test_whoever_is_not_there_becomes_words(forum: Forum) -> None:
    author = await forum.member()
    reply = await forum.reply(author, await forum.start(author), f"<p>Ask {at(uuid4(), '@Huda')}.</p>")
    assert reply["body"] == "<p>Ask @Huda.</p>"


async def test_what_is_quoted_speaks_to_nobody(forum: Forum, open_member: Any) -> None:
    author, named, other = await open_member(), await open_member(), await open_member()
    thread = await forum.start(author)
    quoted = f"<blockquote><p>{at(named)} said</p><blockquote><p>{at(named)}</p></blockquote></blockquote>"
    reply = await forum.reply(author, thread, f"{quoted}<p>{at(other)}, is that so?</p>")
    assert [user_id for user_id, _ in linked(reply["body"])] == [str(named.id)] * 2 + [str(other.id)]
    assert (await kinds(named), await kinds(other)) == ([], [("mention", 0)])


async def test_an_edit_tells_only_whom_it_names_for_the_first_time(forum: Forum, open_member: Any) -> None:
    author, first, second = [await open_member() for _ in range(3)]
    thread = await forum.start(author)
    reply = await forum.reply(author, thread, f"<p>{at(first)}</p>")

    async def edit(body: str) -> None:
        nonlocal reply
        answer = await author.client.patch(
            reply_path(reply), json={"body": body, "version": reply["version"]}
        )
        assert answer.status_code == 200, answer.text
        reply = answer.json()

    await edit(f"<p>{at(first)} {at(second)}</p>")
    assert (await unread(first), await unread(second)) == (1, 1)
    await edit(f"<p>{at(second)} alone</p>")
    assert (await told(first), await unread(second)) == ([], 1)
    # Taken out and put in again, it rings no second time.
    await edit(f"<p>{at(first)} {at(second)} again</p>")
    assert (await told(first), await unread(second)) == ([], 1)
    await author.client.delete(reply_path(reply))
    assert await told(second) == []


async def test_an_edited_beginning_tells_whom_it_names_too(forum: Forum, open_member: Any) -> None:
    author, first, second = [await open_member() for _ in range(3)]
    thread = await forum.start(author, body=f"<p>{at(first)} knows this bearing, I have heard.</p>")
    body = f"<p>{at(second)} knows this bearing, as it turned out.</p>"
    answer = await author.client.patch(path_of(thread), json={**THREAD, "body": body, "version": 1})
    assert answer.status_code == 200, answer.text
    assert (await kinds(first), await kinds(second)) == ([], [("mention", 0)])


async def test_no_text_calls_everybody(forum: Forum, open_member: Any) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    crowd = "".join(at(uuid4()) for _ in range(11))
    answer = await author.client.post(replies_of(thread), json={"body": f"<p>{crowd}</p>"})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    (problem,) = answer.json()["errors"]
    assert (problem["code"], problem["params"]) == ("too_many_mentions", {"max": 10})
    named = await open_member()
    twice = await forum.reply(author, thread, f"<p>{at(named) * 11}</p>")
    assert len(linked(twice["body"])) == 11
    assert await kinds(named) == [("mention", 0)]


async def test_a_text_without_names_asks_nothing_more(forum: Forum, database: Database) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    with counted(database) as statements:
        await forum.reply(author, thread)
    assert [one for one in statements if "mention" in one or "notification" in one] == []


async def test_members_are_suggested_by_their_names_alone(open_member: Any, people: People) -> None:
    asker = await open_member()
    huda = await open_member(first_name="Huda", last_name="Al-Qahtani")
    ahmad = await open_member(first_name="أحمد", last_name="Al-Huda")
    await open_member(first_name="Omar", last_name="Saleh", email="huda.other@oasis-works.example")

    async def suggested(query: str) -> list[str]:
        return [one["id"] for one in (await read(asker.client, SUGGESTED, query=query))["items"]]

    assert await suggested("huda") == [str(huda.id), str(ahmad.id)]
    assert await suggested("  HUDA qah ") == [str(huda.id)]
    assert await suggested("احمد") == [str(ahmad.id)]
    assert await suggested("oasis-works") == []
    assert await suggested("%%") == []
    assert await suggested("  ") == []
    await people.change(huda.id, visibility=ProfileVisibility.PRIVATE)
    assert await suggested("huda") == [str(ahmad.id)]
    for query in ("h", "h" * 81):
        assert (await asker.client.get(SUGGESTED, params={"query": query})).status_code == 422


async def test_no_more_are_suggested_than_one_looks_through(open_member: Any) -> None:
    asker = await open_member()
    for _ in range(10):
        await open_member(first_name="Huda")
    assert len((await read(asker.client, SUGGESTED, query="huda"))["items"]) == 8


async def test_whose_page_one_reads_is_decided_in_one_way(people: People, database: Database) -> None:
    """The same by the policy, for one person, and in the database, for many."""
    askers = [await people.member(), await people.member("administrator"), await people.loner()]
    verified = await people.member()
    await people.change(verified.id, verification_level="expert")
    subjects = []
    for visibility in ProfileVisibility:
        for made in (await people.member(), await people.colleague(askers[0]), await people.loner()):
            await people.change(made.id, visibility=visibility, email_verified_at="2026-01-01T00:00:00Z")
            subjects.append(made.id)
    async with database.transaction() as session:
        for one in [*askers, verified]:
            asker = await accounts.current_person(session, one.id)
            found = await repository.names(session, asker, subjects)
            known = [await accounts.find_person(session, subject) for subject in subjects]
            expected = {
                subject.id
                for subject in known
                if subject and policy.can_read(asker, subject.user, subject.organization_id)
            }
            assert set(found) == expected
