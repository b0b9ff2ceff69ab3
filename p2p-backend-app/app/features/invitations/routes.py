from uuid import UUID

from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import EmailNotVerified, Suspended
from app.features.invitations import service
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
    InvitationToken,
    NewInvitation,
    ReceivedInvitation,
    SentInvitation,
)
from app.features.organizations.errors import AlreadyInOrganization, OrganizationNotFound
from app.features.organizations.routes import Slug

router = APIRouter(tags=["invitations"])

_OF_ORGANIZATION = "/organizations/{slug}/invitations"
_MANAGING = (Unauthenticated, Suspended, Forbidden, OrganizationNotFound)
_ANSWERING = (
    Unauthenticated,
    Suspended,
    InvitationForAnother,
    InvitationNotFound,
    InvitationExpired,
    InvitationUsed,
    InvitationCancelled,
)


@router.post(
    _OF_ORGANIZATION,
    status_code=201,
    responses=problem_responses(
        *_MANAGING, EmailNotVerified, AlreadyInvited, AlreadyMember, TooManyInvitations
    ),
)
async def invite(
    person: CurrentPerson, session: SessionDep, slug: Slug, new: NewInvitation
) -> SentInvitation:
    """Offer an address a place in one's organisation."""
    return await service.invite(session, person, slug, new)


@router.get(_OF_ORGANIZATION, responses=problem_responses(*_MANAGING, BadCursor))
async def list_invitations(
    person: CurrentPerson, session: SessionDep, slug: Slug, params: PageDep
) -> Page[SentInvitation]:
    """The invitations of one's organisation, newest first."""
    return await service.list_sent(session, person, slug, params)


@router.post(
    _OF_ORGANIZATION + "/{invitation_id}/resend",
    responses=problem_responses(
        *_MANAGING, EmailNotVerified, InvitationNotFound, InvitationUsed, SentJustNow
    ),
)
async def resend_invitation(
    person: CurrentPerson, session: SessionDep, slug: Slug, invitation_id: UUID
) -> SentInvitation:
    """Send an invitation again, with a new link."""
    return await service.resend(session, person, slug, invitation_id)


@router.delete(
    _OF_ORGANIZATION + "/{invitation_id}",
    status_code=204,
    responses=problem_responses(*_MANAGING, InvitationNotFound, InvitationUsed),
)
async def cancel_invitation(
    person: CurrentPerson, session: SessionDep, slug: Slug, invitation_id: UUID
) -> None:
    """Take an invitation back."""
    await service.cancel(session, person, slug, invitation_id)


# The token travels in the body: addresses of requests end up in logs.
@router.post("/invitations/read", responses=problem_responses(InvitationNotFound))
async def read_invitation(session: SessionDep, given: InvitationToken) -> ReceivedInvitation:
    """What an invitation offers, for whoever has its link."""
    return await service.read(session, given.token)


@router.post(
    "/invitations/accept",
    status_code=204,
    responses=problem_responses(*_ANSWERING, AlreadyInOrganization),
)
async def accept_invitation(person: CurrentPerson, session: SessionDep, given: InvitationToken) -> None:
    """Take the place that was offered to one's address."""
    await service.accept(session, person, given.token)


@router.post("/invitations/decline", status_code=204, responses=problem_responses(*_ANSWERING))
async def decline_invitation(person: CurrentPerson, session: SessionDep, given: InvitationToken) -> None:
    """Say no to an invitation."""
    await service.decline(session, person, given.token)
