"""A full platform: 1,000 members, 10,000 threads with 100,000 replies, 2,000 use cases."""

import random
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.db import Database
from app.core.ids import new_id
from app.core.mongo import VersionKey, current_documents
from app.features.usecases.listing import listing_of, texts_of
from app.features.usecases.schemas.content import UseCaseContent
from app.features.usecases.service.documents import COLLECTION
from app.models.sql.choices import CityCode, Industry, Technology, UseCaseCategory, UseCaseState
from app.models.sql.use_case import UseCase, UseCaseText, UseCaseVersion

# As the file beside this one makes them.
MEMBERS, THREADS = 1_000, 10_000
USE_CASES = 2_000

_FORUM = Path(__file__).with_name("crowd.sql")

_PARAGRAPH = (
    "Twelve mixers run day and night, and a stop spoils the batch in them; sensors on every bearing tell "
    "weeks ahead which one will fail. توقّف الخلاطات يُتلف الدفعة، والحساسات على كل محمل تنبئ "
    "قبل أسابيع بما سيتعطل. "
)


async def load(database: Database, conninfo: str) -> None:
    async with await AsyncConnection.connect(conninfo) as connection:
        await connection.execute(_FORUM.read_bytes())
    for start in range(0, USE_CASES, 250):
        async with database.transaction() as session:
            await _add_use_cases(session, range(start, start + 250))
    async with database.engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        await connection.execute(text("VACUUM (ANALYZE)"))


async def _add_use_cases(session: AsyncSession, numbers: range) -> None:
    now = utcnow()
    cases: list[dict[str, Any]] = []
    texts: list[dict[str, Any]] = []
    documents = []
    for number in numbers:
        case_id = new_id()
        content = _content(number)
        moment = now - timedelta(minutes=number)
        cases.append(
            {
                "id": case_id,
                "slug": f"case-{number}",
                "author_id": UUID(f"00000000-0000-7000-8000-{number % MEMBERS + 1:012x}"),
                "organization_id": UUID(f"00000000-0000-7000-8005-{number % 100 + 1:012x}"),
                "state": UseCaseState.PUBLISHED,
                "latest_version": 1,
                "published_version": 1,
                "published_at": moment,
                "updated_at": moment,
                "submitted_at": moment,
                "verified": True,
                "view_count": number * 17 % 900,
                "like_count": 0,
                **listing_of(content),
            }
        )
        texts.append({"use_case_id": case_id, **texts_of(content)._asdict()})
        documents.append(
            {
                "_id": VersionKey(str(case_id), 1).id,
                "owner": str(case_id),
                "version": 1,
                "created_at": now,
                "document": content.model_dump(mode="json"),
            }
        )
    await current_documents().database[COLLECTION].insert_many(documents)
    await session.execute(insert(UseCase), cases)
    await session.execute(insert(UseCaseText), texts)
    versions = [
        {
            "use_case_id": case["id"],
            "version": 1,
            "title": case["title"],
            "category": case["category"],
            "state": UseCaseState.PUBLISHED,
        }
        for case in cases
    ]
    await session.execute(insert(UseCaseVersion), versions)


def _content(number: int) -> UseCaseContent:
    """Every section as long as members write them."""
    chance = random.Random(number)  # noqa: S311 (chooses no secret)
    paragraph = _PARAGRAPH * 3
    metric = {
        "metric": "Unplanned stops a year",
        "baseline": "14 stops",
        "current": "3 stops",
        "improvement": "-79 %",
    }
    return UseCaseContent.model_validate(
        {
            "basics": {
                "title": f"Vibration sensors on the mixers of line {number}",
                "subtitle": "Bearings are changed before they fail",
                "category": chance.choice(list(UseCaseCategory)),
                "factory_name": f"Oasis Works {number % 100}",
                "summary": _PARAGRAPH,
                "language": chance.choice(["ar", "en"]),
            },
            "challenge": {
                "industry_context": _PARAGRAPH,
                "problems": ["Bearings failed without a warning", "Spare parts took four weeks to come"],
                "financial_impact": "SAR 400,000 a year in spoilt batches",
                "customer_impact": _PARAGRAPH,
                "operational_impact": _PARAGRAPH,
                "compliance_impact": None,
            },
            "solution": {
                "selection_criteria": ["Sensors that bear 80 °C", "Support in the Kingdom"],
                "vendor": "Najd Instruments",
                "vendor_process": paragraph,
                "vendor_reasons": ["Spare sensors in Riyadh", "Training in Arabic"],
                "technology_components": ["Wireless vibration sensors on each bearing"],
                "duration": "5 months",
                "budget": {"kind": "amount", "amount_sar": chance.randint(50_000, 6_000_000)},
                "methodology": paragraph,
                "internal_team": [],
                "vendor_team": [],
                "phases": [],
            },
            "architecture": {
                "overview": paragraph,
                "layers": [{"layer": "Field", "components": ["Sensors"], "specification": None}],
                "security_measures": [],
                "scalability": [],
            },
            "results": {
                "metrics": [metric, metric | {"metric": "Spoilt batches a year"}],
                "roi_percent": chance.randint(10, 300),
                "investment_sar": 320_000,
                "annual_savings_sar": 400_000,
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
                "city": chance.choice(list(CityCode)),
                "pin": {"longitude": chance.uniform(44, 48), "latitude": chance.uniform(23, 26)},
                "contact_person": None,
                "contact_title": None,
                "industry": chance.choice(list(Industry)),
                "technologies": chance.sample(list(Technology), 3),
                "images": [{"id": str(new_id()), "caption": None}],
            },
        }
    )


def thread_id(number: int) -> UUID:
    return UUID(f"00000000-0000-7000-8001-{number:012x}")
