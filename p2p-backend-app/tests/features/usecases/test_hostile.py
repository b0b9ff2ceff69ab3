"""Whoever means harm, or whose browser is broken, gets an answer and changes nothing."""

import asyncio
import json
from typing import Any

import pytest

from app.core.db import Database
from app.features.usecases.service.submissions import SUBMISSIONS
from tests.factories.use_cases import USE_CASES, content, decide, proven, submit, trusted
from tests.fixtures.people import Member, People

PAYLOADS = [
    "<script>alert(document.cookie)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1) is no address",
    "{{constructor.constructor('alert(1)')()}}",
    "'; DROP TABLE use_cases; --",
    '{"$gt": ""} and $where: sleep(9)',
    "\u202eright to left and back again",
    "Zalgo t\u0334\u0321e\u0334x\u0334t of the line",
    "😀😀😀😀😀😀😀😀😀😀",
]


async def _post(author: Member, body: str | bytes) -> tuple[int, str]:
    answer = await author.client.post(USE_CASES, content=body, headers={"content-type": "application/json"})
    return answer.status_code, answer.json()["code"]


def _body(**changes: Any) -> str:
    return json.dumps({"content": content(**changes)})


@pytest.mark.parametrize("payload", PAYLOADS)
async def test_text_stays_text(people: People, database: Database, payload: str) -> None:
    author, visitor = await trusted(people, database), await people.visitor()
    made = await submit(author, basics__title=payload, basics__factory_name=payload)
    shown = (await visitor.get(f"{USE_CASES}/{made['slug']}")).json()
    assert (shown["title"], shown["content"]["basics"]["factory_name"]) == (payload, payload)
    assert (await visitor.get(USE_CASES)).json()["items"][0]["title"] == payload
    assert (await visitor.get(USE_CASES, params={"query": payload[:100]})).status_code == 200


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        (
            _body(basics__title="A title\\u0000 with nothing").replace("\\\\u", "\\u"),
            422,
            "validation_failed",
        ),
        (_body(basics__title="Half a sign \\ud83d").replace("\\\\u", "\\u"), 422, "validation_failed"),
        (_body(results__roi_percent=1).replace('"roi_percent": 1', '"roi_percent": NaN'), 422, None),
        (_body(results__roi_percent=1).replace('"roi_percent": 1', '"roi_percent": 1e999'), 422, None),
        (_body(results__investment_sar=10**30), 422, "validation_failed"),
        (_body(results__investment_sar=-1), 422, "validation_failed"),
        (_body(basics__summary={"$ne": None}), 422, "validation_failed"),
        (_body(place__pin=[46.8, 24.5]), 422, "validation_failed"),
        (_body(place__images="../../etc/passwd"), 422, "validation_failed"),
        ('{"content": ' + "[" * 50_000 + "]" * 50_000 + "}", 400, "bad_request"),
        ('{"content": {}, "author_id": "me", "state": "published"}', 422, "validation_failed"),
        (b"\xff\xfe\x00", 422, "validation_failed"),
        (" " * 1_000_001, 413, "payload_too_large"),
    ],
)
async def test_what_cannot_be_is_refused(
    people: People, database: Database, body: str | bytes, status: int, code: str | None
) -> None:
    author = await trusted(people, database)
    answer = await _post(author, body)
    assert (answer[0], code in {None, answer[1]}) == (status, True), answer
    assert (await author.client.get("/api/v1/me/use-cases")).json()["items"] == []


async def test_an_address_that_spells_an_id_is_an_address(people: People, database: Database) -> None:
    author = await trusted(people, database)
    made = await submit(author, basics__title="abcdefabcdefabcdefabcdef")
    assert made["slug"].startswith("abcdefabcdefabcdefabcdef-")
    shown = await (await people.visitor()).get(f"{USE_CASES}/{made['slug']}")
    assert shown.json()["id"] == made["id"]


@pytest.mark.parametrize(
    ("key", "status"),
    [
        ("0192c7a0-0000-7000-8000-000000000001", 404),
        ("%00", 422),
        ("x" * 161, 422),
        ("' OR 1=1 --", 404),
        ("..%2f..%2fetc", 404),
        ("map ", 404),
    ],
)
async def test_addresses_of_nothing(people: People, key: str, status: int) -> None:
    for path in (key, f"{key}/latest"):
        answer = await (await people.member()).client.get(f"{USE_CASES}/{path}")
        assert answer.status_code == status or "%2f" in key
        assert answer.status_code < 500


@pytest.mark.parametrize(
    "filters",
    [
        {"category": "' OR 1=1"},
        {"category": ["innovation"] * 11},
        {"region": "atlantis"},
        {"roi": "-1"},
        {"verified": "perhaps"},
        {"sort": "created_at; DROP TABLE"},
        {"query": "x" * 101},
        {"query": "\x00"},
        {"limit": 101},
        {"limit": 0},
    ],
)
async def test_filters_that_are_none_are_refused(people: People, filters: dict[str, Any]) -> None:
    answer = await (await people.visitor()).get(USE_CASES, params=filters)
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


@pytest.mark.parametrize("cursor", ["W10", "bm9uc2Vuc2U", "WyJuZXdlc3QiLDEsMl0", "' OR 1=1", "x" * 500])
async def test_markers_that_are_not_ours_are_refused(people: People, cursor: str) -> None:
    moderator = await people.member("moderator")
    for path in (USE_CASES, f"{USE_CASES}/review", "/api/v1/me/use-cases"):
        answer = await moderator.client.get(path, params={"cursor": cursor})
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")


async def test_two_who_decide_at_once_decide_once(people: People) -> None:
    author = await proven(people)
    first, second = await people.member("moderator"), await people.member("administrator")
    made = await submit(author)
    answers = await asyncio.gather(decide(first, made), decide(second, made, "Please say more."))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    entries = (await second.client.get("/api/v1/admin/audit")).json()["items"]
    assert len([entry for entry in entries if entry["action"].startswith("use_case.")]) == 1


async def test_an_edit_and_a_decision_at_once_publish_only_what_was_read(people: People) -> None:
    author, moderator = await proven(people), await people.member("moderator")
    made = await submit(author)
    secret = content(
        basics__title="Never read by a moderator", place__images=made["content"]["place"]["images"]
    )
    edit = author.client.put(f"{USE_CASES}/{made['id']}", json={"version": 1, "content": secret})
    await asyncio.gather(edit, decide(moderator, made))
    shown = await (await people.visitor()).get(f"{USE_CASES}/{made['id']}")
    assert shown.status_code == 404 or shown.json()["title"] == content()["basics"]["title"]


async def test_how_often_one_may_submit_is_limited(people: People) -> None:
    author = await proven(people)
    bodies = [_body() for _ in range(SUBMISSIONS.most + 1)]
    answers = [await _post(author, body) for body in bodies]
    assert answers[0] == (409, "images_missing")
    assert answers[-1] == (429, "too_many_requests")


async def test_a_suspended_author_submits_nothing(people: People) -> None:
    author = await proven(people)
    made = await submit(author)
    await people.change(author.id, suspended_at=made["submitted_at"])
    assert await _post(author, _body()) == (403, "suspended")
    assert (await author.client.delete(f"{USE_CASES}/{made['id']}/submission")).json()["code"] == "suspended"
