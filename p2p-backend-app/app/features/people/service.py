"""What administrators do about people. Roles and suspensions hold at once: every request reads them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.errors import Forbidden
from app.core.jobs import defer
from app.core.paging import Page, PageParams
from app.core.search.names import words_of
from app.features.accounts.person import Actor, Person
from app.features.audit import service as audit
from app.features.credentials import service as credentials
from app.features.people import policy, repository
from app.features.people.errors import LastAdministrator, NotOneself, PersonNotFound
from app.features.people.schemas import PersonPermissions, PersonSummary, PlatformRoleChange, Wanted
from app.models.sql.organization import Organization
from app.models.sql.user import User
from app.schemas.localized import LocalizedText
from app.schemas.picture import Picture


async def find(
    session: AsyncSession, asker: Person, params: PageParams, query: str, wanted: Wanted
) -> Page[PersonSummary]:
    found = await repository.page(session, params, words_of(query), wanted)
    return Page(items=await _described(session, asker, found.items), next_cursor=found.next_cursor)


async def change_role(
    session: AsyncSession, actor: Actor, user_id: UUID, change: PlatformRoleChange
) -> PersonSummary:
    """An open screen is not enough to make somebody an administrator."""
    asker, role = actor.person, change.platform_role
    await credentials.confirm(asker, actor.session, change.current_password)
    user = await _governed(session, asker, user_id)
    if user.platform_role != role:
        before, user.platform_role = user.platform_role, role
        _record(session, asker, "person.role_changed", user, f"{before} → {role}")
        live.notify(session, "profile.updated", user.id, to=user.id)
        live.close_sockets(session, user.id)
    return (await _described(session, asker, [user]))[0]


async def suspend(session: AsyncSession, asker: Person, user_id: UUID, reason: str) -> PersonSummary:
    user = await _governed(session, asker, user_id)
    user.suspended_at, user.suspension_reason = user.suspended_at or utcnow(), reason
    _record(session, asker, "person.suspended", user, reason)
    live.close_sockets(session, user.id)
    # They are refused from now on; ending their sessions at the core must not hold up whoever else governs.
    await defer(session, "accounts.end_sessions", user_id=str(user.id))
    return (await _described(session, asker, [user]))[0]


async def lift_suspension(session: AsyncSession, asker: Person, user_id: UUID) -> PersonSummary:
    user = await _governed(session, asker, user_id)
    if user.suspended_at is not None:
        user.suspended_at = user.suspension_reason = None
        _record(session, asker, "person.suspension_lifted", user, None)
    return (await _described(session, asker, [user]))[0]


async def _governed(session: AsyncSession, asker: Person, user_id: UUID) -> User:
    """The person, locked; raises unless the asker may decide about them, at this moment."""
    administrators = {user.id for user in await repository.lock_administrators(session)}
    if asker.id not in administrators:
        raise Forbidden
    user = await repository.lock_person(session, user_id)
    if user is None:
        raise PersonNotFound
    if user.id == asker.id:
        raise LastAdministrator if len(administrators) == 1 else NotOneself
    if not policy.can_govern(asker, user):
        raise Forbidden
    return user


def _record(session: AsyncSession, asker: Person, action: str, user: User, note: str | None) -> None:
    name = f"{user.first_name} {user.last_name}"
    audit.record(session, asker.user, action, subject_id=user.id, subject_name=name, note=note)


async def _described(session: AsyncSession, asker: Person, users: Sequence[User]) -> list[PersonSummary]:
    organizations = await repository.organizations_of(session, [user.id for user in users])
    return [_summary(asker, user, organizations.get(user.id)) for user in users]


def _summary(asker: Person, user: User, organization: Organization | None) -> PersonSummary:
    return PersonSummary(
        id=user.id,
        email=user.email,
        email_verified=user.email_verified_at is not None,
        first_name=user.first_name,
        last_name=user.last_name,
        job_title=user.job_title,
        professional_role=user.professional_role,
        picture=Picture.of(user.picture_id),
        platform_role=user.platform_role,
        organization=LocalizedText(ar=organization.name_ar, en=organization.name_en)
        if organization
        else None,
        created_at=user.created_at,
        suspended_at=user.suspended_at,
        suspension_reason=user.suspension_reason,
        permissions=PersonPermissions(govern=policy.can_govern(asker, user)),
    )
