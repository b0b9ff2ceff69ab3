"""What no page of the site sends: none of it is stored, and none of it is a fault of the server."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import httpx2
import pytest

from app.core.ids import new_id
from app.core.paging import encode_cursor
from tests.features.forum.conftest import THREAD, Forum, path_of, read, replies_of, reply_path

THREADS = "/api/v1/forum/threads"
JSON = {"content-type": "application/json"}
ODD_TEXTS = ["\x00", "a\x00b", "\x1b[31m", "\x7f", "\u2028", "\ufeff", "\u202e", "\U000e0041", "ﷺ" * 30]
NOBODYS = "01a207d7-0000-7000-8000-000000000000"


def _is_told(answer: httpx2.Response) -> bool:
    """Refused in our words, not by an accident."""
    return 400 <= answer.status_code < 500 and bool(answer.json()["code"])


@pytest.mark.parametrize("odd", ODD_TEXTS)
async def test_odd_characters_never_break_a_thread_or_a_list(forum: Forum, odd: str) -> None:
    author = await forum.member()
    for change in (
        {"title": f"A title with {odd} in it"},
        {"body": f"<p>A body that has {odd} somewhere in its middle</p>"},
        {"tags": [odd]},
        {"tags": [f"x{odd}"]},
        {"category": odd},
        {"type": odd},
        {"language": odd},
        {"key": odd},
    ):
        answer = await author.client.post(THREADS, json={**THREAD, **change})
        assert answer.status_code == 201 or _is_told(answer), (change, answer.text)
        if answer.status_code == 201:
            made = answer.json()
            assert "\x00" not in json.dumps(made)
            assert all(len(tag) <= 30 for tag in made["tags"])
            assert (await read(author.client, path_of(made)))["title"] == made["title"]
    for name in ("tag", "category", "type", "language", "author", "sort", "cursor", "limit", "solved"):
        answer = await author.client.get(THREADS, params={name: odd})
        assert answer.status_code == 200 or _is_told(answer), (name, answer.text)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b'"text"',
        b"{",
        b"{}",
        b"[" * 100_000,
        b'{"title":' * 5_000,
        b'{"title": "half \\ud83d of a sign", "body": "<p>long enough to be read by all</p>"}',
        b'{"title": "not \xff\xfe text"}',
        b'{"body": 1e999, "title": NaN}',
        b'{"title": ' + b"9" * 5_000 + b"}",
        json.dumps({**THREAD, "title": ["a", "list"]}).encode(),
        json.dumps({**THREAD, "tags": "bearings"}).encode(),
        json.dumps({**THREAD, "tags": [["bearings"]]}).encode(),
        json.dumps({**THREAD, "body": {"html": "<p>text</p>"}}).encode(),
        json.dumps({**THREAD, "pinned": True}).encode(),
        json.dumps({**THREAD, "author_id": NOBODYS}).encode(),
        json.dumps({**THREAD, "like_count": 1_000}).encode(),
    ],
)
async def test_what_is_no_thread_is_refused_and_nothing_is_stored(forum: Forum, body: bytes) -> None:
    author = await forum.member()
    made = await forum.start(author)
    for method, path in (
        ("POST", THREADS),
        ("PATCH", path_of(made)),
        ("POST", replies_of(made)),
        ("PUT", f"{path_of(made)}/best-answer"),
    ):
        answer = await author.client.request(method, path, content=body, headers=JSON)
        assert _is_told(answer), (method, path, answer.text)
    (left,) = (await read(author.client, THREADS))["items"]
    assert (left["id"], left["title"], left["reply_count"]) == (made["id"], made["title"], 0)


async def test_what_is_too_large_is_refused_before_it_is_read(forum: Forum) -> None:
    author = await forum.member()
    answer = await author.client.post(THREADS, json={**THREAD, "body": "x" * 1_100_000})
    assert (answer.status_code, answer.json()["code"]) == (413, "payload_too_large")


async def test_deeply_nested_markup_is_cleaned_in_time(forum: Forum) -> None:
    author = await forum.member()
    for tag in ("blockquote", "ul><li", "b", "table><tr><td", "a href='https://x.example'"):
        body = f"<{tag}>" * (190_000 // (len(tag) + 2)) + "what can be read of it in the end"
        answer = await author.client.post(THREADS, json={**THREAD, "body": body})
        assert answer.status_code == 201 or _is_told(answer), (tag, answer.text[:300])


async def test_versions_and_limits_outside_their_range_are_refused(forum: Forum) -> None:
    author = await forum.member()
    made = await forum.start(author)
    for version in (0, -1, 2**31, 2**63, 1.5, "one", None):
        answer = await author.client.patch(path_of(made), json={**THREAD, "version": version})
        assert _is_told(answer), (version, answer.text)
    for limit in ("0", "-1", "101", "1e3", str(2**64), ""):
        assert _is_told(await author.client.get(THREADS, params={"limit": limit})), limit


Marker = list[Any]


@pytest.mark.parametrize(
    "marker",
    [
        [],
        [True],
        [False, "2026-01-01T00:00:00+00:00"],
        [False, "2026-01-01T00:00:00", NOBODYS],
        [False, "0001-01-01T00:00:00+14:00", NOBODYS],
        [False, "9999-12-31T23:59:59-14:00", NOBODYS],
        [False, 2**31, NOBODYS],
        [False, -(2**63), NOBODYS],
        [2**31, NOBODYS],
        [2**62, NOBODYS],
        ["yes", NOBODYS],
        [None, None],
        [{"a": 1}, NOBODYS],
        [False, "\x00"],
        [False, 1.5, NOBODYS],
        [False, True, NOBODYS],
    ],
)
async def test_a_forged_or_foreign_marker_is_refused_or_harmless(forum: Forum, marker: Marker) -> None:
    author = await forum.member()
    made = await forum.start(author)
    cursor = encode_cursor(marker)
    for path, sorts in (
        (THREADS, ("activity", "newest", "most_liked", "most_viewed", "unanswered")),
        (replies_of(made), ("oldest", "newest", "most_liked")),
    ):
        for sort in sorts:
            answer = await author.client.get(path, params={"sort": sort, "cursor": cursor})
            assert answer.status_code == 200 or answer.json()["code"] == "bad_cursor", (sort, answer.text)


async def test_the_marker_of_one_list_is_not_that_of_another(forum: Forum) -> None:
    author = await forum.member()
    for _ in range(2):
        await forum.start(author)
    page = await read(author.client, THREADS, sort="activity", limit=1)
    answer = await author.client.get(THREADS, params={"sort": "most_liked", "cursor": page["next_cursor"]})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")


async def test_ids_of_other_things_lead_nowhere(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    made = await forum.start(author)
    reply = await forum.reply(other, made)
    for wrong in (made["id"], str(author.id), NOBODYS, str(new_id())):
        for method in ("GET", "DELETE"):
            answer = await author.client.request(method, f"/api/v1/forum/replies/{wrong}")
            assert (answer.status_code, answer.json()["code"]) == (404, "reply_not_found"), wrong
        chosen = await author.client.put(f"{path_of(made)}/best-answer", json={"reply_id": wrong})
        assert (chosen.status_code, chosen.json()["code"]) == (404, "reply_not_found"), wrong
        answer = await author.client.post(replies_of(made), json={"body": "<p>x</p>", "parent_id": wrong})
        assert (answer.status_code, answer.json()["code"]) == (404, "reply_not_found"), wrong
    for wrong in (reply["id"], str(author.id), NOBODYS):
        for method, rest in (
            ("GET", ""),
            ("DELETE", ""),
            ("PUT", "/like"),
            ("PUT", "/bookmark"),
            ("GET", "/replies"),
        ):
            answer = await author.client.request(method, f"{THREADS}/{wrong}{rest}")
            assert (answer.status_code, answer.json()["code"]) == (404, "thread_not_found"), (wrong, rest)
    for path in (f"{THREADS}/1", f"{THREADS}/{'a' * 5_000}", f"{THREADS}/%00", f"{THREADS}/..%2f..%2fetc"):
        assert _is_told(await author.client.get(path)), path
    assert (await read(author.client, reply_path(reply)))["reply"]["body"] == reply["body"]


async def test_a_key_belongs_to_who_sent_it(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    key = str(new_id())
    first = await forum.start(author, key=key)
    second = await forum.start(other, key=key, title="Another title by another person")
    assert first["id"] != second["id"]
    again = await forum.start(author, key=key, title="A title that comes too late")
    assert (again["id"], again["title"]) == (first["id"], first["title"])
    replies = [await forum.reply(member, first, key=key) for member in (author, other, author)]
    assert len({reply["id"] for reply in replies}) == 2


async def test_what_is_deleted_or_closed_is_changed_by_nothing(forum: Forum) -> None:
    author, other, moderator = [await forum.member(role) for role in ("member", "member", "moderator")]
    made = await forum.start(author)
    reply = await forum.reply(other, made)
    await forum.reply(author, made, parent_id=reply["id"])
    await other.client.delete(reply_path(reply))
    acts: list[tuple[str, Callable[[], Awaitable[httpx2.Response]]]] = [
        ("edited", lambda: other.client.patch(reply_path(reply), json={"body": "<p>Back</p>", "version": 1})),
        ("liked", lambda: author.client.put(f"{reply_path(reply)}/like")),
        ("deleted again", lambda: moderator.client.delete(reply_path(reply))),
        ("read in its history", lambda: moderator.client.get(f"{reply_path(reply)}/history")),
        ("best", lambda: author.client.put(f"{path_of(made)}/best-answer", json={"reply_id": reply["id"]})),
        (
            "answered",
            lambda: author.client.post(
                replies_of(made), json={"body": "<p>To nobody</p>", "parent_id": reply["id"]}
            ),
        ),
    ]
    for name, act in acts:
        answer = await act()
        assert (answer.status_code, answer.json()["code"]) == (404, "reply_not_found"), name


async def test_who_is_suspended_has_no_voice_and_keeps_their_words(forum: Forum) -> None:
    author, reader = await forum.member(), await forum.member()
    administrator = await forum.member("administrator")
    made = await forum.start(author)
    await administrator.client.put(f"/api/v1/admin/people/{author.id}/suspension", json={"reason": "Spam"})
    for method, path in (("POST", replies_of(made)), ("DELETE", path_of(made))):
        answer = await author.client.request(method, path, json={"body": "<p>Still here</p>"})
        assert answer.status_code in {401, 403}, answer.text
    assert (await read(reader.client, path_of(made)))["title"] == made["title"]
