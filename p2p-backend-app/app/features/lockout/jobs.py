from app.core import limits
from app.core.db import current_database
from app.core.jobs import periodic_job
from app.features.lockout import service


@periodic_job("lockout.forget_past", cron="*/15 * * * *")
async def forget_past() -> None:
    """Drop counts that no longer count."""
    await service.forget_past()
    async with current_database().transaction() as session:
        await limits.forget_past(session)
