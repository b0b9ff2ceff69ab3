from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.db import violated_constraint
from app.core.errors import EditedMeanwhile, Forbidden
from app.core.ids import new_id
from app.core.paging import Page, PageParams
from app.core.slugs import words_in
from app.features.accounts.person import Person
from app.features.organizations import policy, repository
from app.features.organizations.errors import (
    AlreadyInOrganization,
    OrganizationNotFound,
    refused,
)
from app.features.organizations.free_mail import domain_of, is_free_mail
from app.features.organizations.schemas import (
    OrganizationDetails,
    OrganizationFounding,
    OrganizationPermissions,
    OrganizationSummary,
    OrganizationUpdate,
)
from app.models.sql.choices import CityCode, CompanySize, Industry, OrganizationRole
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.schemas.localized import LocalizedText

_SUFFIX = 8


class Founding(NamedTuple):
    """What is known of an organisation when somebody founds it."""

    name_ar: str | None
    name_en: str | None
    industry: Industry
    size: CompanySize
    city: CityCode


def slug_of(name: str, unique: UUID) -> str:
    """A readable part that keeps Arabic letters, and one that nobody else has."""
    return f"{words_in(name)}-{unique.hex[-_SUFFIX:]}".lstrip("-")


async def found(session: AsyncSession, owner: UUID, founding: Founding) -> Organization:
    """Store a new organisation with its owner."""
    organization_id = new_id()
    name = founding.name_en or founding.name_ar or ""
    organization = Organization(id=organization_id, slug=slug_of(name, organization_id), **founding._asdict())
    session.add(organization)
    await session.flush()
    await place(session, owner, organization_id, OrganizationRole.OWNER)
    return organization


async def place(
    session: AsyncSession,
    user_id: UUID,
    organization_id: UUID,
    role: OrganizationRole = OrganizationRole.MEMBER,
) -> None:
    """Make somebody a member; raises `AlreadyInOrganization` if they are one somewhere."""
    if not await repository.add_member(session, user_id, organization_id, role):
        raise AlreadyInOrganization
    await repository.withdraw_requests(session, user_id)
    live.notify(session, "profile.updated", user_id, to=user_id)


async def found_for(
    session: AsyncSession, person: Person, founding: OrganizationFounding
) -> OrganizationDetails:
    """Found an organisation for a person who belongs to none."""
    if not policy.can_found(person):
        raise AlreadyInOrganization
    if founding.name_ar is None and founding.name_en is None:
        raise refused("name_ar", "one_name_required")
    organization = await found(session, person.id, Founding(**founding.model_dump()))
    membership = await session.get_one(Membership, person.id)
    return describe(organization, Person(person.user, membership, organization))


async def find(session: AsyncSession, slug: str) -> Organization:
    organization = await repository.find(session, slug)
    if organization is None:
        raise OrganizationNotFound
    return organization


async def find_by_id(session: AsyncSession, organization_id: UUID) -> Organization:
    organization = await repository.find_by_id(session, organization_id)
    if organization is None:
        raise OrganizationNotFound
    return organization


async def suggest(session: AsyncSession, email: str) -> Organization | None:
    """The organisation at whose domain an address is; addresses anybody gets suggest nothing."""
    domain = domain_of(email)
    return None if is_free_mail(domain) else await repository.find_by_domain(session, domain)


async def search(session: AsyncSession, query: str | None, params: PageParams) -> Page[Any]:
    return await repository.page(session, query, params)


async def edit(session: AsyncSession, person: Person, slug: str, update: OrganizationUpdate) -> Organization:
    """Change an organisation, unless somebody else has done so since it was read."""
    organization = await repository.find(session, slug, lock=True)
    if organization is None:
        raise OrganizationNotFound
    if not policy.can_edit(person, organization.id):
        raise Forbidden
    if organization.version != update.version:
        raise EditedMeanwhile
    changes = update.model_dump(exclude_unset=True, exclude={"version"})
    _check_domain(person, organization, changes)
    for name, value in changes.items():
        setattr(organization, name, value)
    if organization.name_ar is None and organization.name_en is None:
        raise refused("name_ar", "one_name_required")
    organization.version += 1
    await _store(session)
    live.notify(session, "profile.updated", person.id, to=person.id)
    return organization


def _check_domain(person: Person, organization: Organization, changes: dict[str, Any]) -> None:
    domain = changes.get("domain")
    if domain is None or domain == organization.domain:
        return
    if is_free_mail(domain):
        raise refused("domain", "free_mail_domain")
    if not policy.can_claim_domain(person, domain):
        raise refused("domain", "domain_not_yours")


async def _store(session: AsyncSession) -> None:
    try:
        await session.flush()
    except IntegrityError as error:
        if violated_constraint(error) == "uq_organizations_domain":
            raise refused("domain", "domain_taken") from error
        raise


def describe(organization: Organization, person: Person | None) -> OrganizationDetails:
    """An organisation as this person, or a visitor, may see it."""
    reads_registration = policy.can_read_registration(person, organization.id)
    return OrganizationDetails(
        **dict(OrganizationSummary.of(organization)),
        description=LocalizedText(ar=organization.description_ar, en=organization.description_en),
        website=organization.website,
        domain=organization.domain if reads_registration else None,
        commercial_registration=organization.commercial_registration if reads_registration else None,
        created_at=organization.created_at,
        version=organization.version,
        own_role=policy.role_in(person, organization.id),
        permissions=OrganizationPermissions(
            edit=policy.can_edit(person, organization.id),
            read_registration=reads_registration,
            read_members=person is not None,
            manage_members=policy.can_edit(person, organization.id),
            invite_as=policy.invitable_roles(person, organization.id),
            ask_to_join=policy.can_ask_to_join(person),
        ),
    )
