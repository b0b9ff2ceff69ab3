"""Threads and use cases that one keeps, in one list."""

from typing import Any

from app.core.db import Database
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.features.forum.conftest import Forum, path_of, read
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

SAVED = "/api/v1/dashboard/saved"


async def _saved(member: Member) -> list[Any]:
    return list((await read(member.client, SAVED, limit=100))["items"])


async def _keep(member: Member, path: str) -> None:
    assert (await member.client.put(f"{path}/bookmark")).is_success


async def test_both_kinds_are_in_one_list_kept_last_first_to_the_end(
    people: People, forum: Forum, database: Database
) -> None:
    author, reader = await trusted(people, database), await forum.member()
    paths = []
    for number in range(3):
        paths.append(path_of(await forum.start(author, title=f"Question number {number}")))
        paths.append(f"{USE_CASES}/{(await submit(author))['id']}")
    for path in paths:
        await _keep(reader, path)
    expected = [path.rsplit("/", 1)[1] for path in reversed(paths)]
    assert [item["id"] for item in await _saved(reader)] == expected
    assert await _saved(author) == []

    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        page = await read(reader.client, SAVED, limit=2, **({"cursor": cursor} if cursor else {}))
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == expected

    thread, case = (await _saved(reader))[-1], (await _saved(reader))[-2]
    assert (thread["kind"], thread["title"]) == ("thread", "Question number 0")
    assert case["kind"] == "use_case"
    assert thread["slug"] == "question-number-0"
    assert thread["author"]["id"] == case["author"]["id"] == str(author.id)


async def test_what_one_keeps_no_longer_goes(people: People, forum: Forum, database: Database) -> None:
    author, reader = await trusted(people, database), await forum.member()
    paths = [path_of(await forum.start(author)), f"{USE_CASES}/{(await submit(author))['id']}"]
    for path in paths:
        await _keep(reader, path)
    for left, path in ((1, paths[0]), (0, paths[1])):
        assert (await reader.client.delete(f"{path}/bookmark")).is_success
        assert len(await _saved(reader)) == left


async def test_what_was_taken_away_is_not_told(people: People, forum: Forum, database: Database) -> None:
    author, reader = await trusted(people, database), await forum.member()
    bare, answered = await forum.start(author), await forum.start(author)
    await forum.reply(reader, answered)
    case = f"{USE_CASES}/{(await submit(author))['id']}"
    for path in (path_of(bare), path_of(answered), case):
        await _keep(reader, path)
    for thread in (bare, answered):
        assert (await author.client.delete(path_of(thread))).status_code == 204
    assert (await author.client.put(f"{case}/archive")).is_success
    assert await _saved(reader) == []
    assert (await author.client.delete(f"{case}/archive")).is_success
    assert [item["kind"] for item in await _saved(reader)] == ["use_case"]


async def test_a_page_takes_the_same_statements_however_much_is_on_it(
    people: People, forum: Forum, database: Database
) -> None:
    author, reader = await trusted(people, database), await forum.member()
    taken = []
    for _ in range(2):
        for _ in range(3):
            await _keep(reader, path_of(await forum.start(author)))
        await _keep(reader, f"{USE_CASES}/{(await submit(author))['id']}")
        with counted(database) as statements:
            await read(reader.client, SAVED)
        taken.append(len(statements))
    # Who asks, what, each of two kinds, and their authors.
    assert taken == [5, 5]
