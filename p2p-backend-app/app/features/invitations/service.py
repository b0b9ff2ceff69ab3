from datetime import timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.auth.verification import confirm_email
from app.core.clock import utcnow
from app.core.db import after_commit, violated_constraint
from app.core.errors import AppError, Forbidden
from app.core.ids import new_id
from app.core.jobs import defer
from app.core.paging import Page, PageParams
from app.features.accounts.errors import EmailNotVerified
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.invitations import policy, repository
from app.features.invitations.errors import (
    AlreadyInvited,
    AlreadyMember,
    InvitationCancelled,
    InvitationExpired,
    InvitationForAnother,
    InvitationNotFound,
    InvitationUsed,
    SentJustNow,
    TooManyInvitations,
)
from app.features.invitations.schemas import (
    InvitationStatus,
    NewInvitation,
    ReceivedInvitation,
    SentInvitation,
)
from app.features.invitations.tokens import hash_of, new_token
from app.features.memberships import service as memberships
from app.features.organizations import service as organizations
from app.features.organizations.policy import invitable_roles
from app.features.organizations.schemas import OrganizationSummary
from app.models.sql.choices import InvitationState
from app.models.sql.invitation import Invitation
from app.models.sql.organization import Organization
from app.models.sql.user import User

_MOST_IN_A_DAY = 50
_PAUSE = timedelta(minutes=5)
_REFUSALS: dict[InvitationStatus, type[AppError]] = {
    InvitationStatus.ACCEPTED: InvitationUsed,
    InvitationStatus.DECLINED: InvitationUsed,
    InvitationStatus.CANCELLED: InvitationCancelled,
    InvitationStatus.EXPIRED: InvitationExpired,
}


def status_of(invitation: Invitation) -> InvitationStatus:
    if invitation.state == InvitationState.PENDING and invitation.expires_at <= utcnow():
        return InvitationStatus.EXPIRED
    return InvitationStatus(invitation.state)


async def invite(session: AsyncSession, person: Person, slug: str, new: NewInvitation) -> SentInvitation:
    organization = await _managed_by(session, person, slug)
    if new.role not in invitable_roles(person, organization.id):
        raise Forbidden
    if not policy.can_send(person):
        raise EmailNotVerified
    if await repository.is_member(session, organization.id, new.email):
        raise AlreadyMember
    now = utcnow()
    if await repository.count_since(session, organization.id, now - timedelta(days=1)) >= _MOST_IN_A_DAY:
        raise TooManyInvitations
    await repository.clear_expired(session, organization.id, new.email, now)
    token = new_token()
    invitation = Invitation(
        id=new_id(),
        organization_id=organization.id,
        state=InvitationState.PENDING,
        token_hash=hash_of(token),
        invited_by=person.id,
        sent_at=now,
        expires_at=now + timedelta(days=new.days),
        **new.model_dump(),
    )
    session.add(invitation)
    await _store(session)
    await _send(session, invitation, token)
    _record(session, person, "invitation.sent", invitation, slug)
    await _tell_managers(session, organization.id)
    return _sent(invitation, _full_name(person))


async def list_sent(
    session: AsyncSession, person: Person, slug: str, params: PageParams
) -> Page[SentInvitation]:
    organization = await _managed_by(session, person, slug)
    found = await repository.page(session, organization.id, params)
    items = [_sent(invitation, _inviter(invitation)) for invitation in found.items]
    return Page(items=items, next_cursor=found.next_cursor)


async def resend(session: AsyncSession, person: Person, slug: str, invitation_id: UUID) -> SentInvitation:
    """Send it again with a new link, good for as many days as the first; the old link ends."""
    invitation = await _manage(session, person, slug, invitation_id)
    if not policy.can_send(person):
        raise EmailNotVerified
    now = utcnow()
    if invitation.sent_at > now - _PAUSE:
        raise SentJustNow
    token = new_token()
    invitation.token_hash = hash_of(token)
    invitation.sent_at, invitation.expires_at = now, now + timedelta(days=invitation.days)
    await session.flush()
    await _send(session, invitation, token)
    _record(session, person, "invitation.sent_again", invitation, slug)
    await _tell_managers(session, invitation.organization_id)
    return _sent(invitation, _inviter(invitation))


async def cancel(session: AsyncSession, person: Person, slug: str, invitation_id: UUID) -> None:
    invitation = await _manage(session, person, slug, invitation_id)
    invitation.state = InvitationState.CANCELLED
    _record(session, person, "invitation.cancelled", invitation, slug)
    await _tell_managers(session, invitation.organization_id)


async def read(session: AsyncSession, token: str) -> ReceivedInvitation:
    """What whoever has the link may know."""
    invitation = await repository.find_by_token(session, hash_of(token))
    if invitation is None:
        raise InvitationNotFound
    return ReceivedInvitation(
        organization=OrganizationSummary.of(invitation.organization),
        email=invitation.email,
        role=invitation.role,
        message=invitation.message,
        status=status_of(invitation),
        invited_by=_inviter(invitation),
        expires_at=invitation.expires_at,
    )


async def check(session: AsyncSession, token: str, email: str) -> None:
    """Raise unless this address may still use the invitation."""
    await _open(session, token, email, lock=False)


async def redeem(session: AsyncSession, token: str, user: User) -> None:
    """Take the place that was offered, once."""
    invitation = await _open(session, token, user.email, lock=True)
    invitation.state, invitation.answered_at = InvitationState.ACCEPTED, utcnow()
    await session.flush()
    await organizations.place(session, user.id, invitation.organization_id, invitation.role)
    slug = invitation.organization.slug
    _record_by(session, user, "invitation.accepted", invitation, f"{slug}: {invitation.role}")
    await _tell_managers(session, invitation.organization_id)


async def accept(session: AsyncSession, person: Person, token: str) -> None:
    """As `redeem`, for somebody who is here already; the link came by mail, so the address is theirs."""
    await redeem(session, token, person.user)
    if person.user.email_verified_at is None:
        after_commit(session, lambda: confirm_email(person.id, person.user.email))


async def decline(session: AsyncSession, person: Person, token: str) -> None:
    invitation = await _open(session, token, person.user.email.lower(), lock=True)
    invitation.state, invitation.answered_at = InvitationState.DECLINED, utcnow()
    await _tell_managers(session, invitation.organization_id)


async def _open(session: AsyncSession, token: str, email: str, *, lock: bool) -> Invitation:
    invitation = await repository.find_by_token(session, hash_of(token), lock=lock)
    if invitation is None:
        raise InvitationNotFound
    if refusal := _REFUSALS.get(status_of(invitation)):
        raise refusal
    if invitation.email != email.lower():
        raise InvitationForAnother
    return invitation


async def _managed_by(session: AsyncSession, person: Person, slug: str) -> Organization:
    organization = await organizations.find(session, slug)
    if not policy.can_manage(person, organization.id):
        raise Forbidden
    return organization


async def _manage(session: AsyncSession, person: Person, slug: str, invitation_id: UUID) -> Invitation:
    """An invitation that still waits for its answer, and is one's to manage."""
    organization = await _managed_by(session, person, slug)
    invitation = await repository.find_locked(session, organization.id, invitation_id)
    if invitation is None or invitation.state == InvitationState.CANCELLED:
        raise InvitationNotFound
    if invitation.role not in invitable_roles(person, organization.id):
        raise Forbidden
    if invitation.state != InvitationState.PENDING:
        raise InvitationUsed
    return invitation


async def _store(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        if violated_constraint(error) == "uq_invitations_pending":
            raise AlreadyInvited from error
        raise


async def _tell_managers(session: AsyncSession, organization_id: UUID) -> None:
    for manager in await memberships.managers(session, organization_id):
        live.notify(session, "invitations.changed", organization_id, to=manager)


async def _send(session: AsyncSession, invitation: Invitation, token: str) -> None:
    await defer(
        session,
        "invitations.send_mail",
        message_id=str(new_id()),
        invitation_id=str(invitation.id),
        token=token,
    )


def _record(session: AsyncSession, person: Person, action: str, invitation: Invitation, slug: str) -> None:
    _record_by(session, person.user, action, invitation, f"{slug}: {invitation.role}")


def _record_by(session: AsyncSession, user: User, action: str, invitation: Invitation, note: str) -> None:
    audit.record(session, user, action, subject_id=invitation.id, subject_name=invitation.email, note=note)


def _full_name(person: Person) -> str:
    return f"{person.user.first_name} {person.user.last_name}"


def _inviter(invitation: Invitation) -> str | None:
    inviter = invitation.inviter
    return None if inviter is None else f"{inviter.first_name} {inviter.last_name}"


def _sent(invitation: Invitation, invited_by: str | None) -> SentInvitation:
    return SentInvitation(
        id=invitation.id,
        email=invitation.email,
        role=invitation.role,
        language=invitation.language,
        message=invitation.message,
        status=status_of(invitation),
        invited_by=invited_by,
        sent_at=invitation.sent_at,
        expires_at=invitation.expires_at,
    )
