"""Use cases that are read: the published ones by everybody, the others by whom they concern."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import Forbidden
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.usecases import policy
from app.features.usecases.errors import UseCaseNotFound
from app.features.usecases.repository import library, reactions, use_cases
from app.features.usecases.repository.reactions import Given
from app.features.usecases.repository.use_cases import Found
from app.features.usecases.schemas.details import UseCaseCard, UseCaseDetails, UseCaseEntry, UseCaseLatest
from app.features.usecases.schemas.library import (
    FacetCount,
    Filters,
    LibraryFacets,
    LibrarySort,
    MapPoint,
    MapPoints,
)
from app.features.usecases.service import describing, documents
from app.features.views.counter import case_views
from app.models.sql.choices import UseCaseState


async def find(session: AsyncSession, person: Person | None, key: str, *, lock: bool = False) -> Found:
    """What this person may know of; raises `UseCaseNotFound` for anything else."""
    found = await use_cases.find(session, key, lock=lock)
    if found is None or not policy.can_read(person, found.use_case):
        raise UseCaseNotFound
    return found


async def read(session: AsyncSession, person: Person | None, key: str, browser: str) -> UseCaseDetails:
    """The published version; before there is one, the newest. `browser` tells visitors apart."""
    found = await find(session, person, key)
    if found.use_case.listed:
        case_views.note(found.use_case.id, found.use_case.author_id, person, browser)
    version = found.use_case.published_version or found.use_case.latest_version
    content = await documents.read(found.use_case.id, version)
    given = await _given(session, person, [found])
    return describing.details(found, given, version, content, person)


async def read_latest(session: AsyncSession, person: Person, key: str) -> UseCaseLatest:
    entry = await use_cases.find_entry(session, key)
    if entry is None or not policy.can_read(person, entry.use_case):
        raise UseCaseNotFound
    if not policy.can_read_latest(person, entry.use_case):
        raise Forbidden
    content = await documents.read(entry.use_case.id, entry.version.version)
    return describing.latest(entry, content, person)


async def browse(
    session: AsyncSession, person: Person | None, filters: Filters, sort: LibrarySort, params: PageParams
) -> Page[UseCaseCard]:
    found, next_cursor = await library.page(session, filters, sort, params)
    given = await _given(session, person, found)
    return Page(items=[describing.card(each, given, person) for each in found], next_cursor=next_cursor)


async def count(session: AsyncSession, filters: Filters) -> LibraryFacets:
    total, facets = await library.count(session, filters)
    counts = {
        name: [FacetCount(value=value, count=number) for value, number in values]
        for name, values in facets.items()
    }
    return LibraryFacets(total=total, **counts)


async def place(session: AsyncSession, filters: Filters) -> MapPoints:
    points, complete = await library.points(session, filters)
    return MapPoints(points=[MapPoint.model_validate(point) for point in points], complete=complete)


async def own(
    session: AsyncSession, person: Person, state: UseCaseState | None, params: PageParams
) -> Page[UseCaseEntry]:
    entries, next_cursor = await use_cases.page_of_author(session, person.id, state, params)
    return Page(items=[describing.listed(entry, person) for entry in entries], next_cursor=next_cursor)


async def to_review(session: AsyncSession, person: Person, params: PageParams) -> Page[UseCaseEntry]:
    if not person.is_moderator:
        raise Forbidden
    entries, next_cursor = await use_cases.page_to_review(session, params)
    return Page(items=[describing.listed(entry, person) for entry in entries], next_cursor=next_cursor)


async def _given(session: AsyncSession, person: Person | None, found: list[Found]) -> Given:
    if person is None or not found:
        return {}
    return await reactions.given_by(session, person.id, [each.use_case.id for each in found])
