"""The library stays quick: on two thousand use cases its queries take the indexes made for them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
import pytest
from sqlalchemy import event, text

from app.core.db import Database
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.fixtures.people import People

_MANY = """
INSERT INTO use_cases (
    id, slug, author_id, organization_id, state, latest_version, published_version, published_at, updated_at,
    language, title, subtitle, summary, factory_name, category, industry, city, region, longitude, latitude,
    technologies, images, roi_percent, roi_range, budget_sar, budget_range, verified, like_count, view_count
)
SELECT gen_random_uuid(), 'case-' || n, author_id, organization_id, state, 1, 1,
    published_at - make_interval(mins => n), updated_at, language, 'Use case number ' || n, subtitle, summary,
    factory_name,
    (ARRAY['quality_control', 'supply_chain', 'innovation', 'energy_efficiency'])[1 + n % 4],
    industry, city, region, longitude, latitude, technologies, images, n % 300, roi_range, budget_sar,
    budget_range, n % 2 = 0, n % 97, n % 89
FROM use_cases, generate_series(1, 2000) AS n
"""
_TEXTS = """
INSERT INTO use_case_texts (use_case_id, title, keywords, body)
SELECT id, title, 'Factory ' || md5(slug),
    (SELECT string_agg(left(md5(slug || n), 8), ' ') FROM generate_series(1, 80) AS n)
    || CASE WHEN slug LIKE '%77' THEN ' a rare thermography' ELSE '' END
FROM use_cases WHERE slug LIKE 'case-%'
"""
_VERSIONS = """
INSERT INTO use_case_versions (use_case_id, version, title, category, state)
SELECT id, 1, title, category, 'published' FROM use_cases WHERE slug LIKE 'case-%'
"""


@pytest.fixture
async def reader(people: People, database: Database) -> httpx2.AsyncClient:
    """A visitor of a library of two thousand."""
    await submit(await trusted(people, database))
    async with database.engine.begin() as connection:
        for statement in (_MANY, _TEXTS, _VERSIONS, "ANALYZE use_cases", "ANALYZE use_case_texts"):
            await connection.execute(text(statement))
    return await people.visitor()


@contextmanager
def _listened(database: Database) -> Iterator[list[tuple[str, Any]]]:
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: object, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(database.engine.sync_engine, "before_cursor_execute", note)
    yield asked
    event.remove(database.engine.sync_engine, "before_cursor_execute", note)


async def _plan(database: Database, reader: httpx2.AsyncClient, path: str, **filters: Any) -> str:
    with _listened(database) as asked:
        answer = await reader.get(f"{USE_CASES}{path}", params=filters)
        assert answer.status_code == 200, answer.text
    (statement, parameters), *others = asked
    assert others == []
    async with database.engine.connect() as connection:
        rows = await connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
        return "\n".join(row[0] for row in rows)


async def test_every_order_and_its_pages_read_an_index(
    database: Database, reader: httpx2.AsyncClient
) -> None:
    orders = {
        "newest": "ix_use_cases_newest",
        "most_viewed": "ix_use_cases_views",
        "most_liked": "ix_use_cases_likes",
        "best_roi": "ix_use_cases_roi",
    }
    for sort, index in orders.items():
        cursor = (await reader.get(USE_CASES, params={"sort": sort})).json()["next_cursor"]
        for place in ("", cursor):
            plan = await _plan(database, reader, "", sort=sort, cursor=place)
            assert index in plan
            assert "Sort Key" not in plan
    plan = await _plan(database, reader, "", sort="newest", category="innovation")
    assert "Seq Scan on use_cases" not in plan


async def test_words_are_looked_up_in_the_indexes(database: Database, reader: httpx2.AsyncClient) -> None:
    for query in ("thermography", "thermografy", "rare thermography"):
        for path in ("", "/facets", "/map"):
            plan = await _plan(database, reader, path, query=query)
            assert "ix_use_case_texts_vector" in plan, (query, path)
            assert "ix_use_case_texts_names" in plan
    found = await reader.get(USE_CASES, params={"query": "rare thermography", "limit": 100})
    assert len(found.json()["items"]) == 20
    slug = (await reader.get(USE_CASES, params={"query": "mixers"})).json()["items"][0]["slug"]
    assert "uq_use_cases_slug" in await _plan(database, reader, f"/{slug}")
    await _page_through(reader)


async def _page_through(reader: httpx2.AsyncClient) -> None:
    """To the end, without a gap."""
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        params: Any = {"sort": "most_liked", "limit": 100, "cursor": cursor}
        page = (await reader.get(USE_CASES, params=params)).json()
        seen += [item["slug"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert (len(seen), len(set(seen))) == (2001, 2001)
    assert len((await reader.get(f"{USE_CASES}/map")).json()["points"]) == 2001
