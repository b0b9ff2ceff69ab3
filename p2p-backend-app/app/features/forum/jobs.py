from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from app.core.db import current_database
from app.core.jobs import periodic_job
from app.core.mongo import VersionKey
from app.features.forum import history
from app.models.sql.forum import ForumReply, ForumThread


@periodic_job("forum.sweep_versions", cron="41 3 * * *")
async def sweep_versions() -> None:
    """Past versions that a crash left behind, which no thread or reply knows of."""
    await history.store().sweep(_known)


async def _known(keys: Sequence[VersionKey]) -> set[VersionKey]:
    owners = [UUID(owner) for owner in {key.owner for key in keys}]
    known: set[VersionKey] = set()
    async with current_database().transaction() as session:
        for table in (ForumThread, ForumReply):
            query = select(table.id, table.history).where(table.id.in_(owners))
            for row in (await session.execute(query)).all():
                known |= {VersionKey(str(row.id), version) for version in row.history}
    return known
