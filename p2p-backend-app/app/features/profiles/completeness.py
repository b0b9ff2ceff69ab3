from app.features.profiles.schemas import Completeness, ProfileField
from app.models.sql.user import User

_WHOLE = 100


def of(user: User) -> Completeness:
    """How much of a profile is there, every field counting alike, and what is not."""
    missing = [field for field in ProfileField if not _is_given(user, field)]
    return Completeness(
        percent=_WHOLE * (len(ProfileField) - len(missing)) // len(ProfileField), missing=missing
    )


def _is_given(user: User, field: ProfileField) -> bool:
    value = getattr(user, "picture_id" if field is ProfileField.PICTURE else field)
    # Somebody in their first year has no experience, and has said so.
    return value == 0 or bool(value)
