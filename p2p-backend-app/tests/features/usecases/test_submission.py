"""From the wizard to the library: who publishes at once, who is reviewed, what stays visible meanwhile."""

import asyncio
from typing import Any

import httpx2
import pytest

from app.core.db import Database
from tests.factories.use_cases import USE_CASES, content, decide, full, image_of, proven, submit, trusted
from tests.fixtures.people import Member, People

OTHER_TITLE = "Thermography of the switchgear"
NOTE = "Please say how the savings were measured."


async def _update(author: Member, use_case: dict[str, Any], **changes: Any) -> httpx2.Response:
    shown = {"place__images": use_case["content"]["place"]["images"], **changes}
    return await author.client.put(
        f"{USE_CASES}/{use_case['id']}", json={"version": use_case["version"], "content": content(**shown)}
    )


async def _shown(client: httpx2.AsyncClient, use_case: dict[str, Any]) -> tuple[int, str]:
    answer = await client.get(f"{USE_CASES}/{use_case['slug']}")
    body = answer.json()
    return answer.status_code, body["content"]["basics"]["title"] if answer.is_success else body["code"]


async def _latest(client: httpx2.AsyncClient, use_case: dict[str, Any]) -> Any:
    return (await client.get(f"{USE_CASES}/{use_case['id']}/latest")).json()


async def _actions(people: People) -> list[tuple[str, str | None]]:
    administrator = await people.member("administrator")
    items = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    return [(item["action"], item["note"]) for item in items]


async def test_the_api_says_beforehand_what_will_happen(people: People, database: Database) -> None:
    told = [
        (await author.client.get(f"{USE_CASES}/submission")).json()
        for author in (await people.member(), await proven(people), await trusted(people, database))
    ]
    assert told == [
        {"may_submit": False, "outcome": "review"},
        {"may_submit": True, "outcome": "review"},
        {"may_submit": True, "outcome": "publication"},
    ]


async def test_without_a_proven_address_nothing_is_submitted(people: People) -> None:
    author = await people.member()
    answer = await author.client.post(USE_CASES, json={"content": content()})
    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")


async def test_a_verified_organisation_publishes_at_once(people: People, database: Database) -> None:
    author, visitor = await trusted(people, database), await people.visitor()
    made = await submit(author)
    assert (made["state"], made["version"], made["published_version"]) == ("published", 1, 1)
    shown = (await visitor.get(f"{USE_CASES}/{made['slug']}")).json()
    assert shown["content"] == content(place__images=made["content"]["place"]["images"])
    assert (shown["verified"], shown["featured"], shown["version"]) == (True, False, 1)
    assert (shown["roi_percent"], shown["budget_sar"], shown["region"]) == (120.5, 320_000, "riyadh")
    assert shown["author"]["id"] == str(author.id)
    assert not any(shown["permissions"].values())
    assert await _actions(people) == [("use_case.published", None)]


async def test_others_are_reviewed_and_nobody_else_knows_of_it(people: People) -> None:
    author, stranger, moderator = (
        await proven(people),
        await proven(people),
        await proven(people, "moderator"),
    )
    made = await submit(author)
    assert (made["state"], made["published_version"]) == ("submitted", None)
    for client in (await people.visitor(), stranger.client):
        assert await _shown(client, made) == (404, "use_case_not_found")
        assert (await client.get(USE_CASES)).json()["items"] == []
        assert (await client.get(f"{USE_CASES}/map")).json()["points"] == []
        assert (await client.get(f"{USE_CASES}/facets")).json()["total"] == 0
    answer = await stranger.client.get(f"{USE_CASES}/{made['id']}/latest")
    assert (answer.status_code, answer.json()["code"]) == (404, "use_case_not_found")
    for client in (author.client, moderator.client):
        assert (await _shown(client, made))[0] == 200
    published = await decide(moderator, made)
    assert published.json()["state"] == "published"
    assert (await _shown(await people.visitor(), made))[0] == 200
    shown = (await stranger.client.get(f"{USE_CASES}/{made['id']}")).json()
    assert (shown["verified"], shown["published_at"] is None) == (False, False)
    assert await _actions(people) == [("use_case.published", None)]


async def test_one_that_is_returned_says_why_and_comes_again(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    returned = (await decide(moderator, made, f"  {NOTE}  ")).json()
    assert (returned["state"], returned["note"]) == ("returned", NOTE)
    assert (await _latest(author.client, made))["note"] == NOTE
    entries = (await author.client.get("/api/v1/me/use-cases")).json()["items"]
    assert [(entry["state"], entry["note"]) for entry in entries] == [("returned", NOTE)]
    again = (await _update(author, made, basics__title=OTHER_TITLE)).json()
    assert (again["state"], again["version"], again["note"]) == ("submitted", 2, None)
    assert (await decide(moderator, again)).json()["state"] == "published"
    assert await _shown(await people.visitor(), made) == (200, OTHER_TITLE)
    assert await _actions(people) == [("use_case.published", None), ("use_case.returned", NOTE)]


async def test_an_edit_stays_unseen_until_it_is_published(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    visitor = await people.visitor()
    made = await submit(author)
    await decide(moderator, made)
    before = (await visitor.get(USE_CASES)).json()["items"][0]
    edited = (await _update(author, made, basics__title=OTHER_TITLE, place__city="jeddah")).json()
    assert (edited["state"], edited["version"], edited["published_version"]) == ("submitted", 2, 1)
    assert await _shown(visitor, made) == (200, content()["basics"]["title"])
    assert (await visitor.get(USE_CASES)).json()["items"] == [before]
    assert (await visitor.get(USE_CASES, params={"query": "thermography"})).json()["items"] == []
    assert (await _latest(moderator.client, made))["content"]["basics"]["title"] == OTHER_TITLE
    await decide(moderator, edited)
    assert await _shown(visitor, made) == (200, OTHER_TITLE)
    after = (await visitor.get(USE_CASES, params={"query": "thermography"})).json()["items"][0]
    assert (after["city"], after["published_at"], after["slug"]) == (
        "jeddah",
        before["published_at"],
        before["slug"],
    )


async def test_an_edit_that_is_returned_leaves_the_published_one(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    await decide(moderator, made)
    edited = (await _update(author, made, basics__title=OTHER_TITLE)).json()
    assert (await decide(moderator, edited, NOTE)).json()["state"] == "returned"
    assert await _shown(await people.visitor(), made) == (200, content()["basics"]["title"])


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_editing_loses_nothing(people: People, database: Database, language: str) -> None:
    author = await trusted(people, database)
    everything = full(language)
    for image in everything["place"]["images"]:
        image["id"] = await image_of(author)
    made = await author.client.post(USE_CASES, json={"content": everything})
    assert made.status_code == 201, made.text
    kept = await _latest(author.client, made.json())
    assert kept["content"] == everything
    again = await author.client.put(
        f"{USE_CASES}/{kept['id']}", json={"version": kept["version"], "content": kept["content"]}
    )
    assert again.json()["content"] == everything
    visitor = await people.visitor()
    assert (await visitor.get(f"{USE_CASES}/{kept['slug']}")).json()["content"] == everything


async def test_of_two_who_edit_at_once_one_is_told(people: People, database: Database) -> None:
    author = await trusted(people, database)
    made = await submit(author)
    answers = await asyncio.gather(
        _update(author, made, basics__title="The first of two edits"),
        _update(author, made, basics__title="The second of two edits"),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    lost = next(answer for answer in answers if answer.status_code == 409)
    won = next(answer for answer in answers if answer.status_code == 200)
    assert lost.json()["code"] == "edited_meanwhile"
    assert await _shown(author.client, made) == (200, won.json()["content"]["basics"]["title"])
    assert (await _update(author, made)).json()["code"] == "edited_meanwhile"


async def test_what_was_read_is_what_is_decided(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    await _update(author, made, basics__title=OTHER_TITLE)
    answer = await decide(moderator, made)
    assert (answer.status_code, answer.json()["code"]) == (409, "edited_meanwhile")
    assert (await _shown(await people.visitor(), made))[0] == 404


async def test_a_decision_is_made_once(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    assert (await decide(moderator, made)).status_code == 200
    answer = await decide(moderator, made, NOTE)
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    assert (await _shown(await people.visitor(), made))[0] == 200


async def test_nobody_decides_about_their_own(people: People) -> None:
    moderator = await proven(people, "moderator")
    made = await submit(moderator)
    answer = await decide(moderator, made)
    assert (answer.status_code, answer.json()["code"]) == (403, "own_contribution")
    assert (await _latest(moderator.client, made))["permissions"]["review"] is False


async def test_returning_needs_a_note(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    for note in ("", "   ", "x" * 2001):
        assert (await decide(moderator, made, note)).status_code == 422


async def test_one_takes_back_what_waits(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = await submit(author)
    submission = f"{USE_CASES}/{made['id']}/submission"
    assert (await moderator.client.delete(submission)).json()["code"] == "forbidden"
    assert (await author.client.delete(submission)).json()["state"] == "draft"
    assert (await author.client.delete(submission)).json()["code"] == "wrong_state"
    assert (await moderator.client.get(f"{USE_CASES}/review")).json()["items"] == []
    assert (await decide(moderator, made)).json()["code"] == "wrong_state"
    assert (await _update(author, made)).json()["state"] == "submitted"


async def test_others_edit_nothing(people: People, database: Database) -> None:
    author = await trusted(people, database)
    made = await submit(author)
    colleague = await people.colleague(author, "owner")
    for person in (colleague, await proven(people), await proven(people, "administrator")):
        answer = await _update(person, made)
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    hidden = await submit(await proven(people))
    assert (await _update(colleague, hidden)).json()["code"] == "use_case_not_found"


async def test_the_queue_shows_who_has_waited_longest_first(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = [await submit(author, basics__title=f"Use case number {number}") for number in range(3)]
    await decide(moderator, made[1], NOTE)
    await _update(author, made[0], basics__title="Changed and last in the queue")
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        queue = f"{USE_CASES}/review"
        page = (await moderator.client.get(queue, params={"limit": 1, "cursor": cursor})).json()
        seen += [entry["title"] for entry in page["items"]]
        cursor = page["next_cursor"]
    assert seen == ["Use case number 2", "Changed and last in the queue"]
    answer = await author.client.get(f"{USE_CASES}/review")
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_ones_own_are_listed_in_every_state(people: People) -> None:
    author, moderator = await proven(people), await proven(people, "moderator")
    made = [await submit(author, basics__title=f"Use case number {number}") for number in range(3)]
    await submit(await proven(people))
    await decide(moderator, made[0])
    await decide(moderator, made[1], NOTE)
    own = (await author.client.get("/api/v1/me/use-cases")).json()["items"]
    assert [(entry["title"][-1], entry["state"]) for entry in own] == [
        ("1", "returned"),
        ("0", "published"),
        ("2", "submitted"),
    ]
    waiting = await author.client.get("/api/v1/me/use-cases", params={"state": "submitted", "limit": 1})
    assert [entry["id"] for entry in waiting.json()["items"]] == [made[2]["id"]]
    assert waiting.json()["next_cursor"] is None
