from typing import Annotated

from fastapi import APIRouter, Query

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.forum.mentions import service
from app.features.forum.mentions.schemas import Mentionable

router = APIRouter(prefix="/forum/mentionable", tags=["forum"])
Name = Annotated[str, Query(min_length=2, max_length=80)]


@router.get("", responses=problem_responses(Unauthenticated, Suspended))
async def suggest_mentions(person: CurrentPerson, session: SessionDep, query: Name) -> Mentionable:
    """Members whom one may name, by a part of their name."""
    return await service.suggest(session, person, query)
