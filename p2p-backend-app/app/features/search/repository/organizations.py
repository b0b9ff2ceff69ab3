from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import PageParams
from app.core.search import words
from app.core.search.ranking import NO_RANK, FoundPage, fetch, ranked
from app.features.search import labels
from app.features.search.schemas import SearchSort
from app.features.search.wanted import Wanted
from app.models.sql.organization import Organization


async def page(session: AsyncSession, wanted: Wanted, params: PageParams) -> FoundPage:
    """Organisations by their names, what they write of themselves, their trade and their city."""
    found = select(Organization.id).where(*(_found_by(word) for word in wanted.words))
    by_name = words.rank(Organization.vector, wanted.words, Organization.search_name)
    rank = NO_RANK if wanted.sort is SearchSort.NEWEST else by_name
    query = ranked(found, Organization.id, rank, params)
    return await fetch(session, query, query.onto(select(Organization), Organization.id))


def _found_by(word: str) -> ColumnElement[bool]:
    ways = [words.says(Organization.vector, word), words.names(Organization.search_name, word)]
    if industries := labels.industries(word):
        ways.append(Organization.industry.in_(industries))
    if cities := labels.cities(word):
        ways.append(Organization.city.in_(cities))
    return or_(*ways)
