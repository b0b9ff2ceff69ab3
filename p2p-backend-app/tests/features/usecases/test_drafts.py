"""Drafts of the wizard: whole however unfinished, and gone with what they became."""

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from app.core.db import Database
from app.features.usecases.service import submissions
from tests.factories.use_cases import USE_CASES, content, full, proven, submit, trusted, written
from tests.fixtures.people import Member, People

DRAFTS = "/api/v1/drafts/use_case"


async def _kept(author: Member, key: str) -> Any:
    answer = await author.client.get(f"{DRAFTS}/{key}")
    return answer.json()["content"] if answer.is_success else answer.json()["code"]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_an_unfinished_wizard_comes_back_whole(people: People, language: str) -> None:
    author = await people.member()
    unfinished = {"step": 3, **full(language)}
    unfinished["solution"]["budget"] = {"kind": "text", "text": ""}
    unfinished["results"] = {"metrics": [{"metric": "St", "baseline": None}]}
    unfinished["place"]["pin"] = None
    saved = await author.client.put(f"{DRAFTS}/new-1", json={"content": unfinished})
    assert saved.status_code == 200, saved.text
    await author.client.put(f"{DRAFTS}/new-2", json={"content": {"step": 1}})
    assert await _kept(author, "new-1") == unfinished
    assert await _kept(await people.member(), "new-1") == "draft_not_found"


async def test_submitting_ends_the_draft_and_no_other(people: People, database: Database) -> None:
    author, other = await trusted(people, database), await people.member()
    for member, key in ((author, "new-1"), (author, "new-2"), (other, "new-1")):
        await member.client.put(f"{DRAFTS}/{key}", json={"content": {"step": 7}})
    answer = await author.client.post(USE_CASES, json={"content": await written(author), "draft": "new-1"})
    made = answer.json()
    assert await _kept(author, "new-1") == "draft_not_found"
    assert await _kept(author, "new-2") == await _kept(other, "new-1") == {"step": 7}
    await author.client.put(f"{DRAFTS}/{made['id']}", json={"content": {"step": 2}})
    changed = {"version": 1, "content": made["content"], "draft": made["id"]}
    assert (await author.client.put(f"{USE_CASES}/{made['id']}", json=changed)).status_code == 200
    assert await _kept(author, made["id"]) == "draft_not_found"


async def test_what_is_refused_keeps_its_draft(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    author = await proven(people)
    await author.client.put(f"{DRAFTS}/new", json={"content": {"step": 7}})
    refused = await author.client.post(USE_CASES, json={"content": content(), "draft": "new"})
    assert refused.json()["code"] == "images_missing"

    async def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(submissions, "_answer", broken)
    failed = await author.client.post(USE_CASES, json={"content": await written(author), "draft": "new"})
    assert failed.status_code == 500
    assert await _kept(author, "new") == {"step": 7}


async def test_sent_twice_it_is_made_once(people: People, database: Database) -> None:
    author, other = await trusted(people, database), await trusted(people, database)
    sent = {"content": await written(author), "key": str(uuid4())}
    answers = await asyncio.gather(*(author.client.post(USE_CASES, json=sent) for _ in range(3)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == 1
    assert (await author.client.post(USE_CASES, json=sent)).json()["id"] == answers[0].json()["id"]
    theirs = {"content": await written(other), "key": sent["key"]}
    assert (await other.client.post(USE_CASES, json=theirs)).json()["id"] != answers[0].json()["id"]
    assert len((await author.client.get("/api/v1/me/use-cases")).json()["items"]) == 1
    await submit(author)
    assert len((await author.client.get("/api/v1/me/use-cases")).json()["items"]) == 2
