"""A few things that are called so, from the second letter on."""

from app.core.db import Database
from tests.factories.use_cases import submit, trusted
from tests.features.forum.conftest import Forum, read
from tests.features.search.test_found import SEARCH, shown
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


async def _labels(member: Member, query: str) -> list[str]:
    return [shown(one["label"]) for one in await read(member.client, f"{SEARCH}/suggestions", query=query)]


async def test_the_nearest_name_comes_first(people: People, forum: Forum, database: Database) -> None:
    author = await trusted(people, database)
    await forum.start(author, title="Which fan for the kiln?")
    await submit(author, basics__title="Fans that turn slower at night")
    await forum.start(author, title="المَراوح تسخن في الصيف")
    assert await _labels(author, "fa") == ["[Fa]ns that turn slower at night", "Which [fa]n for the kiln?"]
    assert await _labels(author, "fan ki") == ["Which [fan] for the [ki]ln?"]
    assert await _labels(author, "مر") == ["ال[مَر]اوح تسخن في الصيف"]
    assert await _labels(author, "صيف") == ["المَراوح تسخن في ال[صيف]"]
    assert await _labels(author, "الص") == ["المَراوح تسخن في [الص]يف"]
    # In the middle of a word from three letters on.
    assert await _labels(author, "lns") == []
    assert await _labels(author, "low") == ["Fans that turn s[low]er at night"]


async def test_it_is_one_statement_and_leads_to_the_page(
    people: People, forum: Forum, database: Database
) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    visitor = await people.visitor()
    with counted(database) as statements:
        (row,) = await read(visitor, f"{SEARCH}/suggestions", query="main fan")
    assert len(statements) == 1
    assert (row["kind"], row["id"], row["slug"]) == ("thread", thread["id"], thread["slug"])


async def test_of_one_kind_there_are_only_a_few(forum: Forum) -> None:
    author = await forum.member()
    for number in range(5):
        await forum.start(author, title=f"Kiln number {number} is cold")
    assert len(await _labels(author, "kiln")) == 3
