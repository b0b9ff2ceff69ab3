"""Use cases as the wizard sends them, and the people who write and read them."""

from copy import deepcopy
from typing import Any
from uuid import UUID

import httpx2
from sqlalchemy import update

from app.core.clock import utcnow
from app.core.db import Database
from app.models.sql.organization import Organization
from tests.fixtures.people import Member, People
from tests.fixtures.pictures import picture

USE_CASES = "/api/v1/use-cases"

_SMALLEST: dict[str, Any] = {
    "basics": {
        "title": "Vibration sensors on the mixers",
        "subtitle": "Bearings are changed before they fail",
        "category": "predictive_maintenance",
        "factory_name": "Oasis Works",
        "summary": "Sensors on twelve mixers tell weeks ahead which bearing fails; it is changed in time.",
        "language": "en",
    },
    "challenge": {
        "industry_context": "Mixers run day and night in this trade, and a stop spoils the batch in them.",
        "problems": ["Bearings failed without a warning", "Spare parts took four weeks to come"],
        "financial_impact": "SAR 400,000 a year in spoilt batches",
        "customer_impact": None,
        "operational_impact": None,
        "compliance_impact": None,
    },
    "solution": {
        "selection_criteria": ["Sensors that bear 80 °C", "Support in the Kingdom"],
        "vendor": "Najd Instruments",
        "vendor_process": None,
        "vendor_reasons": [],
        "technology_components": ["Wireless vibration sensors on each bearing"],
        "duration": "5 months",
        "budget": {"kind": "amount", "amount_sar": 320_000},
        "methodology": "One mixer first, then the other eleven in two steps.",
        "internal_team": [],
        "vendor_team": [],
        "phases": [],
    },
    "architecture": None,
    "results": {
        "metrics": [
            {
                "metric": "Unplanned stops",
                "baseline": "14 a year",
                "current": "3 a year",
                "improvement": "-79%",
            },
            {
                "metric": "Spoilt batches",
                "baseline": "9 a year",
                "current": "1 a year",
                "improvement": "-89%",
            },
        ],
        "roi_percent": 120.5,
        "investment_sar": None,
        "annual_savings_sar": None,
        "three_year_roi_percent": None,
        "qualitative_impacts": [],
        "challenges": [
            {
                "challenge": "Radio dead spots",
                "description": "Steel platforms swallowed the signal of four sensors.",
                "solution": "Two more gateways were hung above the platforms.",
                "outcome": "Every sensor reports",
            }
        ],
        "roadmap": [],
        "lessons": [],
    },
    "place": {
        "city": "riyadh",
        "pin": {"longitude": 46.83, "latitude": 24.55},
        "contact_person": None,
        "contact_title": None,
        "industry": "chemicals",
        "technologies": ["sensors", "industrial_iot"],
        "images": [{"id": "00000000-0000-7000-8000-000000000001", "caption": None}],
    },
}

_TEXTS = {
    "ar": "خفّضنا توقّف خط التعبئة من أربع عشرة مرة إلى ثلاث مرات في السنة، ووفّرنا 400 ألف ريال «فعليًا»",
    "en": 'We cut stops of the filling line from fourteen to three a year — "really" saving 400,000 riyals',
}


def content(**changes: Any) -> dict[str, Any]:
    """The least that is accepted; `step__field` puts something else there."""
    made = deepcopy(_SMALLEST)
    for path, value in changes.items():
        step, _, field = path.partition("__")
        if field:
            made[step][field] = value
        else:
            made[step] = value
    return made


def full(language: str) -> dict[str, Any]:
    """Every field filled, every list to its end."""
    text = _TEXTS[language]
    short, point = text[:60].strip(), f"{text}\n{text}"
    person = {"role": short, "name": short, "title": short}
    made = content(
        basics__title=text[:100].strip(),
        basics__subtitle=text[:90].strip(),
        basics__summary=point,
        basics__factory_name=short,
        basics__language=language,
        challenge__industry_context=point,
        challenge__problems=[text] * 5,
        challenge__financial_impact=point,
        challenge__customer_impact=point,
        challenge__operational_impact=point,
        challenge__compliance_impact=point,
        architecture={
            "overview": point,
            "layers": [{"layer": short, "components": [point] * 10, "specification": point}] * 8,
            "security_measures": [point] * 8,
            "scalability": [point] * 8,
        },
        place={
            "city": "yanbu",
            "pin": {"longitude": 38.2201, "latitude": 23.9703},
            "contact_person": short,
            "contact_title": short,
            "industry": "energy",
            "technologies": ["sensors", "plc", "scada", "cloud", "erp", "mes", "cmms", "cnc"],
            "images": [
                {"id": f"00000000-0000-7000-8000-00000000000{number}", "caption": text} for number in range(5)
            ],
        },
    )
    made["solution"] = {
        "selection_criteria": [text] * 5,
        "vendor": short,
        "vendor_process": point,
        "vendor_reasons": [point] * 8,
        "technology_components": [point] * 4,
        "duration": short,
        "budget": {"kind": "text", "text": text},
        "methodology": point,
        "internal_team": [person] * 10,
        "vendor_team": [person] * 10,
        "phases": [
            {
                "phase": short,
                "duration": short,
                "budget": short,
                "objectives": [point] * 8,
                "activities": [point] * 8,
            }
        ]
        * 8,
    }
    made["results"] = {
        "metrics": [{"metric": short, "baseline": short, "current": short, "improvement": short}] * 4,
        "roi_percent": 212.75,
        "investment_sar": 10**12,
        "annual_savings_sar": 1,
        "three_year_roi_percent": -12.5,
        "qualitative_impacts": [point] * 8,
        "challenges": [{"challenge": text, "description": point, "solution": point, "outcome": point}] * 4,
        "roadmap": [{"timeline": short, "initiative": short, "description": point, "benefit": point}] * 6,
        "lessons": [{"category": short, "lesson": point, "description": point, "recommendation": point}] * 8,
    }
    return made


async def proven(people: People, role: str = "member", **form: Any) -> Member:
    """Somebody whose address is known to be theirs; their organisation is not verified."""
    member = await people.member(role, **form)
    await people.change(member.id, email_verified_at=utcnow())
    return member


async def trusted(people: People, database: Database, role: str = "member", **form: Any) -> Member:
    """Somebody of a verified organisation: what they submit is published at once."""
    member = await proven(people, role, **form)
    organization_id = UUID((await member.me())["organization"]["id"])
    async with database.transaction() as session:
        await session.execute(
            update(Organization).where(Organization.id == organization_id).values(verified_at=utcnow())
        )
    return member


async def image_of(author: Member, colour: str = "red") -> str:
    """The id of a picture that was just uploaded."""
    file = {"file": ("mixer.png", picture(colour=colour), "image/png")}
    answer = await author.client.post("/api/v1/media", files=file, params={"purpose": "case_image"})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def written(author: Member, **changes: Any) -> dict[str, Any]:
    """The least that is accepted, with a picture of its own."""
    if "place__images" not in changes:
        changes["place__images"] = [{"id": await image_of(author), "caption": None}]
    return content(**changes)


async def submit(author: Member, **changes: Any) -> dict[str, Any]:
    answer = await author.client.post(USE_CASES, json={"content": await written(author, **changes)})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def decide(moderator: Member, use_case: dict[str, Any], note: str | None = None) -> httpx2.Response:
    """Publish it or, with a note, return it."""
    decision = {"decision": "publish"} if note is None else {"decision": "return", "note": note}
    return await moderator.client.put(
        f"{USE_CASES}/{use_case['id']}/decision", json={"version": use_case["version"], **decision}
    )
