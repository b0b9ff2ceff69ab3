from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.errors import EditedMeanwhile, Unauthenticated
from app.features.accounts import service as accounts
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.organizations.schemas import OrganizationSummary
from app.features.people.errors import PersonNotFound
from app.features.profiles import completeness, policy, repository
from app.features.profiles.schemas import GivenFigures, OwnProfile, Profile, ProfilePermissions, ProfileUpdate
from app.features.reputation import service as reputation
from app.models.sql.choices import Expertise
from app.models.sql.user import User
from app.schemas.picture import Picture


async def read(session: AsyncSession, asker: Person | None, user_id: UUID) -> Profile:
    """A person's page; nobody learns from the refusal whether there is one."""
    subject = await accounts.find_person(session, user_id)
    if subject is None or not policy.can_read(asker, subject.user, subject.organization_id):
        raise PersonNotFound
    return _page(subject, asker, await _given(session, subject.user))


async def edit(session: AsyncSession, person: Person, update: ProfileUpdate) -> OwnProfile:
    """Change one's profile, unless one has done so elsewhere since it was read."""
    user = await repository.lock(session, person.id)
    if user is None:
        raise Unauthenticated
    if user.profile_version != update.version:
        raise EditedMeanwhile
    before = _full_name(user)
    for name, value in update.model_dump(exclude_unset=True, exclude={"version"}).items():
        setattr(user, name, value)
    user.profile_version += 1
    await session.flush()
    _record_renaming(session, user, before)
    live.notify(session, "profile.updated", user.id, to=user.id)
    return own(user)


def _full_name(user: User) -> str:
    return f"{user.first_name} {user.last_name}"


def _record_renaming(session: AsyncSession, user: User, before: str) -> None:
    """A verified person must not become somebody else unnoticed."""
    name = _full_name(user)
    if name != before:
        note = f"{before} → {name}"
        audit.record(session, user, "person.renamed", subject_id=user.id, subject_name=name, note=note)


def own(user: User) -> OwnProfile:
    return OwnProfile(
        first_name=user.first_name,
        last_name=user.last_name,
        job_title=user.job_title,
        professional_role=user.professional_role,
        picture=Picture.of(user.picture_id),
        bio=user.bio,
        years_of_experience=user.years_of_experience,
        expertise=[Expertise(tag) for tag in user.expertise],
        visibility=user.visibility,
        version=user.profile_version,
        completeness=completeness.of(user),
    )


async def _given(session: AsyncSession, user: User) -> GivenFigures:
    given = await reputation.contributions(session, user.id)
    return GivenFigures(
        questions=given.questions,
        replies=given.replies,
        best_answers=given.best_answers,
        use_cases=given.use_cases,
        reputation=reputation.reputation(given, verified=user.verification_level is not None).points,
    )


def _page(subject: Person, asker: Person | None, given: GivenFigures) -> Profile:
    user, organization = subject.user, subject.organization
    return Profile(
        id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        job_title=user.job_title,
        professional_role=user.professional_role,
        picture=Picture.of(user.picture_id),
        bio=user.bio,
        years_of_experience=user.years_of_experience,
        expertise=[Expertise(tag) for tag in user.expertise],
        language=user.language,
        verification_level=user.verification_level,
        created_at=user.created_at,
        organization=None if organization is None else OrganizationSummary.of(organization),
        contributions=given,
        visibility=user.visibility if policy.can_read_visibility(asker, user) else None,
        suspended=user.suspended_at is not None,
        permissions=ProfilePermissions(edit=policy.can_edit(asker, user)),
    )
