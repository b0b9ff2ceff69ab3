import structlog

from app.core.jobs import periodic_job
from app.features.usecases.service import documents

log = structlog.get_logger(__name__)


@periodic_job("usecases.sweep_versions", cron="41 * * * *")
async def sweep_versions() -> None:
    """Remove documents that a crash left without a record."""
    if removed := await documents.sweep():
        log.info("orphan_versions_removed", count=removed)
