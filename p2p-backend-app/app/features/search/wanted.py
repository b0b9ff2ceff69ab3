from typing import NamedTuple
from uuid import UUID

from app.core.search.words import words_of
from app.features.accounts.person import Person
from app.features.profiles import policy as profiles
from app.features.search.schemas import SearchKind, SearchSort
from app.models.sql.choices import Language, ProfileVisibility

# What is written in one language or the other.
WRITTEN = frozenset({SearchKind.THREAD, SearchKind.REPLY, SearchKind.USE_CASE})


class Wanted(NamedTuple):
    """What is looked for, and in which order."""

    words: list[str]
    language: Language | None
    sort: SearchSort

    @classmethod
    def of(cls, query: str, language: Language | None, sort: SearchSort) -> "Wanted":
        return cls(words_of(query), language, sort)

    def may_be(self, kind: SearchKind) -> bool:
        return bool(self.words) and (self.language is None or kind in WRITTEN)


class Reader(NamedTuple):
    """Who looks, and whose profiles show themselves to them; colleagues show themselves to more."""

    id: UUID | None
    organization_id: UUID | None
    shown: frozenset[ProfileVisibility]
    shown_by_colleagues: frozenset[ProfileVisibility]

    @classmethod
    def of(cls, person: Person | None) -> "Reader":
        organization_id = person.organization_id if person else None
        return cls(
            person.id if person else None,
            organization_id,
            profiles.readable(person, None),
            profiles.readable(person, organization_id),
        )
