from collections.abc import Sequence

from app.models.sql.choices import OrganizationRole
from app.models.sql.membership import Membership

_OWNER, _ADMIN, _MEMBER = OrganizationRole.OWNER, OrganizationRole.ADMIN, OrganizationRole.MEMBER


def is_manager(asker: Membership | None) -> bool:
    return asker is not None and asker.role in {_OWNER, _ADMIN}


def grantable_roles(asker: Membership | None) -> Sequence[OrganizationRole]:
    """Only owners make owners and admins, and take that from them."""
    if asker is None or asker.role != _OWNER:
        return ()
    return tuple(OrganizationRole)


def can_remove(asker: Membership | None, member: Membership) -> bool:
    """Everybody may leave; admins part with members, owners with everybody."""
    if asker is None:
        return False
    if asker.user_id == member.user_id or asker.role == _OWNER:
        return True
    return asker.role == _ADMIN and member.role == _MEMBER
