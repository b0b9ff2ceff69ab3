from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.auth.hooks import FormErrors
from app.core.clock import utcnow
from app.core.config import get_settings
from app.core.errors import AppError, Unauthenticated
from app.core.ids import new_id
from app.core.jobs import defer
from app.features.accounts import intents, policy, repository
from app.features.accounts.errors import Suspended
from app.features.accounts.person import Person
from app.features.accounts.schemas import Me, OwnOrganization, Permissions
from app.features.accounts.sign_up_form import Profile
from app.features.audit import service as audit
from app.features.invitations import service as invitations
from app.features.join_requests import service as join_requests
from app.features.organizations import service as organizations
from app.features.profiles import completeness
from app.models.sql.choices import Language
from app.models.sql.user import User
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture

log = structlog.get_logger(__name__)


async def check_place(session: AsyncSession, email: str, profile: Profile) -> None:
    """Refuse early what `register` could not give; raises `FormErrors`."""
    form = profile.form
    if form.invitation is not None:
        with _beside("invitation"):
            await invitations.check(session, form.invitation, email)
    elif form.join_organization is not None:
        with _beside("join_organization"):
            await organizations.find_by_id(session, form.join_organization)


@contextmanager
def _beside(field: str) -> Iterator[None]:
    """Make a refusal one of a field of the form."""
    try:
        yield
    except AppError as error:
        raise FormErrors({field: error.code}) from error


async def _give_place(session: AsyncSession, user: User, profile: Profile) -> None:
    """What a new person belongs to: their own, one that invited them, or none until they are approved."""
    form = profile.form
    if profile.member_of is not None:
        await organizations.place(session, user.id, profile.member_of)
    elif form.invitation is not None:
        with _beside("invitation"):
            await invitations.redeem(session, form.invitation, user)
    elif form.join_organization is not None:
        with _beside("join_organization"):
            organization = await organizations.find_by_id(session, form.join_organization)
            await join_requests.ask(session, user.id, organization.id)
    elif (founding := form.founding()) is not None:
        await organizations.found(session, user.id, founding)


async def register(session: AsyncSession, user_id: UUID, email: str, profile: Profile) -> User:
    """Store a new person with their place in an organisation, or their request for one."""
    form = profile.form
    user = User(
        id=user_id,
        email=email,
        first_name=form.first_name,
        last_name=form.last_name,
        job_title=form.job_title,
        professional_role=form.professional_role,
        language=form.language,
    )
    session.add(user)
    await session.flush()
    await _give_place(session, user, profile)
    await intents.end(session, email)
    return user


async def current_person(session: AsyncSession, user_id: UUID) -> Person:
    """The person behind a session; raises `Unauthenticated` if there is none, `Suspended` if barred."""
    person = await repository.find_person(session, user_id)
    if person is None:
        raise Unauthenticated
    refuse_suspended(person.user)
    return person


async def find_person(session: AsyncSession, user_id: UUID) -> Person | None:
    return await repository.find_person(session, user_id)


def refuse_suspended(user: User) -> None:
    """Raises `Suspended`, with the reason that the administrator gave."""
    if user.suspended_at is not None:
        raise Suspended(user.suspension_reason)


async def change_language(session: AsyncSession, person: Person, language: Language) -> None:
    person.user.language = language
    live.notify(session, "profile.updated", person.id, to=person.id)


async def note_email_verified(session: AsyncSession, user_id: UUID, email: str) -> None:
    await repository.mark_email_verified(session, user_id, email, utcnow())
    live.notify(session, "profile.updated", user_id, to=user_id)
    if email == get_settings().first_administrator_email.lower():
        await appoint_first_administrator(session)


async def appoint_first_administrator(session: AsyncSession) -> None:
    """Make the person with the configured, verified address an administrator."""
    email = get_settings().first_administrator_email
    user = await repository.make_administrator(session, email) if email else None
    if user is not None:
        log.info("first_administrator_appointed", user_id=str(user.id))
        name = f"{user.first_name} {user.last_name}"
        audit.record(session, None, "person.appointed", subject_id=user.id, subject_name=name)
        live.notify(session, "profile.updated", user.id, to=user.id)


async def mail_later(session: AsyncSession, kind: str, user_id: UUID, email: str, token: str = "") -> None:
    """Queue a mail to a person, at this address, in their language."""
    await defer(
        session,
        "accounts.send_mail",
        message_id=str(new_id()),
        kind=kind,
        user_id=str(user_id),
        email=email,
        token=token,
    )


def describe(person: Person) -> Me:
    user = person.user
    return Me(
        id=user.id,
        email=user.email,
        email_verified=user.email_verified_at is not None,
        first_name=user.first_name,
        last_name=user.last_name,
        job_title=user.job_title,
        professional_role=user.professional_role,
        picture=Picture.of(user.picture_id),
        platform_role=user.platform_role,
        language=user.language,
        verification_level=user.verification_level,
        created_at=user.created_at,
        organization=_organization(person),
        completeness=completeness.of(user),
        permissions=Permissions(
            moderate=policy.can_moderate(person),
            administrate=policy.can_administrate(person),
        ),
    )


def _organization(person: Person) -> OwnOrganization | None:
    organization, membership = person.organization, person.membership
    if organization is None or membership is None:
        return None
    return OwnOrganization(
        id=organization.id,
        slug=organization.slug,
        name=LocalizedText(ar=organization.name_ar, en=organization.name_en),
        role=membership.role,
        industry=organization.industry,
        size=organization.size,
        city=organization.city,
        verified=organization.verified_at is not None,
        logo=Picture.of(organization.logo_id),
    )
