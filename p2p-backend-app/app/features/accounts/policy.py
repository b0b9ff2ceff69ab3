from app.features.accounts.person import Person


def can_read_mailbox(person: Person) -> bool:
    """The mailbox holds links that open other people's accounts."""
    return person.is_administrator


def can_administrate(person: Person) -> bool:
    return person.is_administrator
