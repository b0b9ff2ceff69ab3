from app.core.clock import utcnow
from app.core.db import current_database
from app.core.job_settings import FAILED_KEPT
from app.core.jobs import periodic_job
from app.features.mailbox.undelivered import repository


@periodic_job("mailbox.forget_undelivered", cron="27 3 * * *")
async def forget_undelivered() -> None:
    """With the jobs that could send them."""
    async with current_database().transaction() as session:
        await repository.remove_before(session, utcnow() - FAILED_KEPT)
