from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.dashboard import service
from app.features.dashboard.schemas import Activity, OwnFigures
from app.features.feed import service as feed
from app.features.feed.schemas import FeedEntry
from app.features.saved import service as saved
from app.features.saved.schemas import SavedItem

router = APIRouter(
    prefix="/dashboard", tags=["dashboard"], responses=problem_responses(Unauthenticated, Suspended)
)


@router.get("/figures")
async def read_own_figures(person: CurrentPerson, session: SessionDep) -> OwnFigures:
    """What one has given, and the reputation that it makes."""
    return await service.figures(session, person)


@router.get("/activity")
async def read_own_activity(person: CurrentPerson, session: SessionDep) -> Activity:
    """What one made on each of the last thirty days."""
    return await service.activity(session, person.id)


@router.get("/feed", responses=problem_responses(BadCursor))
async def list_news(person: CurrentPerson, session: SessionDep, params: PageDep) -> Page[FeedEntry]:
    """What happens in the community, the newest first."""
    return await feed.page(session, person, params)


@router.get("/saved", responses=problem_responses(BadCursor))
async def list_saved(person: CurrentPerson, session: SessionDep, params: PageDep) -> Page[SavedItem]:
    """What one keeps to find it again, kept last first; what has been taken away is not told."""
    return await saved.page(session, person, params)
