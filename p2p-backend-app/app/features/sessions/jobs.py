from app.core.db import current_database
from app.core.jobs import periodic_job
from app.features.sessions import service


@periodic_job("sessions.forget_old", cron="41 3 * * *")
async def forget_old() -> None:
    """Drop what is known of sessions that ran out."""
    async with current_database().transaction() as session:
        await service.forget_old(session)
