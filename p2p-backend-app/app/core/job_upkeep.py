"""The jobs that look after jobs."""

from datetime import timedelta

import structlog

from app.core.clock import utcnow
from app.core.job_settings import FAILED_KEPT, SILENCE_SECONDS
from app.core.jobs import jobs, periodic_job

log = structlog.get_logger(__name__)


@periodic_job("jobs.rescue_stalled", cron="* * * * *")
async def rescue_stalled() -> None:
    """Put back what a worker was doing when it died."""
    await jobs.job_manager.prune_stalled_workers(SILENCE_SECONDS)
    for stalled in await jobs.job_manager.get_stalled_jobs(seconds_since_heartbeat=SILENCE_SECONDS):
        log.warning("job_rescued", task=stalled.task_name, job_id=stalled.id)
        await jobs.job_manager.retry_job(stalled, retry_at=utcnow())


@periodic_job("jobs.remove_old", cron="17 3 * * *")
async def remove_old() -> None:
    """Failed jobs are kept for two weeks to be looked at; the others leave when they are done."""
    await jobs.job_manager.delete_old_jobs(
        nb_hours=int(FAILED_KEPT / timedelta(hours=1)),
        include_failed=True,
        include_cancelled=True,
        include_aborted=True,
    )
