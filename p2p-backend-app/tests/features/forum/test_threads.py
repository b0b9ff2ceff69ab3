import asyncio
from uuid import uuid4

import pytest

from app.core.config import Settings
from app.core.db import Database
from app.features.accounts import policy
from tests.features.forum.conftest import THREAD, Forum, path_of, read
from tests.fixtures.people import People
from tests.fixtures.statements import counted


async def test_a_thread_is_started_and_read_by_everybody(forum: Forum, people: People) -> None:
    author, visitor = await forum.member(), await people.visitor()
    made = await forum.start(author, tags=["#Bearings", "مضخات الماء", "bearings"])
    seen = await read(visitor, path_of(made))
    assert seen["title"] == THREAD["title"]
    assert seen["body"] == THREAD["body"]
    assert seen["excerpt"].startswith("The drive-end bearing reaches 85 °C after an hour.")
    assert seen["tags"] == ["bearings", "مضخات-الماء"]
    assert (seen["language"], seen["slug"]) == ("en", "bearing-of-the-main-fan-runs-hot")
    assert seen["author"]["first_name"] == "سلمى"
    assert seen["author"]["organization"] == {"ar": "مصنع الواحة", "en": "Oasis Works"}
    assert not any(seen["permissions"].values())
    own = (await read(author.client, path_of(made)))["permissions"]
    assert own == {
        **dict.fromkeys(("edit", "delete", "reply", "bookmark", "choose_best_answer"), True),
        **dict.fromkeys(("like", "read_history", "moderate"), False),
    }


async def test_an_arabic_thread_is_recognised_and_its_address_can_be_read(forum: Forum) -> None:
    body = "<p>ترتفع حرارة محمل المروحة الرئيسية SKF-6312 بعد ساعة من التشغيل، فما السبب؟</p>"
    made = await forum.start(await forum.member(), title="ارتفاع حرارة المَحْمِل", body=body)
    assert (made["language"], made["slug"]) == ("ar", "ارتفاع-حرارة-المحمل")


@pytest.mark.parametrize(
    ("change", "field", "code"),
    [
        ({"title": "four"}, "title", "too_short"),
        ({"title": "x" * 201}, "title", "too_long"),
        ({"body": "<p>" + "&nbsp;" * 30 + "</p><script>alert(1)</script>short"}, "body", "too_short"),
        ({"body": "<p>" + "x" * 50_001 + "</p>"}, "body", "too_long"),
        ({"body": "<i>" * 100_000}, "body", "too_long"),
        ({"tags": ["one", "two", "three", "four", "five", "six"]}, "tags", "list_too_long"),
        ({"type": "rumour"}, "type", "invalid_choice"),
    ],
)
async def test_what_is_too_short_or_too_long_is_said_beside_its_field(
    forum: Forum, change: dict[str, object], field: str, code: str
) -> None:
    author = await forum.member()
    answer = await author.client.post("/api/v1/forum/threads", json={**THREAD, **change})
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert (error["field"][0], error["code"]) == (field, code)


async def test_who_has_not_confirmed_their_address_does_not_write_yet(forum: Forum, people: People) -> None:
    newcomer, author = await people.member(), await forum.member()
    answer = await newcomer.client.post("/api/v1/forum/threads", json=THREAD)
    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")
    overview = await read(newcomer.client, "/api/v1/forum/categories")
    assert overview["permissions"] == {"post": False, "announce": False, "confirm_email_first": True}
    made = await forum.start(author)
    answer = await newcomer.client.post(f"{path_of(made)}/replies", json={"body": "<p>Hello</p>"})
    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")


async def test_an_installation_may_ask_for_no_confirmed_address(
    forum: Forum, people: People, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    newcomer, author = await people.member(), await forum.member()
    lenient = settings.model_copy(update={"require_verified_email": False})
    monkeypatch.setattr(policy, "get_settings", lambda: lenient)
    overview = await read(newcomer.client, "/api/v1/forum/categories")
    assert overview["permissions"] == {"post": True, "announce": False, "confirm_email_first": False}
    assert (await newcomer.client.post("/api/v1/forum/threads", json=THREAD)).status_code == 201
    made = await forum.start(author)
    answer = await newcomer.client.post(f"{path_of(made)}/replies", json={"body": "<p>Hello</p>"})
    assert answer.status_code == 201


async def test_only_moderators_announce(forum: Forum) -> None:
    member, moderator = await forum.member(), await forum.member("moderator")
    wanted = {"type": "announcement", "category": "announcements"}
    answer = await member.client.post("/api/v1/forum/threads", json={**THREAD, **wanted})
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    made = await forum.start(moderator, **wanted)
    asked = await forum.start(member)
    change = {**THREAD, "type": "announcement", "version": 1}
    assert (await member.client.patch(path_of(asked), json=change)).status_code == 403
    assert made["type"] == "announcement"


async def test_a_group_holds_no_threads_and_an_unknown_category_is_told(forum: Forum) -> None:
    author = await forum.member()
    for category in ("technical", "astrology"):
        answer = await author.client.post("/api/v1/forum/threads", json={**THREAD, "category": category})
        assert (answer.status_code, answer.json()["code"]) == (404, "forum_category_not_found")


async def test_categories_count_what_stands_in_them(forum: Forum, people: People) -> None:
    author, visitor = await forum.member(), await people.visitor()

    async def counts() -> dict[str, int]:
        groups = (await read(visitor, "/api/v1/forum/categories"))["groups"]
        assert [group["slug"] for group in groups] == ["technical", "business", "training", "general"]
        places = [place for group in groups for place in group["categories"]]
        return {place["slug"]: place["thread_count"] for place in places if place["thread_count"]}

    first, _ = await forum.start(author), await forum.start(author, category="supply-chain")
    assert await counts() == {"maintenance": 1, "supply-chain": 1}
    await author.client.patch(path_of(first), json={**THREAD, "category": "automation", "version": 1})
    assert await counts() == {"automation": 1, "supply-chain": 1}
    await author.client.delete(path_of(first))
    assert await counts() == {"supply-chain": 1}


async def test_sent_twice_it_is_made_once(forum: Forum) -> None:
    author = await forum.member()
    sent = {**THREAD, "key": str(uuid4())}
    answers = await asyncio.gather(
        *(author.client.post("/api/v1/forum/threads", json=sent) for _ in range(5))
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert len((await read(author.client, "/api/v1/forum/threads"))["items"]) == 1


async def test_an_edit_keeps_what_was_there(forum: Forum) -> None:
    author, other, moderator = [await forum.member(role) for role in ("member", "member", "moderator")]
    made = await forum.start(author)
    change = {
        **THREAD,
        "body": "<p>It was the <em>grease</em>: twice the amount it should be.</p>",
        "version": 1,
    }
    edited = (await author.client.patch(path_of(made), json=change)).json()
    assert (edited["version"], edited["body"], bool(edited["edited_at"])) == (2, change["body"], True)
    for reader in (author, moderator):
        (before,) = await read(reader.client, f"{path_of(made)}/history")
        assert (before["version"], before["title"], before["body"]) == (1, THREAD["title"], THREAD["body"])
    assert (await other.client.get(f"{path_of(made)}/history")).status_code == 403


async def test_the_slower_of_two_edits_is_told(forum: Forum) -> None:
    author = await forum.member()
    made = await forum.start(author)
    changes = [
        {**THREAD, "version": 1, "title": f"The {name} title of the two"} for name in ("first", "second")
    ]
    answers = await asyncio.gather(*(author.client.patch(path_of(made), json=one) for one in changes))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await read(author.client, f"{path_of(made)}/history")) == 1


async def test_others_neither_edit_nor_delete(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    made = await forum.start(author)
    assert (await other.client.patch(path_of(made), json={**THREAD, "version": 1})).status_code == 403
    assert (await other.client.delete(path_of(made))).status_code == 403
    assert (await read(other.client, path_of(made)))["title"] == THREAD["title"]


async def test_a_deleted_thread_leaves_a_placeholder_only_where_others_replied(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    alone, answered = await forum.start(author), await forum.start(author)
    await forum.reply(other, answered)
    for made in (alone, answered):
        assert (await author.client.delete(path_of(made))).status_code == 204
    assert (await other.client.get(path_of(alone))).status_code == 404
    left = await read(other.client, path_of(answered))
    assert (left["deleted"], left["title"], left["body"], left["author"]) == (True, "", "", None)
    assert "bearing" not in str(left)
    assert (await read(other.client, "/api/v1/forum/threads"))["items"] == []
    answer = await other.client.post(f"{path_of(answered)}/replies", json={"body": "<p>More</p>"})
    assert answer.status_code == 404


async def test_moderators_pin_and_close_and_the_log_tells(forum: Forum) -> None:
    author, moderator, administrator = [
        await forum.member(role) for role in ("member", "moderator", "administrator")
    ]
    old, _ = await forum.start(author), await forum.start(author)
    assert (await author.client.patch(f"{path_of(old)}/moderation", json={"pinned": True})).status_code == 403
    await moderator.client.patch(f"{path_of(old)}/moderation", json={"pinned": True, "locked": True})
    items = (await read(author.client, "/api/v1/forum/threads"))["items"]
    assert [(one["id"] == old["id"], one["pinned"]) for one in items] == [(True, True), (False, False)]
    answer = await author.client.post(f"{path_of(old)}/replies", json={"body": "<p>More</p>"})
    assert (answer.status_code, answer.json()["code"]) == (403, "thread_locked")
    assert (await author.client.patch(path_of(old), json={**THREAD, "version": 1})).json()["code"] == (
        "thread_locked"
    )
    await forum.reply(moderator, old)
    entries = (await read(administrator.client, "/api/v1/admin/audit", area="forum"))["items"]
    assert [one["action"] for one in entries] == ["forum.thread_locked", "forum.thread_pinned"]


@pytest.mark.parametrize("sort", ["activity", "newest", "most_liked", "most_viewed", "unanswered"])
async def test_every_sort_is_paged_to_its_end(forum: Forum, sort: str) -> None:
    author, moderator = await forum.member(), await forum.member("moderator")
    made = [await forum.start(author, title=f"Question number {number}") for number in range(7)]
    await moderator.client.put(f"{path_of(made[3])}/like")
    await moderator.client.patch(f"{path_of(made[0])}/moderation", json={"pinned": True})
    seen, cursor = [], None
    while True:
        page = await read(
            author.client,
            "/api/v1/forum/threads",
            sort=sort,
            limit=2,
            **({"cursor": cursor} if cursor else {}),
        )
        seen += [one["id"] for one in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert sorted(seen) == sorted(one["id"] for one in made)
    assert seen[0] == made[0]["id"]
    assert seen[1] == made[3 if sort == "most_liked" else 6]["id"]


async def test_lists_are_filtered(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    asked = await forum.start(author)
    talk = await forum.start(
        other,
        title="نقاش حول سلاسل الإمداد",
        body="<p>كيف تتعاملون مع تأخر التوريد من الموانئ هذا العام؟</p>",
        type="discussion",
        category="supply-chain",
        tags=["ports"],
    )
    answer = await forum.reply(other, asked)
    await author.client.put(f"{path_of(asked)}/best-answer", json={"reply_id": answer["id"]})
    await author.client.put(f"{path_of(talk)}/bookmark")

    async def found(**wanted: object) -> list[str]:
        items = (await read(author.client, "/api/v1/forum/threads", **wanted))["items"]
        return [{asked["id"]: "asked", talk["id"]: "talk"}[one["id"]] for one in items]

    assert await found() == ["asked", "talk"]
    assert await found(category="technical") == await found(category="maintenance") == ["asked"]
    assert await found(category="business") == await found(tag="Ports") == ["talk"]
    assert await found(type="discussion") == await found(language="ar") == ["talk"]
    assert await found(author=str(other.id)) == await found(bookmarked=True) == ["talk"]
    assert await found(solved=True) == ["asked"]
    assert await found(solved=False) == await found(sort="unanswered") == []
    assert (await author.client.get("/api/v1/forum/threads", params={"category": "no"})).status_code == 404


async def test_fifty_likes_at_once_count_fifty(forum: Forum, people: People) -> None:
    author = await forum.member()
    made = await forum.start(author)
    fans = [await people.member() for _ in range(10)]
    answers = await asyncio.gather(
        *(fan.client.put(f"{path_of(made)}/like") for fan in fans for _ in range(5))
    )
    assert {answer.status_code for answer in answers} == {200}
    seen = await read(fans[0].client, path_of(made))
    assert (seen["like_count"], seen["liked"]) == (10, True)
    await asyncio.gather(*(fan.client.delete(f"{path_of(made)}/like") for fan in fans for _ in range(2)))
    seen = await read(fans[0].client, path_of(made))
    assert (seen["like_count"], seen["liked"]) == (0, False)
    own = await author.client.put(f"{path_of(made)}/like")
    assert (own.status_code, own.json()["code"]) == (403, "own_contribution")


async def test_a_list_costs_the_same_whatever_its_length(forum: Forum, database: Database) -> None:
    authors = [await forum.member() for _ in range(3)]
    for author in authors:
        for _ in range(3):
            await forum.start(author)
    with counted(database) as few:
        await read(authors[0].client, "/api/v1/forum/threads", limit=1)
    with counted(database) as many:
        page = await read(authors[0].client, "/api/v1/forum/threads", limit=100)
    assert len(page["items"]) == 9
    # Who asks, and the threads with all that is shown of them.
    assert len(few) == len(many) == 2
