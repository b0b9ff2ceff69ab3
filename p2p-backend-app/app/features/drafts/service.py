import json
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.db import after_commit
from app.core.errors import EditedMeanwhile
from app.features.drafts import repository
from app.features.drafts.content import as_text
from app.features.drafts.errors import DraftNotFound, TooManyDrafts
from app.features.drafts.schemas import DraftContent, DraftKind, DraftOut, DraftSummary

MOST_DRAFTS = 100
_LONGEST_TITLE = 200


async def everything(user_id: UUID) -> list[DraftSummary]:
    """All drafts of a person, the newest first."""
    return [DraftSummary.model_validate(one) for one in await repository.everything(user_id, MOST_DRAFTS)]


async def read(user_id: UUID, kind: DraftKind, key: str) -> DraftOut:
    found = await repository.read(user_id, kind, key)
    if found is None:
        raise DraftNotFound
    return DraftOut.model_validate({**found, "content": json.loads(found["content"])})


async def save(user_id: UUID, kind: DraftKind, key: str, given: DraftContent) -> DraftSummary:
    """Raises `EditedMeanwhile` when it was saved or finished elsewhere, `DraftTooLarge`, `TooManyDrafts`."""
    text = as_text(given.content)
    # Beginnings at the same moment may pass by one or two: it is a bound, not a promise.
    begins = given.version is None and await repository.read(user_id, kind, key) is None
    if begins and await repository.count(user_id, MOST_DRAFTS) >= MOST_DRAFTS:
        raise TooManyDrafts
    title = json.loads(text).get("title")
    shown = title[:_LONGEST_TITLE] if isinstance(title, str) and title else None
    if not await repository.write(user_id, kind, key, text, shown, given.version):
        raise EditedMeanwhile
    return await read(user_id, kind, key)


async def remove(user_id: UUID, kind: DraftKind, key: str) -> None:
    """Removing what is not there does no harm."""
    await repository.remove(user_id, kind, key)


def remove_when_done(session: AsyncSession, user_id: UUID, kind: DraftKind, key: str | None) -> None:
    """Once what it became is committed: a crash may leave a draft too many, never one too few."""
    if key is not None:
        after_commit(session, lambda: repository.remove(user_id, kind, key))
