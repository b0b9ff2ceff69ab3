from typing import Annotated

from fastapi import APIRouter, Path

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.errors import EditedMeanwhile, Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.drafts import service
from app.features.drafts.errors import DraftNotFound, DraftTooLarge, TooManyDrafts
from app.features.drafts.schemas import DraftContent, DraftKey, DraftKind, DraftOut, DraftSummary

router = APIRouter(prefix="/drafts", tags=["drafts"], responses=problem_responses(Unauthenticated, Suspended))
Key = Annotated[DraftKey, Path()]


@router.get("")
async def list_drafts(person: CurrentPerson) -> list[DraftSummary]:
    """One's drafts, the newest first."""
    return await service.everything(person.id)


@router.get("/{kind}/{key}", responses=problem_responses(DraftNotFound))
async def read_draft(person: CurrentPerson, kind: DraftKind, key: Key) -> DraftOut:
    """One of one's drafts, whole."""
    return await service.read(person.id, kind, key)


@router.put("/{kind}/{key}", responses=problem_responses(EditedMeanwhile, DraftTooLarge, TooManyDrafts))
async def save_draft(person: CurrentPerson, kind: DraftKind, key: Key, given: DraftContent) -> DraftSummary:
    """Keep what a form holds. Without `version` it is written over whatever was kept."""
    return await service.save(person.id, kind, key, given)


@router.delete("/{kind}/{key}", status_code=204)
async def remove_draft(person: CurrentPerson, kind: DraftKind, key: Key) -> None:
    """Keep it no longer."""
    await service.remove(person.id, kind, key)
