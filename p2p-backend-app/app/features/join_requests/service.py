from datetime import timedelta
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.clock import utcnow
from app.core.db import violated_constraint
from app.core.errors import Forbidden
from app.core.ids import new_id
from app.core.jobs import defer
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.join_requests import policy, repository
from app.features.join_requests.errors import (
    JoinRequestDecided,
    JoinRequestNotFound,
    JoinRequestPending,
    TooManyJoinRequests,
)
from app.features.join_requests.schemas import Asker, OwnJoinRequest, ReceivedJoinRequest
from app.features.memberships import service as memberships
from app.features.organizations import service as organizations
from app.features.organizations.errors import AlreadyInOrganization
from app.features.organizations.policy import can_ask_to_join
from app.features.organizations.schemas import OrganizationSummary
from app.models.sql.choices import JoinRequestState
from app.models.sql.join_request import JoinRequest
from app.models.sql.organization import Organization

_MOST_IN_A_DAY = 5
_OPEN = (JoinRequestState.PENDING, JoinRequestState.DECLINED)


async def ask(session: AsyncSession, user_id: UUID, organization_id: UUID) -> JoinRequest:
    """Ask an organisation for a place; those who decide learn of it."""
    request = JoinRequest(
        id=new_id(),
        organization_id=organization_id,
        user_id=user_id,
        state=JoinRequestState.PENDING,
    )
    session.add(request)
    try:
        await session.flush()
    except IntegrityError as error:
        if violated_constraint(error) == "uq_join_requests_pending":
            raise JoinRequestPending from error
        raise
    for manager in await _tell_managers(session, organization_id):
        await _send(session, "join_request", request.id, manager)
    live.notify(session, "join_request.changed", request.id, to=user_id)
    return request


async def ask_for(session: AsyncSession, person: Person, slug: str) -> OwnJoinRequest:
    organization = await organizations.find(session, slug)
    if not can_ask_to_join(person):
        raise AlreadyInOrganization
    day_ago = utcnow() - timedelta(days=1)
    if await repository.count_since(session, person.id, day_ago) >= _MOST_IN_A_DAY:
        raise TooManyJoinRequests
    request = await ask(session, person.id, organization.id)
    await session.refresh(request, ["created_at"])
    return _own(request, organization)


async def own(session: AsyncSession, person: Person) -> OwnJoinRequest | None:
    """The request that waits, or the last one if it was declined."""
    if person.membership is not None:
        return None
    request = await repository.latest_of(session, person.id)
    if request is None or request.state not in _OPEN:
        return None
    return _own(request, request.organization)


async def withdraw(session: AsyncSession, person: Person) -> None:
    request = await repository.latest_of(session, person.id, lock=True)
    if request is None or request.state != JoinRequestState.PENDING:
        raise JoinRequestNotFound
    request.state = JoinRequestState.WITHDRAWN
    await _tell_managers(session, request.organization_id)
    live.notify(session, "join_request.changed", request.id, to=person.id)


async def received(
    session: AsyncSession, person: Person, slug: str, params: PageParams
) -> Page[ReceivedJoinRequest]:
    organization = await _decided_by(session, person, slug)
    found = await repository.pending(session, organization.id, params)
    return Page(items=[_received(request) for request in found.items], next_cursor=found.next_cursor)


async def approve(session: AsyncSession, person: Person, slug: str, request_id: UUID) -> None:
    request = await _answer(session, person, slug, request_id, JoinRequestState.APPROVED)
    await organizations.place(session, request.user_id, request.organization_id)
    await _send(session, "join_approved", request.id, request.user_id)


async def decline(
    session: AsyncSession, person: Person, slug: str, request_id: UUID, note: str | None
) -> None:
    request = await _answer(session, person, slug, request_id, JoinRequestState.DECLINED)
    request.note = note
    await _send(session, "join_declined", request.id, request.user_id)


async def _decided_by(session: AsyncSession, person: Person, slug: str) -> Organization:
    organization = await organizations.find(session, slug)
    if not policy.can_decide(person, organization.id):
        raise Forbidden
    return organization


async def _answer(
    session: AsyncSession, person: Person, slug: str, request_id: UUID, state: JoinRequestState
) -> JoinRequest:
    """Decide a request that still waits, once."""
    organization = await _decided_by(session, person, slug)
    request = await repository.find_locked(session, organization.id, request_id)
    if request is None:
        raise JoinRequestNotFound
    if request.state != JoinRequestState.PENDING:
        raise JoinRequestDecided
    request.state = state
    request.decided_by, request.decided_at = person.id, utcnow()
    await session.flush()
    name = f"{request.user.first_name} {request.user.last_name}"
    audit.record(
        session,
        person.user,
        f"join_request.{state}",
        subject_id=request.user_id,
        subject_name=name,
        note=slug,
    )
    await _tell_managers(session, organization.id)
    live.notify(session, "join_request.changed", request.id, to=request.user_id)
    return request


async def _tell_managers(session: AsyncSession, organization_id: UUID) -> list[UUID]:
    managers = await memberships.managers(session, organization_id)
    for manager in managers:
        live.notify(session, "join_requests.changed", organization_id, to=manager)
    return managers


async def _send(session: AsyncSession, kind: str, request_id: UUID, recipient: UUID) -> None:
    await defer(
        session,
        "join_requests.send_mail",
        message_id=str(new_id()),
        kind=kind,
        request_id=str(request_id),
        recipient_id=str(recipient),
    )


def _own(request: JoinRequest, organization: Organization) -> OwnJoinRequest:
    return OwnJoinRequest(
        id=request.id,
        organization=OrganizationSummary.of(organization),
        state=request.state,
        note=request.note,
        created_at=request.created_at,
    )


def _received(request: JoinRequest) -> ReceivedJoinRequest:
    user = request.user
    return ReceivedJoinRequest(
        id=request.id,
        person=Asker(
            id=user.id,
            first_name=user.first_name,
            last_name=user.last_name,
            job_title=user.job_title,
            professional_role=user.professional_role,
            email=user.email,
            email_verified=user.email_verified_at is not None,
        ),
        created_at=request.created_at,
    )
