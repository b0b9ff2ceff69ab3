from typing import NamedTuple
from uuid import UUID

from app.core.auth.session import SignedIn
from app.models.sql.choices import PlatformRole
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User


class Person(NamedTuple):
    """Who asks: read from the database on every request."""

    user: User
    membership: Membership | None
    organization: Organization | None

    @property
    def id(self) -> UUID:
        return self.user.id

    @property
    def organization_id(self) -> UUID | None:
        return None if self.membership is None else self.membership.organization_id

    @property
    def is_administrator(self) -> bool:
        return self.user.platform_role == PlatformRole.ADMINISTRATOR

    @property
    def is_moderator(self) -> bool:
        """Administrators moderate too."""
        return self.user.platform_role in {PlatformRole.MODERATOR, PlatformRole.ADMINISTRATOR}


class Actor(NamedTuple):
    """Who asks, in which session: it holds at this very moment."""

    person: Person
    session: SignedIn
