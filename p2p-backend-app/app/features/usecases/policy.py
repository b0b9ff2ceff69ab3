"""Who may do what with a use case. What is not listed is known to its author and to moderators alone."""

from app.features.accounts.person import Person
from app.models.sql.choices import UseCaseState
from app.models.sql.organization import Organization
from app.models.sql.use_case import UseCase


def is_author(person: Person | None, use_case: UseCase) -> bool:
    return person is not None and use_case.author_id == person.id


def _moderates(person: Person | None) -> bool:
    return person is not None and person.is_moderator


def can_read(person: Person | None, use_case: UseCase) -> bool:
    return use_case.listed or can_read_latest(person, use_case)


def can_read_latest(person: Person | None, use_case: UseCase) -> bool:
    """What is not published, or not yet."""
    return is_author(person, use_case) or _moderates(person)


def publishes_directly(organization: Organization | None) -> bool:
    """Whoever belongs to a verified organisation; what others write is reviewed first."""
    return organization is not None and organization.verified_at is not None


def can_edit(person: Person | None, use_case: UseCase) -> bool:
    return is_author(person, use_case) and use_case.state != UseCaseState.ARCHIVED


def can_withdraw(person: Person | None, use_case: UseCase) -> bool:
    return is_author(person, use_case) and use_case.state == UseCaseState.SUBMITTED


def can_review(person: Person | None, use_case: UseCase) -> bool:
    """Nobody decides about their own."""
    is_waiting = use_case.state == UseCaseState.SUBMITTED
    return _moderates(person) and is_waiting and not is_author(person, use_case)


def can_archive(person: Person | None, use_case: UseCase) -> bool:
    return can_read_latest(person, use_case) and use_case.state != UseCaseState.ARCHIVED


def can_restore(person: Person | None, use_case: UseCase) -> bool:
    """What moderators have taken away comes back by moderators alone."""
    if person is None or use_case.state != UseCaseState.ARCHIVED:
        return False
    own_act = is_author(person, use_case) and use_case.archived_by == person.id
    return own_act or person.is_moderator


def can_feature(person: Person | None, use_case: UseCase) -> bool:
    return person is not None and person.is_administrator and use_case.listed


def can_like(person: Person | None, use_case: UseCase) -> bool:
    return person is not None and use_case.listed and not is_author(person, use_case)


def can_bookmark(person: Person | None, use_case: UseCase) -> bool:
    return person is not None and use_case.listed
