from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

import structlog

from app.core.clock import utcnow
from app.core.db import current_database
from app.core.jobs import job, periodic_job
from app.features.media import repository, service
from app.services.storage.service import storage

log = structlog.get_logger(__name__)

# Longer than any transaction lasts.
_GRACE = timedelta(days=1)
# A draft that shows an upload and is left for so long does not come back.
_LOOSE = timedelta(days=30)
_BATCH = 500


@job("media.remove_files")
async def remove_files(media_ids: list[str]) -> None:
    for key in service.keys_of(map(UUID, media_ids)):
        await storage().delete(key)


@periodic_job("media.sweep_loose", cron="23 * * * *")
async def sweep_loose() -> None:
    """Forget the uploads that nothing came to show."""
    now = utcnow()
    removed = _BATCH
    while removed == _BATCH:
        async with current_database().transaction() as session:
            found = await repository.remove_loose(session, now - _LOOSE, now - _GRACE, _BATCH)
        removed = len(found)
        await remove_files([str(media_id) for media_id in found])


@periodic_job("media.sweep_files", cron="41 2 * * *")
async def sweep_files() -> None:
    """Remove the files that no row knows: what a failed commit or a lost job left."""
    before = utcnow() - _GRACE
    async for files in storage().files(service.FOLDER):
        await _remove_unknown([file.key for file in files if file.modified_at < before])


async def _remove_unknown(keys: Sequence[str]) -> None:
    owners = {key: _media_id(key) for key in keys}
    async with current_database().transaction() as session:
        known = await repository.known(session, [owner for owner in owners.values() if owner])
    unknown = [key for key, owner in owners.items() if owner not in known]
    for key in unknown:
        await storage().delete(key)
    if unknown:
        log.info("unknown_files_removed", count=len(unknown))


def _media_id(key: str) -> UUID | None:
    try:
        return UUID(key.split("/")[1])
    except (IndexError, ValueError):
        return None
