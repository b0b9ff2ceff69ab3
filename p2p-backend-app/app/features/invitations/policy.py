from uuid import UUID

from app.features.accounts.person import Person
from app.features.organizations.policy import can_edit, role_in
from app.models.sql.choices import OrganizationRole


def can_manage(person: Person, organization_id: UUID) -> bool:
    return can_edit(person, organization_id)


def invitable_roles(person: Person, organization_id: UUID) -> list[OrganizationRole]:
    """Only owners make owners and admins, by invitation too."""
    role = role_in(person, organization_id)
    if role == OrganizationRole.OWNER:
        return list(OrganizationRole)
    return [OrganizationRole.MEMBER] if role == OrganizationRole.ADMIN else []


def can_send(person: Person) -> bool:
    """An installation sends no mails to strangers for somebody whose own address is not proven."""
    return person.user.email_verified_at is not None


def is_for(person: Person, email: str) -> bool:
    return person.user.email.lower() == email
