"""What a version says: written before the record points to it, and never changed."""

from collections.abc import Sequence
from uuid import UUID

from app.core.db import current_database
from app.core.errors import InternalError
from app.core.mongo import VersionKey, VersionStore, current_documents
from app.features.usecases.repository import use_cases
from app.features.usecases.schemas.content import UseCaseContent

COLLECTION = "use_case_versions"


def _store() -> VersionStore:
    return current_documents().versions(COLLECTION)


async def write(use_case_id: UUID, content: UseCaseContent, *, after: int = 0) -> int:
    key = await _store().append(str(use_case_id), content.model_dump(mode="json"), after=after)
    return key.version


async def read(use_case_id: UUID, version: int) -> UseCaseContent:
    document = await _store().read(VersionKey(str(use_case_id), version))
    if document is None:
        raise InternalError(f"version {version} of use case {use_case_id} has no document")
    return UseCaseContent.model_validate(document)


async def sweep() -> int:
    """Remove what was written and never became a version."""
    return await _store().sweep(_known)


async def _known(keys: Sequence[VersionKey]) -> set[VersionKey]:
    async with current_database().transaction() as session:
        return await use_cases.known_versions(session, keys)
