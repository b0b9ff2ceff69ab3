from collections import defaultdict
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import RIYADH, utcnow
from app.features.accounts.person import Person
from app.features.dashboard import repository
from app.features.dashboard.repository import Made
from app.features.dashboard.schemas import Activity, ActivityDay, OwnFigures
from app.features.reputation import service as reputation
from app.features.saved import service as saved

DAYS = 30


async def figures(session: AsyncSession, person: Person) -> OwnFigures:
    given = await reputation.contributions(session, person.id)
    return OwnFigures(
        questions=given.questions,
        replies=given.replies,
        best_answers=given.best_answers,
        use_cases=given.use_cases,
        saved=await saved.count(session, person),
        reputation=reputation.reputation(given, verified=person.user.verification_level is not None),
    )


async def activity(session: AsyncSession, user_id: UUID) -> Activity:
    today = utcnow().astimezone(RIYADH).date()
    first = today - timedelta(days=DAYS - 1)
    counts: defaultdict[tuple[object, Made], int] = defaultdict(int)
    since = datetime.combine(first, time(), RIYADH)
    for day, kind, count in await repository.made_by_day(session, user_id, since):
        counts[day, kind] = count
    days = [first + timedelta(days=number) for number in range(DAYS)]
    return Activity(
        days=[
            ActivityDay(
                day=day,
                threads=counts[day, "threads"],
                replies=counts[day, "replies"],
                use_cases=counts[day, "use_cases"],
            )
            for day in days
        ]
    )
