from fastapi import APIRouter

from app.api.deps import MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.features.forum.categories import service
from app.features.forum.categories.schemas import ForumOverview

router = APIRouter(prefix="/forum/categories", tags=["forum"])


@router.get("", responses=problem_responses(Unauthenticated))
async def list_forum_categories(person: MaybePerson, session: SessionDep) -> ForumOverview:
    """The places of the forum in their order, and what this person may do there."""
    return await service.overview(session, person)
