"""A crash at any step leaves the page as it was, and what is left over is swept away."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from pymongo.errors import AutoReconnect
from sqlalchemy import func, select

from app.core import mongo
from app.core.clock import utcnow
from app.core.db import Database
from app.core.mongo import Documents
from app.features.usecases.jobs import sweep_versions
from app.features.usecases.repository import use_cases
from app.features.usecases.service import documents as versions
from app.features.usecases.service import submissions
from app.models.sql.use_case import UseCase, UseCaseVersion
from tests.factories.use_cases import USE_CASES, content, submit, trusted, written
from tests.fixtures.people import Member, People

OTHER_TITLE = "Thermography of the switchgear"


class Crash(Exception):
    pass


@pytest.fixture(autouse=True)
async def _no_documents(documents: Documents) -> None:
    await documents.database[versions.COLLECTION].delete_many({})


async def _sweep_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as tomorrow:
        tomorrow.setattr(mongo, "utcnow", lambda: utcnow() + timedelta(days=1))
        await sweep_versions.func(0)


async def _keys(documents: Documents) -> list[str]:
    found = documents.database[versions.COLLECTION].find({}, {"_id": 1})
    return sorted([each["_id"] async for each in found])


async def _rows(database: Database) -> tuple[int, int]:
    async with database.transaction() as session:
        cases = await session.scalar(select(func.count()).select_from(UseCase))
        known = await session.scalar(select(func.count()).select_from(UseCaseVersion))
    return cases or 0, known or 0


async def _edit(author: Member, made: dict[str, Any]) -> int:
    images = made["content"]["place"]["images"]
    changed = {
        "version": made["version"],
        "content": content(basics__title=OTHER_TITLE, place__images=images),
    }
    return (await author.client.put(f"{USE_CASES}/{made['id']}", json=changed)).status_code


def _fail(monkeypatch: pytest.MonkeyPatch, where: object, name: str, error: type[Exception] = Crash) -> None:
    async def broken(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(where, name, broken)


async def test_without_the_document_store_nothing_is_submitted(
    people: People, database: Database, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    author = await trusted(people, database)
    _fail(monkeypatch, mongo.VersionStore, "append", AutoReconnect)
    answer = await author.client.post(USE_CASES, json={"content": await written(author)})
    assert (answer.status_code, answer.json()["code"]) == (503, "dependency_unavailable")
    assert await _rows(database) == (0, 0)
    assert await _keys(documents) == []


@pytest.mark.parametrize(
    ("where", "name"), [(use_cases, "store_texts"), (submissions, "_come_in"), (submissions, "_answer")]
)
async def test_a_submission_that_breaks_off_is_no_submission(  # noqa: PLR0917 (fixtures)
    people: People,
    database: Database,
    documents: Documents,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    name: str,
) -> None:
    author = await trusted(people, database)
    with monkeypatch.context() as broken:
        _fail(broken, where, name)
        assert (
            await author.client.post(USE_CASES, json={"content": await written(author)})
        ).status_code == 500
    assert await _rows(database) == (0, 0)
    assert len(await _keys(documents)) == 1
    assert (await (await people.visitor()).get(USE_CASES)).json()["items"] == []
    assert (await submit(author))["version"] == 1


@pytest.mark.parametrize(
    ("where", "name"), [(use_cases, "store_texts"), (submissions, "_come_in"), (submissions, "_answer")]
)
async def test_an_edit_that_breaks_off_leaves_the_page_and_an_orphan_that_goes(  # noqa: PLR0917 (fixtures)
    people: People,
    database: Database,
    documents: Documents,
    monkeypatch: pytest.MonkeyPatch,
    where: object,
    name: str,
) -> None:
    author, visitor = await trusted(people, database), await people.visitor()
    made = await submit(author)
    page = f"{USE_CASES}/{made['id']}"
    before = (await visitor.get(page)).json()
    with monkeypatch.context() as broken:
        _fail(broken, where, name)
        assert await _edit(author, made) == 500
    assert (await visitor.get(page)).json() == before
    assert await _keys(documents) == [f"{made['id']}:1", f"{made['id']}:2"]
    await sweep_versions.func(0)
    assert len(await _keys(documents)) == 2
    await _sweep_tomorrow(monkeypatch)
    assert await _keys(documents) == [f"{made['id']}:1"]
    assert (await visitor.get(page)).json() == before
    assert await _edit(author, made) == 200


async def test_an_orphan_is_stepped_over_and_then_swept(
    people: People, database: Database, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    author = await trusted(people, database)
    made = await submit(author)
    with monkeypatch.context() as broken:
        _fail(broken, submissions, "_answer")
        assert await _edit(author, made) == 500
    assert await _edit(author, made) == 200
    page = (await author.client.get(f"{USE_CASES}/{made['id']}")).json()
    assert (page["version"], page["title"]) == (3, OTHER_TITLE)
    await _sweep_tomorrow(monkeypatch)
    assert await _keys(documents) == [f"{made['id']}:1", f"{made['id']}:3"]
    assert (await author.client.get(f"{USE_CASES}/{made['id']}")).json() == page


async def test_the_sweeper_leaves_every_version_that_is_known(
    people: People, database: Database, documents: Documents, monkeypatch: pytest.MonkeyPatch
) -> None:
    author = await trusted(people, database)
    made = await asyncio.gather(*(submit(author, basics__title=f"Use case number {n}") for n in range(3)))
    await _sweep_tomorrow(monkeypatch)
    assert await _keys(documents) == sorted(f"{UUID(each['id'])}:1" for each in made)
