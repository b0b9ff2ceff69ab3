"""Whatever is asked, the answer is a list or a refusal."""

import base64
import json
from uuid import uuid4

import pytest

from app.core.db import Database
from tests.factories.use_cases import submit, trusted
from tests.features.forum.conftest import Forum, read
from tests.features.search.test_found import SEARCH, found, groups, shown
from tests.fixtures.people import People

ODD = (
    "'; DROP TABLE users --",
    "\\' OR 1=1",
    "%%%",
    "__ %s %(x)s :x $1",
    "q & | ! <-> ( ) :*",
    "a:b:c :1 :word",
    "{}[]",
    "\u202e\u200f\u0640\u0640",
    "ـــ",
    "😀😀",
    "<script>alert(1)</script>",
    "x" * 100,
    " ".join("ab" for _ in range(33)),
    "İstanbul ﷺ ﬁ ß",
    "０１２ ٣٤",
)


@pytest.mark.parametrize("query", ODD)
@pytest.mark.parametrize("path", ["", "/suggestions", "/reply", "/person", "/organization"])
async def test_odd_letters_break_nothing(people: People, query: str, path: str) -> None:
    answer = await (await people.visitor()).get(f"{SEARCH}{path}", params={"query": query})
    assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("query", ["", " ", "x", " x ", "a\x00b", "x" * 101, "a\nb"])
async def test_too_little_or_too_much_is_refused(people: People, query: str) -> None:
    visitor = await people.visitor()
    for path in ("", "/suggestions", "/thread"):
        answer = await visitor.get(f"{SEARCH}{path}", params={"query": query})
        assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")


async def test_an_unknown_kind_or_language_is_refused(people: People) -> None:
    visitor = await people.visitor()
    for path, more in (("/secret", {}), ("", {"language": "fr"}), ("", {"sort": "best"})):
        answer = await visitor.get(f"{SEARCH}{path}", params={"query": "pump", **more})
        assert answer.status_code == 422


@pytest.mark.parametrize(
    "cursor",
    [
        ["", 0.1],
        ["nonsense", 0.1, str(uuid4())],
        ["", "0.1", str(uuid4())],
        ["", 0.1, "nonsense"],
        [None, 0.1, str(uuid4())],
    ],
)
async def test_a_forged_marker_is_refused(people: People, cursor: list[object]) -> None:
    forged = base64.urlsafe_b64encode(json.dumps(cursor).encode()).decode()
    for kind in ("thread", "person"):
        answer = await (await people.visitor()).get(
            f"{SEARCH}/{kind}", params={"query": "pump", "cursor": forged}
        )
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")


@pytest.mark.parametrize("rank", ["NaN", "Infinity", "1e400", "-0.0"])
async def test_a_marker_with_an_odd_number_breaks_nothing(people: People, rank: str) -> None:
    forged = base64.urlsafe_b64encode(f'["", {rank}, "{uuid4()}"]'.encode()).decode()
    answer = await (await people.visitor()).get(
        f"{SEARCH}/thread", params={"query": "pump", "cursor": forged}
    )
    assert answer.status_code in {200, 400}


async def test_markup_that_somebody_wrote_comes_as_text(
    people: People, forum: Forum, database: Database
) -> None:
    author = await trusted(people, database)
    attack = "<img src=x onerror=alert(1)> pump"
    await forum.start(author, title=attack)
    await submit(author, basics__title=attack)
    for hits in (await groups(author.client, "pump onerror")).values():
        assert [shown(one["title"]) for one in hits] == ["<img src=x [onerror]=alert(1)> [pump]"]


async def test_all_words_are_demanded_and_empty_ones_are_not(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    assert await found(author.client, "how do I find why the main fan is hot") == set()
    assert await found(author.client, "why is the main fan hot") == {("thread", thread["id"])}
    assert (await read(author.client, f"{SEARCH}/thread", query="the"))["next_cursor"] is None
