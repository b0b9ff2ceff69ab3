from uuid import UUID

from app.features.accounts.person import Person
from app.features.organizations.policy import can_edit


def can_manage(person: Person, organization_id: UUID) -> bool:
    return can_edit(person, organization_id)


def can_send(person: Person) -> bool:
    """An installation sends no mails to strangers for somebody whose own address is not proven."""
    return person.user.email_verified_at is not None
