from uuid import UUID

from app.features.accounts.person import Person
from app.models.sql.choices import OrganizationRole

_MANAGERS = frozenset({OrganizationRole.OWNER, OrganizationRole.ADMIN})


def role_in(person: Person | None, organization_id: UUID) -> OrganizationRole | None:
    """What somebody is in an organisation; visitors and others are nothing."""
    if person is None or person.membership is None:
        return None
    is_theirs = person.membership.organization_id == organization_id
    return person.membership.role if is_theirs else None


def can_edit(person: Person | None, organization_id: UUID) -> bool:
    return role_in(person, organization_id) in _MANAGERS


def can_read_registration(person: Person | None, organization_id: UUID) -> bool:
    """The commercial registration number and the mail domain are for the house, and for administrators."""
    if person is not None and person.is_administrator:
        return True
    return role_in(person, organization_id) is not None


def can_claim_domain(person: Person, domain: str) -> bool:
    """Who has proven an address at a domain speaks for it; else anybody could take another company's."""
    address = person.user.email.lower()
    return person.user.email_verified_at is not None and address.endswith(f"@{domain}")


def can_found(person: Person) -> bool:
    return person.membership is None


def invitable_roles(person: Person | None, organization_id: UUID) -> list[OrganizationRole]:
    """Only owners make owners and admins, by invitation too."""
    role = role_in(person, organization_id)
    if role == OrganizationRole.OWNER:
        return list(OrganizationRole)
    return [OrganizationRole.MEMBER] if role == OrganizationRole.ADMIN else []


def can_ask_to_join(person: Person | None) -> bool:
    return person is not None and person.membership is None
