from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import Forbidden
from app.features.accounts.person import Person
from app.features.usecases import policy
from app.features.usecases.errors import OwnUseCase
from app.features.usecases.repository import reactions
from app.features.usecases.schemas.details import UseCaseReactions
from app.features.usecases.service import reading
from app.models.sql.choices import UseCaseReactionKind
from app.models.sql.use_case import UseCase

_ALLOWED = {
    UseCaseReactionKind.LIKE: policy.can_like,
    UseCaseReactionKind.BOOKMARK: policy.can_bookmark,
}


async def give(
    session: AsyncSession, person: Person, key: str, kind: UseCaseReactionKind
) -> UseCaseReactions:
    use_case = (await reading.find(session, person, key)).use_case
    if not _ALLOWED[kind](person, use_case):
        raise OwnUseCase if use_case.listed else Forbidden
    await reactions.give(session, person.id, use_case.id, kind)
    return await _now(session, person, use_case)


async def take_back(
    session: AsyncSession, person: Person, key: str, kind: UseCaseReactionKind
) -> UseCaseReactions:
    """What one has given can always be taken back."""
    use_case = (await reading.find(session, person, key)).use_case
    await reactions.take_back(session, person.id, use_case.id, kind)
    return await _now(session, person, use_case)


async def _now(session: AsyncSession, person: Person, use_case: UseCase) -> UseCaseReactions:
    kinds = (await reactions.given_by(session, person.id, [use_case.id])).get(use_case.id, set())
    return UseCaseReactions(
        like_count=await reactions.like_count(session, use_case.id),
        liked=UseCaseReactionKind.LIKE in kinds,
        bookmarked=UseCaseReactionKind.BOOKMARK in kinds,
    )
