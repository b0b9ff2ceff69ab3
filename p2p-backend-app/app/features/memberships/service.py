from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.errors import Forbidden
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.audit import service as audit
from app.features.memberships import policy, repository
from app.features.memberships.errors import LastOwner, MemberNotFound
from app.features.memberships.schemas import Member, MemberPermissions
from app.features.organizations import service as organizations
from app.features.profiles import policy as profiles
from app.models.sql.choices import OrganizationRole, ProfileVisibility
from app.models.sql.membership import Membership
from app.schemas.picture import Picture


async def managers(session: AsyncSession, organization_id: UUID) -> list[UUID]:
    """Who decides for an organisation: its owners and admins."""
    return await repository.managers(session, organization_id)


def _own(person: Person, organization_id: UUID) -> Membership | None:
    membership = person.membership
    return membership if membership and membership.organization_id == organization_id else None


async def list_members(session: AsyncSession, person: Person, slug: str, params: PageParams) -> Page[Member]:
    organization = await organizations.find(session, slug)
    asker = _own(person, organization.id)
    # Colleagues know of one another; others of those who show themselves to them.
    visibilities = profiles.readable(person, organization.id) if asker is None else ProfileVisibility
    found = await repository.page(
        session, organization.id, params, list(visibilities), with_suspended=policy.is_manager(asker)
    )
    items = [_describe(membership, asker, person) for membership in found.items]
    return Page(items=items, next_cursor=found.next_cursor)


async def _locked(
    session: AsyncSession, person: Person, slug: str, user_id: UUID
) -> tuple[Membership, Membership]:
    """Who asks and whom it is about, as they stand once nobody else can change them."""
    organization = await organizations.find(session, slug)
    if _own(person, organization.id) is None:
        raise Forbidden
    await repository.lock(session, organization.id)
    asker = await repository.find(session, organization.id, person.id)
    if asker is None:
        raise Forbidden
    member = await repository.find(session, organization.id, user_id)
    if member is None:
        raise MemberNotFound
    return asker, member


async def change_role(
    session: AsyncSession, person: Person, slug: str, user_id: UUID, role: OrganizationRole
) -> Member:
    asker, member = await _locked(session, person, slug, user_id)
    if role not in policy.grantable_roles(asker):
        raise Forbidden
    if role != OrganizationRole.OWNER:
        await _keep_an_owner(session, member)
    before, member.role = member.role, role
    await session.flush()
    _record(session, person, "member.role_changed", member, f"{slug}: {before} → {role}")
    live.notify(session, "profile.updated", user_id, to=user_id)
    return _describe(member, asker, person)


async def remove(session: AsyncSession, person: Person, slug: str, user_id: UUID) -> None:
    """Part with a member, or leave."""
    asker, member = await _locked(session, person, slug, user_id)
    if not policy.can_remove(asker, member):
        raise Forbidden
    await _keep_an_owner(session, member)
    await repository.remove(session, user_id)
    _record(session, person, "member.left" if person.id == user_id else "member.removed", member, slug)
    live.notify(session, "profile.updated", user_id, to=user_id)


async def _keep_an_owner(session: AsyncSession, leaving: Membership) -> None:
    if leaving.role != OrganizationRole.OWNER:
        return
    others = await repository.count_owners_besides(session, leaving.organization_id, leaving.user_id)
    if others == 0:
        raise LastOwner


def _record(session: AsyncSession, person: Person, action: str, member: Membership, note: str) -> None:
    name = f"{member.user.first_name} {member.user.last_name}"
    audit.record(session, person.user, action, subject_id=member.user_id, subject_name=name, note=note)


def _describe(membership: Membership, asker: Membership | None, person: Person) -> Member:
    user, organization_id = membership.user, membership.organization_id
    reads_profile = profiles.can_read(person, user, organization_id)
    is_known = profiles.can_know(person, user, organization_id)
    return Member(
        id=user.id,
        first_name=user.first_name,
        last_name=user.last_name,
        job_title=user.job_title if is_known else None,
        professional_role=user.professional_role if is_known else None,
        picture=Picture.of(user.picture_id) if reads_profile else None,
        verification_level=user.verification_level if is_known else None,
        role=membership.role,
        since=membership.created_at,
        suspended=user.suspended_at is not None,
        permissions=MemberPermissions(
            roles=list(policy.grantable_roles(asker)),
            remove=policy.can_remove(asker, membership),
            read_profile=reads_profile,
        ),
    )
