from app.core.db import current_database
from app.core.jobs import periodic_job
from app.features.notifications import bell

_BATCH = 5_000


@periodic_job("notifications.forget_old", cron="17 3 * * *")
async def forget_old() -> None:
    """Drop what was read a season ago, or happened a year ago."""
    removed = _BATCH
    while removed == _BATCH:
        async with current_database().transaction() as session:
            removed = await bell.forget_old(session, _BATCH)
