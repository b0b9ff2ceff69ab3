from sqlalchemy import ColumnElement, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import PageParams
from app.core.search import words
from app.core.search.ranking import NO_RANK, FoundPage, fetch, ranked
from app.features.search.repository.texts import beginning
from app.features.search.schemas import SearchSort
from app.features.search.wanted import Wanted
from app.models.sql.use_case import UseCase, UseCaseText


async def page(session: AsyncSession, wanted: Wanted, params: PageParams) -> FoundPage:
    """What stands in the library."""
    texts = select(UseCaseText.use_case_id).join(UseCase).where(UseCase.listed)
    if wanted.language is not None:
        texts = texts.where(UseCase.language == wanted.language)
    found = texts.where(words.says_all(UseCaseText.vector, wanted.words))
    near = texts.where(words.says_or_names(UseCaseText.vector, UseCaseText.names, wanted.words))
    query = ranked(found, UseCaseText.use_case_id, _rank(wanted), params, near)
    shown = select(
        UseCase.slug,
        UseCase.title,
        UseCase.summary,
        beginning(UseCaseText.body),
        UseCase.language,
        UseCase.category,
        UseCase.factory_name,
        UseCase.city,
        UseCase.images,
        UseCase.author_id,
        UseCase.verified,
        UseCase.published_at,
    ).join(UseCaseText, UseCaseText.use_case_id == UseCase.id)
    return await fetch(session, query, query.onto(shown, UseCase.id))


def _rank(wanted: Wanted) -> ColumnElement[float]:
    if wanted.sort is SearchSort.NEWEST:
        return NO_RANK
    return words.rank(UseCaseText.vector, wanted.words, func.search_fold(UseCaseText.title))
