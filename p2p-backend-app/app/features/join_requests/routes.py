from uuid import UUID

from fastapi import APIRouter

from app.api.deps import CurrentPerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import Forbidden, Unauthenticated
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.join_requests import service
from app.features.join_requests.errors import (
    JoinRequestDecided,
    JoinRequestNotFound,
    JoinRequestPending,
    TooManyJoinRequests,
)
from app.features.join_requests.schemas import Decline, OwnJoinRequest, ReceivedJoinRequest
from app.features.organizations.errors import AlreadyInOrganization, OrganizationNotFound
from app.features.organizations.routes import Slug

router = APIRouter(tags=["join requests"], responses=problem_responses(Unauthenticated, Suspended))

_OF_ORGANIZATION = "/organizations/{slug}/join-requests"
_ANSWERS = problem_responses(
    Suspended,
    Forbidden,
    OrganizationNotFound,
    JoinRequestNotFound,
    JoinRequestDecided,
    AlreadyInOrganization,
)


@router.get("/me/join-request")
async def read_own_join_request(person: CurrentPerson, session: SessionDep) -> OwnJoinRequest | None:
    """One's own request: the one that waits, or the last one if it was declined."""
    return await service.own(session, person)


@router.delete("/me/join-request", status_code=204, responses=problem_responses(JoinRequestNotFound))
async def withdraw_join_request(person: CurrentPerson, session: SessionDep) -> None:
    """Take back the request that waits."""
    await service.withdraw(session, person)


@router.post(
    _OF_ORGANIZATION,
    status_code=201,
    responses=problem_responses(
        OrganizationNotFound, AlreadyInOrganization, JoinRequestPending, TooManyJoinRequests
    ),
)
async def ask_to_join(person: CurrentPerson, session: SessionDep, slug: Slug) -> OwnJoinRequest:
    """Ask an organisation for a place in it."""
    return await service.ask_for(session, person, slug)


@router.get(
    _OF_ORGANIZATION, responses=problem_responses(Suspended, Forbidden, OrganizationNotFound, BadCursor)
)
async def list_join_requests(
    person: CurrentPerson, session: SessionDep, slug: Slug, params: PageDep
) -> Page[ReceivedJoinRequest]:
    """Who waits for an answer."""
    return await service.received(session, person, slug, params)


@router.post(_OF_ORGANIZATION + "/{request_id}/approve", status_code=204, responses=_ANSWERS)
async def approve_join_request(
    person: CurrentPerson, session: SessionDep, slug: Slug, request_id: UUID
) -> None:
    """Make the person who asks a member."""
    await service.approve(session, person, slug, request_id)


@router.post(_OF_ORGANIZATION + "/{request_id}/decline", status_code=204, responses=_ANSWERS)
async def decline_join_request(
    person: CurrentPerson, session: SessionDep, slug: Slug, request_id: UUID, answer: Decline
) -> None:
    """Say no, with a reason if one likes."""
    await service.decline(session, person, slug, request_id, answer.note)
