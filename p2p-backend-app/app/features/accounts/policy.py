from app.core.config import get_settings
from app.features.accounts.person import Person


def can_write(person: Person) -> bool:
    """What others read: once their address is proven, unless the settings ask for no proof."""
    return person.user.email_verified_at is not None or not get_settings().require_verified_email


def can_moderate(person: Person) -> bool:
    return person.is_moderator


def can_administrate(person: Person) -> bool:
    return person.is_administrator
