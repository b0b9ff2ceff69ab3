from uuid import UUID

from app.features.accounts.person import Person
from app.features.organizations.policy import can_edit


def can_decide(person: Person, organization_id: UUID) -> bool:
    """Who manages an organisation decides who belongs to it; no domain does."""
    return can_edit(person, organization_id)
