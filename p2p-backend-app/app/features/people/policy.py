from app.features.accounts.person import Person
from app.models.sql.user import User


def can_govern(person: Person, subject: User) -> bool:
    """Give and take roles, suspend: administrators, and nobody their own account."""
    return person.is_administrator and person.id != subject.id
