"""A person's picture: seen by whoever reads their page."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.errors import Unauthenticated
from app.features.accounts import service as accounts
from app.features.accounts.person import Person
from app.features.media import readers
from app.features.media import service as media
from app.features.media.images import Rendered
from app.features.profiles import policy, repository
from app.models.sql.choices import MediaPurpose
from app.models.sql.media import Media
from app.models.sql.user import User


async def set_picture(session: AsyncSession, person: Person, image: Rendered) -> User:
    """Show this picture instead of the one there was."""
    user = await _locked(session, person)
    picture = await media.keep(session, user.id, MediaPurpose.FACE, image, to=user.id)
    user.picture_id = picture.id
    await media.show_only(session, user.id, [picture.id])
    return user


async def remove_picture(session: AsyncSession, person: Person) -> User:
    user = await _locked(session, person)
    user.picture_id = None
    await media.show_only(session, user.id, [])
    return user


async def _locked(session: AsyncSession, person: Person) -> User:
    user = await repository.lock(session, person.id)
    if user is None:
        raise Unauthenticated
    live.notify(session, "profile.updated", user.id, to=user.id)
    return user


async def _may_read(session: AsyncSession, asker: Person | None, file: Media) -> bool:
    subject = await accounts.find_person(session, file.attached_to) if file.attached_to else None
    return subject is not None and policy.can_read(asker, subject.user, subject.organization_id)


readers.readable_by(MediaPurpose.FACE, _may_read)
