from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import Page, PageParams
from app.core.search.ranking import FoundRow
from app.core.search.words import words_of
from app.features.accounts.person import Person
from app.features.forum.categories import service as categories
from app.features.forum.categories.schemas import CategorySummary
from app.features.profiles.authors import Authors, authors_of
from app.features.search import hits
from app.features.search.marking import Marker, marker, parts
from app.features.search.repository import forum, organizations, people, suggestions, use_cases
from app.features.search.schemas import SearchGroup, SearchHit, SearchKind, SearchResults, Suggestion
from app.features.search.wanted import Reader, Wanted

# Of each kind, before one asks for more of it.
_FIRST = 4


class Found(NamedTuple):
    kind: SearchKind
    rows: Sequence[FoundRow]
    next_cursor: str | None


async def everything(session: AsyncSession, person: Person | None, wanted: Wanted) -> SearchResults:
    """The best of every kind that has any."""
    params = PageParams(limit=_FIRST)
    found = [await _find(session, person, kind, wanted, params) for kind in SearchKind if wanted.may_be(kind)]
    found = [one for one in found if one.rows]
    shown = await _shown(session, person, wanted, found)
    groups = [
        SearchGroup(kind=one.kind, items=items, next_cursor=one.next_cursor)
        for one, items in zip(found, shown, strict=True)
    ]
    return SearchResults(groups=groups)


async def page(
    session: AsyncSession, person: Person | None, kind: SearchKind, wanted: Wanted, params: PageParams
) -> Page[SearchHit]:
    if not wanted.may_be(kind):
        return Page(items=[], next_cursor=None)
    found = await _find(session, person, kind, wanted, params)
    (items,) = await _shown(session, person, wanted, [found])
    return Page(items=items, next_cursor=found.next_cursor)


async def suggest(session: AsyncSession, person: Person | None, query: str) -> list[Suggestion]:
    """What is called as somebody begins to write."""
    asked = words_of(query)
    rows = await suggestions.page(session, Reader.of(person), asked) if asked else []
    return [
        Suggestion(kind=row.kind, id=row.id, slug=row.slug, label=parts(row.label, asked)) for row in rows
    ]


async def _find(
    session: AsyncSession, person: Person | None, kind: SearchKind, wanted: Wanted, params: PageParams
) -> Found:
    match kind:
        case SearchKind.THREAD:
            found = await forum.threads(session, wanted, params)
        case SearchKind.REPLY:
            found = await forum.replies(session, wanted, params)
        case SearchKind.USE_CASE:
            found = await use_cases.page(session, wanted, params)
        case SearchKind.PERSON:
            found = await people.page(session, wanted, Reader.of(person), params)
        case SearchKind.ORGANIZATION:
            found = await organizations.page(session, wanted, params)
    return Found(kind, *found)


async def _shown(
    session: AsyncSession, person: Person | None, wanted: Wanted, found: Sequence[Found]
) -> list[list[SearchHit]]:
    """Whatever the hits of all kinds need is read at once."""
    texts = [text for one in found for row in one.rows for text in hits.texts(one.kind, row)]
    marks = await marker(session, wanted.words, texts)
    signed = [hits.signed_by(one.kind, row) for one in found for row in one.rows]
    authors = await authors_of(session, person, signed)
    has_threads = any(one.kind is SearchKind.THREAD and one.rows for one in found)
    places = await categories.by_slug(session) if has_threads else {}
    return [[_hit(one.kind, row, marks, authors, places) for row in one.rows] for one in found]


def _hit(
    kind: SearchKind, row: FoundRow, marks: Marker, authors: Authors, places: dict[str, CategorySummary]
) -> SearchHit:
    match kind:
        case SearchKind.THREAD:
            return hits.thread(row, marks, authors, places)
        case SearchKind.REPLY:
            return hits.reply(row, marks, authors)
        case SearchKind.USE_CASE:
            return hits.use_case(row, marks, authors)
        case SearchKind.PERSON:
            return hits.person(row, marks, authors)
        case SearchKind.ORGANIZATION:
            return hits.organization(row, marks)
