import asyncio
from typing import Any

import pytest

from app.core.clock import utcnow
from app.features.drafts import service
from tests.features.forum.conftest import THREAD
from tests.fixtures.people import People

NEW = "/api/v1/drafts/thread/new"
CONTENT = {
    "title": "محمل ساخن",
    "body": "<p>half a sen",
    "nested": {"steps": [{"$set": 1}, None, 1.5, "a.b"], "": "\x00 😀"},
}


async def test_a_draft_comes_back_whole_and_to_nobody_else(people: People) -> None:
    member, other = await people.member(), await people.member()
    saved = await member.client.put(NEW, json={"content": CONTENT})
    assert saved.status_code == 200, saved.text
    read = (await member.client.get(NEW)).json()
    assert (read["content"], read["version"], read["title"]) == (CONTENT, 1, "محمل ساخن")
    assert (await other.client.get(NEW)).json()["code"] == "draft_not_found"
    await other.client.put(NEW, json={"content": {"title": "Mine"}})
    assert (await member.client.get(NEW)).json()["content"] == CONTENT
    await other.client.delete(NEW)
    assert (await member.client.get(NEW)).status_code == 200


async def test_half_a_character_breaks_nothing(people: People) -> None:
    member = await people.member()
    cut = b'{"content":{"title":"cut \\ud83d","\\udc00":"\\ud83d\\ude00"}}'
    saved = await member.client.put(NEW, content=cut, headers={"content-type": "application/json"})
    assert (saved.status_code, saved.json()["title"]) == (200, "cut \ufffd")
    assert (await member.client.get(NEW)).json()["content"] == {"title": "cut \ufffd", "\ufffd": "😀"}
    posted = await member.client.post(
        "/api/v1/forum/threads",
        content=b'{"title":"A title","body":"\\ud83d","category":"skills","type":"question"}',
        headers={"content-type": "application/json"},
    )
    assert posted.status_code == 422


async def test_drafts_are_listed_the_newest_first(people: People) -> None:
    member = await people.member()
    for kind, key in (("thread", "new"), ("reply", "a:b"), ("use_case", "new"), ("thread", "new")):
        await member.client.put(f"/api/v1/drafts/{kind}/{key}", json={"content": {}})
    listed = (await member.client.get("/api/v1/drafts")).json()
    assert [(one["kind"], one["key"], one["version"]) for one in listed] == [
        ("thread", "new", 2),
        ("use_case", "new", 1),
        ("reply", "a:b", 1),
    ]
    assert all("content" not in one and one["title"] is None for one in listed)
    await member.client.delete("/api/v1/drafts/reply/a:b")
    assert len((await member.client.get("/api/v1/drafts")).json()) == 2


async def test_a_device_that_is_behind_is_told(people: People) -> None:
    member = await people.member()

    async def save(text: str, version: int | None) -> Any:
        return await member.client.put(NEW, json={"content": {"body": text}, "version": version})

    assert (await save("phone", None)).json()["version"] == 1
    assert (await save("desk", 1)).json()["version"] == 2
    late = await save("phone again", 1)
    assert (late.status_code, late.json()["code"]) == (409, "edited_meanwhile")
    assert (await member.client.get(NEW)).json()["content"] == {"body": "desk"}
    await member.client.delete(NEW)
    assert (await save("finished elsewhere", 2)).status_code == 409
    answers = await asyncio.gather(*(save(str(number), None) for number in range(5)))
    assert {answer.status_code for answer in answers} == {200}


async def test_what_is_too_much_is_refused(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    member = await people.member()
    large = await member.client.put(NEW, json={"content": {"body": "x" * 600_000}})
    assert (large.status_code, large.json()["code"]) == (413, "draft_too_large")
    monkeypatch.setattr(service, "MOST_DRAFTS", 2)
    for key in ("one", "two", "three"):
        last = await member.client.put(f"/api/v1/drafts/thread/{key}", json={"content": {}})
    assert (last.status_code, last.json()["code"]) == (409, "too_many_drafts")
    assert (await member.client.put("/api/v1/drafts/thread/one", json={"content": {}})).status_code == 200
    for path in (
        "/api/v1/drafts/poem/new",
        "/api/v1/drafts/thread/a b",
        f"/api/v1/drafts/thread/{'x' * 101}",
    ):
        assert (await member.client.put(path, json={"content": {}})).status_code == 422


async def test_publishing_ends_the_draft(people: People) -> None:
    moderator = await people.member("moderator")
    await moderator.client.put(NEW, json={"content": THREAD})
    refused = await moderator.client.post("/api/v1/forum/threads", json={**THREAD, "draft": "new"})
    assert refused.json()["code"] == "email_not_verified"
    assert (await moderator.client.get(NEW)).status_code == 200
    await people.change(moderator.id, email_verified_at=utcnow())
    made = await moderator.client.post("/api/v1/forum/threads", json={**THREAD, "draft": "new"})
    assert made.status_code == 201
    assert (await moderator.client.get(NEW)).status_code == 404
