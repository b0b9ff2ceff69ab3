from datetime import timedelta
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi import Query as QueryParameter

from app.api.deps import CurrentPerson, MaybePerson
from app.api.problems import problem_responses
from app.core.db import SessionDep
from app.core.errors import EditedMeanwhile, Forbidden, TooManyRequests, Unauthenticated
from app.core.limits import Limit, take
from app.core.paging import BadCursor, Page, PageDep
from app.features.accounts.errors import Suspended
from app.features.organizations import service
from app.features.organizations.errors import (
    AlreadyInOrganization,
    OrganizationNotFound,
    ValuesRefused,
)
from app.features.organizations.schemas import (
    OrganizationDetails,
    OrganizationFounding,
    OrganizationSummary,
    OrganizationUpdate,
    Query,
)
from app.schemas.text import EmailAddress

Slug = Annotated[str, Path(max_length=160, pattern=r"^[^\x00-\x1f]+$")]

# Nobody reads out who has which domain.
SUGGESTIONS = Limit("organizations.suggestion", 60, timedelta(hours=1))

router = APIRouter(prefix="/organizations", tags=["organizations"])


@router.get("", responses=problem_responses(BadCursor))
async def list_organizations(
    session: SessionDep, params: PageDep, query: Annotated[Query | None, QueryParameter()] = None
) -> Page[OrganizationSummary]:
    """Organisations by name; every word of `query` must be part of a name."""
    found = await service.search(session, query, params)
    items = [OrganizationSummary.of(organization) for organization in found.items]
    return Page(items=items, next_cursor=found.next_cursor)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(Unauthenticated, Suspended, AlreadyInOrganization, ValuesRefused),
)
async def found_organization(
    person: CurrentPerson, session: SessionDep, founding: OrganizationFounding
) -> OrganizationDetails:
    """Found an organisation and become its owner."""
    return await service.found_for(session, person, founding)


@router.get("/suggestion", responses=problem_responses(TooManyRequests))
async def suggest_organization(
    request: Request, session: SessionDep, email: Annotated[EmailAddress, QueryParameter()]
) -> OrganizationSummary | None:
    """The organisation that has claimed the domain of an address, if one has."""
    await take(SUGGESTIONS, request.client.host if request.client else None)
    found = await service.suggest(session, email)
    return None if found is None else OrganizationSummary.of(found)


@router.get("/{slug}", responses=problem_responses(OrganizationNotFound, Unauthenticated))
async def read_organization(person: MaybePerson, session: SessionDep, slug: Slug) -> OrganizationDetails:
    """What is known of an organisation."""
    return service.describe(await service.find(session, slug), person)


@router.patch(
    "/{slug}",
    responses=problem_responses(
        Unauthenticated, Suspended, Forbidden, OrganizationNotFound, EditedMeanwhile, ValuesRefused
    ),
)
async def update_organization(
    person: CurrentPerson, session: SessionDep, slug: Slug, update: OrganizationUpdate
) -> OrganizationDetails:
    """Change what is known of one's organisation."""
    return service.describe(await service.edit(session, person, slug, update), person)
