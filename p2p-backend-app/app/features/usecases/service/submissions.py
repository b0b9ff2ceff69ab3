"""From the wizard to the library: submitted, published at once or after a review, edited, taken back."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.errors import EditedMeanwhile, Forbidden
from app.core.ids import new_id
from app.core.limits import Limit, take
from app.features.accounts.errors import EmailNotVerified
from app.features.accounts.person import Person
from app.features.accounts.policy import can_write
from app.features.audit import service as audit
from app.features.drafts import service as drafts
from app.features.drafts.schemas import DraftKind
from app.features.organizations.service import slug_of
from app.features.profiles.authors import Signature
from app.features.usecases import policy
from app.features.usecases.errors import WrongState
from app.features.usecases.listing import listing_of, texts_of
from app.features.usecases.repository import use_cases
from app.features.usecases.repository.use_cases import Found
from app.features.usecases.schemas.content import UseCaseContent
from app.features.usecases.schemas.details import (
    SubmissionOutlook,
    UseCaseLatest,
    UseCaseSubmission,
    UseCaseUpdate,
)
from app.features.usecases.service import documents, images, reading
from app.models.sql.choices import UseCaseState
from app.models.sql.organization import Organization
from app.models.sql.use_case import UseCase, UseCaseVersion

SUBMISSIONS = Limit("usecases.submission", 30, timedelta(hours=1))
REVIEWERS = ("moderator", "administrator")


def outlook(person: Person) -> SubmissionOutlook:
    direct = policy.publishes_directly(person.organization)
    return SubmissionOutlook(may_submit=can_write(person), outcome="publication" if direct else "review")


async def submit(session: AsyncSession, person: Person, given: UseCaseSubmission) -> UseCaseLatest:
    """A new use case, published or waiting for its review."""
    await _check(person)
    if (sent := await _sent(session, person, given.key)) is not None:
        return sent
    content = given.content
    use_case_id = new_id()
    version = await documents.write(use_case_id, content)
    now = utcnow()
    use_case = UseCase(
        id=use_case_id,
        slug=slug_of(content.basics.title, use_case_id),
        author_id=person.id,
        organization_id=person.organization.id if person.organization else None,
        state=UseCaseState.SUBMITTED,
        latest_version=version,
        client_key=given.key,
        submitted_at=now,
        updated_at=now,
        verified=False,
        **listing_of(content),
    )
    if not await use_cases.add(session, use_case) and (sent := await _sent(session, person, given.key)):
        return sent
    await use_cases.store_texts(session, use_case_id, texts_of(content))
    drafts.remove_when_done(session, person.id, DraftKind.USE_CASE, given.draft)
    return await _come_in(
        session, person, Found(use_case, Signature.of(person), person.organization), content
    )


async def update(session: AsyncSession, person: Person, key: str, changed: UseCaseUpdate) -> UseCaseLatest:
    """A new version; what is published stays until the new one is."""
    found = await reading.find(session, person, key)
    _demand_edit(person, found.use_case)
    if found.use_case.latest_version != changed.version:
        raise EditedMeanwhile
    await _check(person)
    version = await documents.write(found.use_case.id, changed.content, after=changed.version)
    found = await reading.find(session, person, key, lock=True)
    use_case = found.use_case
    _demand_edit(person, use_case)
    if use_case.latest_version != changed.version:
        raise EditedMeanwhile
    drafts.remove_when_done(session, person.id, DraftKind.USE_CASE, changed.draft)
    use_case.latest_version = version
    use_case.state = UseCaseState.SUBMITTED
    use_case.submitted_at = use_case.updated_at = utcnow()
    if use_case.published_version is None:
        await show(session, use_case, changed.content)
    return await _come_in(session, person, found, changed.content)


async def withdraw(session: AsyncSession, person: Person, key: str) -> UseCaseLatest:
    """Take back what waits for its review."""
    found = await reading.find(session, person, key, lock=True)
    if not policy.is_author(person, found.use_case):
        raise Forbidden
    if not policy.can_withdraw(person, found.use_case):
        raise WrongState
    version = await use_cases.find_version(session, found.use_case.id, found.use_case.latest_version)
    found.use_case.state = version.state = UseCaseState.DRAFT
    found.use_case.updated_at = utcnow()
    _tell_reviewers(session, found.use_case.id)
    return await _answer(session, person, found.use_case)


async def show(session: AsyncSession, use_case: UseCase, content: UseCaseContent) -> None:
    """Let lists and the search tell this content."""
    for name, value in listing_of(content).items():
        setattr(use_case, name, value)
    await use_cases.store_texts(session, use_case.id, texts_of(content))


def publish(use_case: UseCase, version: UseCaseVersion, organization: Organization | None) -> None:
    """Move the pointer: from this commit on everybody reads this version."""
    use_case.state = version.state = UseCaseState.PUBLISHED
    use_case.published_version = version.version
    use_case.published_at = use_case.published_at or utcnow()
    use_case.verified = policy.publishes_directly(organization)


async def _check(person: Person) -> None:
    if not can_write(person):
        raise EmailNotVerified
    await take(SUBMISSIONS, str(person.id))


async def _sent(session: AsyncSession, person: Person, key: UUID | None) -> UseCaseLatest | None:
    sent = await use_cases.find_sent(session, person.id, key) if key else None
    return None if sent is None else await reading.read_latest(session, person, str(sent))


def _demand_edit(person: Person, use_case: UseCase) -> None:
    if not policy.is_author(person, use_case):
        raise Forbidden
    if not policy.can_edit(person, use_case):
        raise WrongState


async def _come_in(
    session: AsyncSession, person: Person, found: Found, content: UseCaseContent
) -> UseCaseLatest:
    """Record the newest version, and publish it if its author needs no review."""
    use_case = found.use_case
    version = UseCaseVersion(
        use_case_id=use_case.id,
        version=use_case.latest_version,
        title=content.basics.title,
        category=content.basics.category,
        state=UseCaseState.SUBMITTED,
        saved_by=person.id,
    )
    session.add(version)
    if policy.publishes_directly(person.organization):
        if use_case.published_version is not None:
            await show(session, use_case, content)
        publish(use_case, version, found.organization)
        audit.record(
            session,
            person.user,
            "use_case.published",
            subject_id=use_case.id,
            subject_name=content.basics.title,
        )
    else:
        _tell_reviewers(session, use_case.id)
    await images.attach(session, person, use_case, content)
    return await _answer(session, person, use_case)


def _tell_reviewers(session: AsyncSession, use_case_id: UUID) -> None:
    for role in REVIEWERS:
        live.notify(session, "use_cases.review_changed", use_case_id, role=role)


async def _answer(session: AsyncSession, person: Person, use_case: UseCase) -> UseCaseLatest:
    await session.flush()
    await session.refresh(use_case, ["listed"])
    return await reading.read_latest(session, person, str(use_case.id))
