"""Pictures of use cases: uploaded ahead, shown with the version that is published."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.features.accounts.person import Person
from app.features.media import readers
from app.features.media import service as media
from app.features.media.errors import MediaNotFound
from app.features.usecases import policy
from app.features.usecases.errors import ImagesMissing
from app.features.usecases.repository import use_cases
from app.features.usecases.schemas.content import UseCaseContent
from app.models.sql.choices import MediaPurpose
from app.models.sql.media import Media
from app.models.sql.use_case import UseCase


async def attach(session: AsyncSession, person: Person, use_case: UseCase, content: UseCaseContent) -> None:
    """Keep what this content shows and what everybody sees meanwhile; forget what neither does."""
    wanted = {image.id for image in content.place.images} | set(use_case.images)
    try:
        await media.attach(
            session,
            person.id,
            MediaPurpose.CASE_IMAGE,
            sorted(wanted),
            use_case.id,
        )
    except MediaNotFound as error:
        raise ImagesMissing from error


async def show_only_published(session: AsyncSession, use_case: UseCase) -> None:
    await media.show_only(session, use_case.id, use_case.images)


async def _may_read(session: AsyncSession, person: Person | None, file: Media, /) -> bool:
    """Everybody, where it is published; else who writes or reviews what shows it."""
    found = await use_cases.find(session, str(file.attached_to))
    if found is None:
        return False
    if found.use_case.listed and file.id in found.use_case.images:
        return True
    return policy.can_read_latest(person, found.use_case)


readers.readable_by(MediaPurpose.CASE_IMAGE, _may_read)
