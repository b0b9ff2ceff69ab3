from datetime import timedelta

from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.errors import PayloadTooLarge, TooManyRequests, Unauthenticated
from app.core.limits import Limit, take
from app.features.accounts.errors import Suspended
from app.features.drafts import service
from app.features.drafts.errors import TooManyDrafts
from app.features.drafts.schemas import DraftKey, DraftKind, DraftRead, DraftSummary, DraftWrite

# Twice what somebody types who never pauses; a form saves when the typing does.
SAVES = Limit("drafts.save", 1000, timedelta(minutes=10))

router = APIRouter(prefix="/drafts", tags=["drafts"], responses=problem_responses(Unauthenticated, Suspended))


@router.get("")
async def list_drafts(person: CurrentPerson) -> list[DraftSummary]:
    """One's own drafts, the last one first."""
    return await service.own(person.id)


@router.get("/{kind}/{key}")
async def read_draft(person: CurrentPerson, kind: DraftKind, key: DraftKey) -> DraftRead | None:
    """One's own draft; null where none was begun."""
    return await service.read(person.id, kind, key)


@router.put("/{kind}/{key}", responses=problem_responses(PayloadTooLarge, TooManyDrafts, TooManyRequests))
async def save_draft(person: CurrentPerson, kind: DraftKind, key: DraftKey, draft: DraftWrite) -> DraftRead:
    """Keep what was written so far; publishing it removes the draft."""
    await take(SAVES, str(person.id))
    return await service.save(person.id, kind, key, draft.content)


@router.delete("/{kind}/{key}", status_code=204)
async def delete_draft(person: CurrentPerson, kind: DraftKind, key: DraftKey) -> None:
    """Discard one's draft; nothing happens where there is none."""
    await service.discard(person.id, kind, key)
