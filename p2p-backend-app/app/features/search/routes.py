from typing import Annotated

from fastapi import APIRouter, Depends, Query

from app.api.deps import MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.search import service
from app.features.search.schemas import (
    SearchHit,
    SearchKind,
    SearchQuery,
    SearchResults,
    SearchSort,
    Suggestion,
)
from app.features.search.wanted import Wanted
from app.models.sql.choices import Language


async def _wanted(
    query: Annotated[SearchQuery, Query()],
    language: Language | None = None,
    sort: SearchSort = SearchSort.RELEVANCE,
) -> Wanted:
    return Wanted.of(query, language, sort)


WantedDep = Annotated[Wanted, Depends(_wanted)]

router = APIRouter(prefix="/search", tags=["search"])


@router.get("", responses=problem_responses(Unauthenticated))
async def search_everything(person: MaybePerson, session: SessionDep, wanted: WantedDep) -> SearchResults:
    """The best of every kind: threads, replies, use cases, people and organisations."""
    return await service.everything(session, person, wanted)


@router.get("/suggestions", responses=problem_responses(Unauthenticated))
async def suggest_results(
    person: MaybePerson, session: SessionDep, query: Annotated[SearchQuery, Query()]
) -> list[Suggestion]:
    """A few things that are called so, while somebody writes; the nearest first."""
    return await service.suggest(session, person, query)


@router.get("/{kind}", responses=problem_responses(BadCursor, Unauthenticated))
async def search_kind(
    person: MaybePerson, session: SessionDep, kind: SearchKind, wanted: WantedDep, params: PageDep
) -> Page[SearchHit]:
    """Everything of one kind, the best first among the newest, then what is older."""
    return await service.page(session, person, kind, wanted, params)
