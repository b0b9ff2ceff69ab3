"""Away from the library and back, and to the front of it."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.clock import utcnow
from app.core.errors import Forbidden
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.usecases import policy
from app.features.usecases.errors import WrongState
from app.features.usecases.repository import use_cases
from app.features.usecases.schemas.details import UseCaseLatest
from app.features.usecases.service import reading
from app.models.sql.choices import UseCaseState
from app.models.sql.use_case import UseCase


async def archive(session: AsyncSession, person: Person, key: str) -> UseCaseLatest:
    """Take one from everybody's sight; nothing of it is lost. Twice is no more than once."""
    use_case = (await reading.find(session, person, key, lock=True)).use_case
    if not policy.can_read_latest(person, use_case):
        raise Forbidden
    if policy.can_archive(person, use_case):
        use_case.state, use_case.archived_by = UseCaseState.ARCHIVED, person.id
        _record(session, person, "use_case.archived", use_case)
    return await _answer(session, person, use_case)


async def restore(session: AsyncSession, person: Person, key: str) -> UseCaseLatest:
    """Bring it back as it was published; a newer version that waited is a draft again."""
    use_case = (await reading.find(session, person, key, lock=True)).use_case
    if not policy.can_read_latest(person, use_case):
        raise Forbidden
    if use_case.state == UseCaseState.ARCHIVED:
        if not policy.can_restore(person, use_case):
            raise Forbidden
        version = await use_cases.find_version(session, use_case.id, use_case.latest_version)
        if version.state == UseCaseState.SUBMITTED:
            version.state = UseCaseState.DRAFT
        use_case.state, use_case.archived_by = version.state, None
        _record(session, person, "use_case.restored", use_case)
    return await _answer(session, person, use_case)


async def feature(session: AsyncSession, person: Person, key: str, *, featured: bool) -> None:
    """Show it among the first, or no longer."""
    use_case = (await reading.find(session, person, key, lock=True)).use_case
    if not person.is_administrator:
        raise Forbidden
    if featured and not policy.can_feature(person, use_case):
        raise WrongState
    if use_case.featured != featured:
        use_case.featured = featured
        action = "use_case.featured" if featured else "use_case.unfeatured"
        audit.record(session, person.user, action, subject_id=use_case.id, subject_name=use_case.title)


def _record(session: AsyncSession, person: Person, action: str, use_case: UseCase) -> None:
    use_case.updated_at = utcnow()
    audit.record(session, person.user, action, subject_id=use_case.id, subject_name=use_case.title)


async def _answer(session: AsyncSession, person: Person, use_case: UseCase) -> UseCaseLatest:
    await session.flush()
    await session.refresh(use_case, ["listed"])
    return await reading.read_latest(session, person, str(use_case.id))
