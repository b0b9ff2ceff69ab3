from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.features.accounts.person import Person
from app.models.sql.choices import ProfileVisibility
from app.models.sql.user import User

_PUBLIC, _VERIFIED_ONLY = ProfileVisibility.PUBLIC, ProfileVisibility.VERIFIED_ONLY


class Hideable(Protocol):
    """Of a person, what decides who reads their page."""

    @property
    def id(self) -> UUID: ...
    @property
    def visibility(self) -> ProfileVisibility: ...
    @property
    def suspended_at(self) -> datetime | None: ...


def readable(asker: Person | None, organization_id: UUID | None) -> frozenset[ProfileVisibility]:
    """Whose profiles somebody reads, of those who belong to this organisation, or to none."""
    if asker is None:
        return frozenset({_PUBLIC})
    if asker.is_administrator:
        return frozenset(ProfileVisibility)
    is_colleague = organization_id is not None and asker.organization_id == organization_id
    if asker.user.verification_level is not None or is_colleague:
        return frozenset({_PUBLIC, _VERIFIED_ONLY})
    return frozenset({_PUBLIC})


def can_know(asker: Person | None, user: Hideable, organization_id: UUID | None) -> bool:
    """More of a person than what a list of their colleagues needs."""
    if asker is not None and asker.id == user.id:
        return True
    return user.visibility in readable(asker, organization_id)


def can_read(asker: Person | None, user: Hideable, organization_id: UUID | None) -> bool:
    """A person's page; whoever is suspended has none, except for administrators."""
    if user.suspended_at is not None and (asker is None or not asker.is_administrator):
        return False
    return can_know(asker, user, organization_id)


def can_edit(asker: Person | None, user: User) -> bool:
    return asker is not None and asker.id == user.id


def can_read_visibility(asker: Person | None, user: User) -> bool:
    """To whom a page shows is the person's own affair, and administrators'."""
    return asker is not None and (asker.id == user.id or asker.is_administrator)
