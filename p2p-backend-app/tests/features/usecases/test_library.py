"""The library: found in both languages, filtered, counted, ordered, paged to its end, and placed on a map."""

from typing import Any

import httpx2
import pytest

from app.core.db import Database
from tests.factories.use_cases import USE_CASES, submit, trusted
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

ARABIC = "الصيانة التنبؤية للمضخات في مصنع الأسمنت"


@pytest.fixture
async def author(people: People, database: Database) -> Member:
    return await trusted(people, database)


async def _titles(client: httpx2.AsyncClient, **filters: Any) -> list[str]:
    answer = await client.get(USE_CASES, params=filters)
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


async def _pages(client: httpx2.AsyncClient, **filters: Any) -> list[str]:
    titles: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        answer = await client.get(USE_CASES, params={**filters, "limit": 2, "cursor": cursor})
        titles += [item["title"] for item in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
    return titles


@pytest.mark.parametrize(
    "query",
    [
        "مضخات",
        "المضخات",
        "مضخة التنبؤيه",
        "الصِّيانة التنبّؤية",
        "صيـــانة",
        "اسمنت",
        "ينبع",
        "Yanbu",
        "predictive maintenance",
        "predictve maintainance",
        "Bearing",
        "bearings failing",
        "maint",
    ],
)
async def test_it_is_found_however_it_is_asked_for(people: People, author: Member, query: str) -> None:
    await submit(
        author,
        basics__title="A paint line that sees its own faults",
        basics__category="quality_control",
        basics__subtitle="Cameras above the conveyor",
        basics__summary="Cameras find scratches on painted doors, which are taken out before assembly.",
        solution__selection_criteria=["Cameras that stand the heat", "Support in the Kingdom"],
        solution__technology_components=["Two cameras above the conveyor"],
        challenge__problems=["Scratches were seen too late", "Doors came back painted twice"],
        results__metrics=[
            {"metric": "Doors that came back", "baseline": "40", "current": "12", "improvement": "-70%"}
        ]
        * 2,
    )
    await submit(author, basics__title=ARABIC, basics__language="ar", place__city="yanbu")
    assert await _titles(await people.visitor(), query=query) == [ARABIC]


@pytest.mark.parametrize(
    "query", ["%", "_ _", "'; DROP TABLE use_cases --", "!!!", "zzzzqq", "\\", "q & | !"]
)
async def test_odd_letters_find_nothing_and_break_nothing(people: People, author: Member, query: str) -> None:
    await submit(author)
    assert await _titles(await people.visitor(), query=query) == []


async def test_what_says_it_in_its_title_comes_first(people: People, author: Member) -> None:
    await submit(author, basics__title="Heat from the kiln warms the water")
    await submit(
        author, basics__title="A boiler that burns less", challenge__financial_impact="The kiln was cold"
    )
    assert await _titles(await people.visitor(), query="kiln") == [
        "Heat from the kiln warms the water",
        "A boiler that burns less",
    ]
    pages = await _pages(await people.visitor(), query="kiln")
    assert pages == await _titles(await people.visitor(), query="kiln")


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"category": "supply_chain"}, "B"),
        ({"category": ["supply_chain", "innovation"]}, "CB"),
        ({"industry": "textiles"}, "B"),
        ({"region": "eastern"}, "CB"),
        ({"city": "jubail"}, "C"),
        ({"technology": "rfid_and_barcodes"}, "B"),
        ({"technology": ["rfid_and_barcodes", "sensors"]}, "BA"),
        ({"roi": "under_50"}, "B"),
        ({"roi": ["under_50", "100_200"]}, "BA"),
        ({"budget": "100k_500k"}, "A"),
        ({"budget": "over_5m"}, "C"),
        ({"verified": True}, "CBA"),
        ({"verified": False}, ""),
        ({"featured": False}, "CBA"),
        ({"region": "eastern", "category": "supply_chain"}, "B"),
        ({"region": "riyadh", "category": "supply_chain"}, ""),
        ({"query": "pallets", "region": "eastern"}, "B"),
    ],
)
async def test_filters(people: People, author: Member, filters: dict[str, Any], found: str) -> None:
    await _three(author)
    visitor = await people.visitor()
    assert [title[0] for title in await _titles(visitor, **filters)] == list(found)
    counts = (await visitor.get(f"{USE_CASES}/facets", params=filters)).json()
    points = (await visitor.get(f"{USE_CASES}/map", params=filters)).json()
    assert counts["total"] == len(found)
    assert ("".join(point["title"][0] for point in points["points"]), points["complete"]) == (found, True)


async def _three(author: Member) -> None:
    await submit(author, basics__title="A. Vibration on the mixers")
    await submit(
        author,
        basics__title="B. Pallets that tell where they are",
        basics__category="supply_chain",
        place__industry="textiles",
        place__city="dammam",
        place__pin={"longitude": 50.1, "latitude": 26.4},
        place__technologies=["rfid_and_barcodes"],
        results__roi_percent=20,
        solution__budget={"kind": "text", "text": "Within the yearly budget"},
    )
    await submit(
        author,
        basics__title="C. Resin out of date palm waste",
        basics__category="innovation",
        place__city="jubail",
        place__pin={"longitude": 49.6, "latitude": 27.0},
        place__technologies=[],
        results__roi_percent=None,
        results__investment_sar=7_000_000,
        solution__budget={"kind": "text", "text": "Shared with a university"},
    )


async def test_facets_count_under_the_other_filters_in_one_statement(
    people: People, author: Member, database: Database
) -> None:
    await _three(author)
    visitor = await people.visitor()
    with counted(database) as statements:
        answer = await visitor.get(
            f"{USE_CASES}/facets", params={"region": "eastern", "category": "supply_chain"}
        )
    assert len(statements) == 1
    facets = {
        name: {entry["value"]: entry["count"] for entry in entries}
        for name, entries in answer.json().items()
        if name != "total"
    }
    assert facets["region"] == {"eastern": 1}
    assert facets["category"] == {"supply_chain": 1, "innovation": 1}
    assert facets["city"] == {"dammam": 1}
    assert facets["technology"] == {"rfid_and_barcodes": 1}
    assert facets["roi"] == {"under_50": 1}
    assert facets["budget"] == {}
    assert (facets["verified"], facets["featured"]) == ({"true": 1}, {"false": 1})


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("relevance", "CBA"),
        ("newest", "CBA"),
        ("most_liked", "BCA"),
        ("best_roi", "ABC"),
        ("most_viewed", "CBA"),
    ],
)
async def test_orders(people: People, author: Member, sort: str, order: str) -> None:
    await _three(author)
    fan = await people.member()
    liked = (await fan.client.get(USE_CASES, params={"query": "pallets"})).json()["items"][0]["id"]
    await fan.client.put(f"{USE_CASES}/{liked}/like")
    assert "".join(title[0] for title in await _titles(fan.client, sort=sort)) == order
    assert "".join(title[0] for title in await _pages(fan.client, sort=sort)) == order


@pytest.mark.parametrize("sort", ["newest", "most_viewed", "most_liked", "best_roi", "relevance"])
async def test_pages_reach_the_end_with_one_statement_each(
    people: People, author: Member, database: Database, sort: str
) -> None:
    wanted = {f"Use case number {number}" for number in range(5)}
    for title in sorted(wanted):
        await submit(author, basics__title=title)
    visitor = await people.visitor()
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        params: Any = {"sort": sort, "query": "mixers", "limit": 2, "cursor": cursor}
        with counted(database) as statements:
            answer = await visitor.get(USE_CASES, params=params)
        assert len(statements) == 1
        seen += [item["title"] for item in answer.json()["items"]]
        cursor = answer.json()["next_cursor"]
    assert (len(seen), set(seen)) == (5, wanted)


async def test_a_member_sees_their_own_reactions_with_two_statements_more(
    people: People, author: Member, database: Database
) -> None:
    made = [await submit(author, basics__title=f"Use case number {number}") for number in range(3)]
    fan = await people.member()
    await fan.client.put(f"{USE_CASES}/{made[0]['id']}/like")
    await fan.client.put(f"{USE_CASES}/{made[1]['id']}/bookmark")
    with counted(database) as statements:
        items = (await fan.client.get(USE_CASES)).json()["items"]
    assert len(statements) == 3
    assert [(item["liked"], item["bookmarked"], item["like_count"]) for item in items] == [
        (False, False, 0),
        (False, True, 0),
        (True, False, 1),
    ]


async def test_a_marker_of_another_order_is_refused(people: People, author: Member) -> None:
    for number in range(2):
        await submit(author, basics__title=f"Use case number {number}")
    visitor = await people.visitor()
    marker = (await visitor.get(USE_CASES, params={"limit": 1, "sort": "most_liked"})).json()["next_cursor"]
    for sort in ("newest", "most_viewed", "best_roi"):
        answer = await visitor.get(USE_CASES, params={"sort": sort, "cursor": marker})
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")


async def test_a_page_of_one_is_read_with_one_statement_by_its_address_or_id(
    people: People, author: Member, database: Database
) -> None:
    made = await submit(author, basics__title=ARABIC, basics__language="ar")
    visitor = await people.visitor()
    assert made["slug"].startswith("الصيانة-التنبؤية-للمضخات")
    for key in (made["slug"], made["id"]):
        with counted(database) as statements:
            assert (await visitor.get(f"{USE_CASES}/{key}")).json()["title"] == ARABIC
        assert len(statements) == 1
    assert (await visitor.get(f"{USE_CASES}/no-such-case")).json()["code"] == "use_case_not_found"
