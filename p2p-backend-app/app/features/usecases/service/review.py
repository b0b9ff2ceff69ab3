"""What moderators decide about a submission."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.errors import EditedMeanwhile, Forbidden
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.notifications import service as notifications
from app.features.usecases import policy
from app.features.usecases.errors import OwnUseCase, WrongState
from app.features.usecases.repository import use_cases
from app.features.usecases.schemas.details import CasePublication, CaseReturn, UseCaseLatest
from app.features.usecases.service import documents, images, reading
from app.features.usecases.service.submissions import REVIEWERS, publish, show
from app.models.sql.choices import UseCaseState


async def decide(
    session: AsyncSession, person: Person, key: str, decision: CasePublication | CaseReturn
) -> UseCaseLatest:
    """Publish the newest version, or return it with a note; the version that was read is the one decided."""
    found = await reading.find(session, person, key, lock=True)
    use_case = found.use_case
    if not person.is_moderator:
        raise Forbidden
    if policy.is_author(person, use_case):
        raise OwnUseCase
    if use_case.latest_version != decision.version:
        raise EditedMeanwhile
    if not policy.can_review(person, use_case):
        raise WrongState
    version = await use_cases.find_version(session, use_case.id, decision.version)
    version.decided_by, version.decided_at = person.id, utcnow()
    if isinstance(decision, CasePublication):
        await show(session, use_case, await documents.read(use_case.id, decision.version))
        publish(use_case, version, found.organization)
        await images.show_only_published(session, use_case)
    else:
        use_case.state = version.state = UseCaseState.RETURNED
        version.note = decision.note
    use_case.updated_at = version.decided_at
    audit.record(
        session,
        person.user,
        f"use_case.{version.state}",
        subject_id=use_case.id,
        subject_name=version.title,
        note=version.note,
    )
    await notifications.decided(session, use_case, version)
    if use_case.author_id is not None:
        live.notify(session, "use_cases.decided", use_case.id, to=use_case.author_id)
    for role in REVIEWERS:
        live.notify(session, "use_cases.review_changed", use_case.id, role=role)
    await session.flush()
    await session.refresh(use_case, ["listed"])
    return await reading.read_latest(session, person, str(use_case.id))
