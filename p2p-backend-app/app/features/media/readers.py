"""Who may read a file: the feature that shows it says so, for its purpose."""

from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from app.features.accounts.person import Person
from app.models.sql.choices import MediaPurpose
from app.models.sql.media import Media


class Reader(Protocol):
    async def __call__(self, session: AsyncSession, person: Person | None, media: Media, /) -> bool:
        """Whether this person, or a visitor, may read a file that is attached."""
        ...


_public: set[MediaPurpose] = set()
_readers: dict[MediaPurpose, Reader] = {}


def open_to_everybody(purpose: MediaPurpose) -> None:
    """Files of this purpose are for visitors too, once they are attached, and for the caches on the way."""
    _public.add(purpose)


def readable_by(purpose: MediaPurpose, reader: Reader) -> None:
    _readers[purpose] = reader


def is_public(media: Media) -> bool:
    return media.purpose in _public and media.attached_to is not None


async def may_read(session: AsyncSession, person: Person | None, media: Media) -> bool:
    """What nothing shows yet is its owner's alone; a purpose that nobody speaks for is nobody's."""
    if is_public(media):
        return True
    if media.attached_to is None:
        return person is not None and media.owner_id == person.id
    reader = _readers.get(media.purpose)
    return reader is not None and await reader(session, person, media)
