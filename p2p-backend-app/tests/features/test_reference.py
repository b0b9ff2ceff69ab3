import re
from typing import Any

import httpx2
import pytest

from app.features.reference.data import (
    BUDGET_RANGES,
    CITIES,
    COMPANY_SIZES,
    EXPERTISE,
    INDUSTRIES,
    PROFESSIONAL_ROLES,
    REGIONS,
    ROI_RANGES,
    TECHNOLOGIES,
    USE_CASE_CATEGORIES,
)
from app.main import create_api
from app.models.sql.choices import (
    BudgetRange,
    CityCode,
    CompanySize,
    Expertise,
    Industry,
    ProfessionalRole,
    Region,
    RoiRange,
    Technology,
    UseCaseCategory,
)

ARABIC = re.compile(r"[\u0600-\u06ff]")


@pytest.fixture
async def reference() -> Any:
    transport = httpx2.ASGITransport(create_api())
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.get("/api/v1/reference")
    assert answer.headers["cache-control"] == "public, max-age=3600"
    return answer.json()


def test_every_list_is_whole(reference: Any) -> None:
    assert {name: len(items) for name, items in reference.items()} == {
        "industries": 14,
        "company_sizes": 5,
        "regions": 13,
        "cities": 16,
        "professional_roles": 5,
        "expertise": 20,
        "use_case_categories": 10,
        "technologies": 28,
        "roi_ranges": 4,
        "budget_ranges": 5,
    }


def test_every_choice_has_a_name_in_both_languages(reference: Any) -> None:
    for items in reference.values():
        assert len({item["code"] for item in items}) == len(items)
        for item in items:
            assert ARABIC.search(item["label"]["ar"])
            assert not ARABIC.search(item["label"]["en"])
            assert item["label"]["en"].strip()


def test_every_city_lies_in_a_region_of_the_list(reference: Any) -> None:
    regions = {region["code"] for region in reference["regions"]}
    places = {city["code"]: city["region"] for city in reference["cities"]}
    assert places.pop("other") is None
    assert set(places.values()) <= regions
    assert (places["jubail"], places["yanbu"], places["al_kharj"], places["khamis_mushait"]) == (
        "eastern",
        "madinah",
        "riyadh",
        "asir",
    )


def test_what_is_offered_is_what_may_be_stored() -> None:
    assert set(INDUSTRIES) == set(Industry)
    assert set(COMPANY_SIZES) == set(CompanySize)
    assert set(CITIES) == set(CityCode)
    assert set(PROFESSIONAL_ROLES) == set(ProfessionalRole)
    assert set(EXPERTISE) == set(Expertise)
    assert set(USE_CASE_CATEGORIES) == set(UseCaseCategory)
    assert set(TECHNOLOGIES) == set(Technology)
    assert set(ROI_RANGES) == set(RoiRange)
    assert set(BUDGET_RANGES) == set(BudgetRange)
    assert set(REGIONS) == set(Region)
    assert len(REGIONS) == 13


def test_figures_are_written_in_latin_digits_in_both_languages(reference: Any) -> None:
    labels = [
        item["label"][language] for items in reference.values() for item in items for language in ("ar", "en")
    ]
    assert not [label for label in labels if re.search(r"[\u0660-\u0669]", label)]
