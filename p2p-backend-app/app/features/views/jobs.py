from app.core.db import current_database
from app.core.jobs import periodic_job
from app.features.views.counter import COUNTERS


@periodic_job("views.forget", cron="*/15 * * * *")
async def forget_views() -> None:
    """Who has read is known for half an hour, to count nobody twice."""
    async with current_database().transaction() as session:
        for counter in COUNTERS:
            await counter.forget_past(session)
