import asyncio
from collections.abc import Iterator

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.features.platform.service import known_figures
from app.models.sql.choices import CityCode, CompanySize, Industry
from app.models.sql.organization import Organization
from tests.fixtures.people import People
from tests.fixtures.statements import counted

PATH = "/api/v1/platform/figures"


@pytest.fixture(autouse=True)
def _nothing_known_yet() -> Iterator[None]:
    known_figures.forget()
    yield
    known_figures.forget()


async def test_an_empty_platform_says_so(client: httpx2.AsyncClient) -> None:
    assert (await client.get(PATH)).json() == {
        "members": 0,
        "organizations": 0,
        "verified_organizations": 0,
        "cities": 0,
        "industries": 0,
    }


async def test_figures_are_counted(people: People, database: Database) -> None:
    await people.member()
    await people.member(organization_city="jeddah")
    suspended = await people.member(organization_city="jeddah", organization_industry="textiles")
    await people.change(suspended.id, suspended_at=utcnow())
    async with database.transaction() as session:
        session.add(
            Organization(
                slug="bare",
                name_en="Bare",
                industry=Industry.METALS,
                size=CompanySize.UP_TO_10,
                city=CityCode.TABUK,
                verified_at=utcnow(),
            )
        )
    assert (await (await people.visitor()).get(PATH)).json() == {
        "members": 2,
        "organizations": 4,
        "verified_organizations": 1,
        "cities": 3,
        "industries": 2,
    }


async def test_visitors_do_not_make_the_database_count(
    client: httpx2.AsyncClient, database: Database
) -> None:
    with counted(database) as statements:
        answers = await asyncio.gather(*(client.get(PATH) for _ in range(20)))
    assert {answer.status_code for answer in answers} == {200}
    assert len(statements) == 1


async def test_figures_are_counted_anew_after_a_while(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = await people.visitor()
    assert (await visitor.get(PATH)).json()["members"] == 0
    await people.member()
    assert (await visitor.get(PATH)).json()["members"] == 0
    monkeypatch.setattr(known_figures, "_until", 0.0)
    assert (await visitor.get(PATH)).json()["members"] == 1
