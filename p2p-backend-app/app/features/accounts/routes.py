from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.features.accounts import service
from app.features.accounts.errors import Suspended
from app.features.accounts.schemas import Me, MeUpdate

router = APIRouter(tags=["accounts"], responses=problem_responses(Unauthenticated, Suspended))


@router.get("/me")
async def read_me(person: CurrentPerson) -> Me:
    """The person who asks."""
    return service.describe(person)


@router.patch("/me")
async def update_me(person: CurrentPerson, session: SessionDep, update: MeUpdate) -> Me:
    """Change one's own settings."""
    await service.change_language(session, person, update.language)
    return service.describe(person)
