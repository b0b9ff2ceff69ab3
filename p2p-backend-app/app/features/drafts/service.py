import json
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.db import after_commit
from app.features.drafts import repository
from app.features.drafts.content import Content, as_text, brief_of
from app.features.drafts.errors import TooManyDrafts
from app.features.drafts.schemas import DraftKind, DraftRead, DraftSummary

MOST = 50


async def save(owner: UUID, kind: DraftKind, key: str, content: Content) -> DraftRead:
    """The later one stays. Raises `TooManyDrafts`, `PayloadTooLarge`, `ValidationFailed`."""
    fields: dict[str, Any] = {
        # As text: names and numbers that documents do not take come back as they were.
        "content": as_text(content),
        "brief": json.dumps(brief_of(content)),
        "updated_at": _now(),
    }
    if not await repository.change(owner, kind, key, fields):
        # Beginnings at the same moment may pass by one or two: it is a bound, not a promise.
        if len(await repository.headings(owner, MOST)) >= MOST:
            raise TooManyDrafts
        await repository.add(owner, kind, key, fields)
    return DraftRead(kind=kind, key=key, content=content, updated_at=fields["updated_at"])


async def read(owner: UUID, kind: DraftKind, key: str) -> DraftRead | None:
    found = await repository.find(owner, kind, key)
    if found is None:
        return None
    content = json.loads(found["content"])
    return DraftRead(kind=kind, key=key, content=content, updated_at=found["updated_at"])


async def own(owner: UUID) -> list[DraftSummary]:
    """The last one first; there are never so many that they need pages."""
    found = [
        DraftSummary(
            kind=DraftKind(one["kind"]),
            key=one["key"],
            brief=json.loads(one["brief"]),
            updated_at=one["updated_at"],
        )
        for one in await repository.headings(owner, 2 * MOST)
    ]
    return sorted(found, key=lambda draft: (draft.updated_at, draft.kind, draft.key), reverse=True)


async def discard(owner: UUID, kind: DraftKind, key: str) -> None:
    """Nothing happens where there is none."""
    await repository.remove(owner, kind, key)


def remove_published(session: AsyncSession, owner: UUID, kind: DraftKind, key: object) -> None:
    """Once what it became is committed: a crash may leave a draft too many, never one too few."""
    after_commit(session, lambda: repository.remove(owner, kind, str(key)))


async def forget(owner: UUID) -> None:
    """Every draft of somebody who leaves."""
    await repository.remove_all(owner)


def _now() -> datetime:
    # Documents know milliseconds: what is answered is what will be read.
    moment = utcnow()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
