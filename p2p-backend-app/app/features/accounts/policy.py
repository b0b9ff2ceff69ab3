from app.features.accounts.person import Person


def can_read_mailbox(person: Person, *, mails_stay_here: bool) -> bool:
    """The mailbox holds links that open other people's accounts; with a mail server nothing comes into it."""
    return person.is_administrator and mails_stay_here


def can_moderate(person: Person) -> bool:
    return person.is_moderator


def can_administrate(person: Person) -> bool:
    return person.is_administrator
