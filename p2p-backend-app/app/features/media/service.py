"""Files: kept before the row that knows them, and removed after it. What is left over, a sweep finds."""

from collections.abc import Collection, Iterable, Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.ids import new_id
from app.core.jobs import defer
from app.features.accounts.person import Person
from app.features.media import readers, repository
from app.features.media.errors import MediaNotFound
from app.features.media.images import MIME, Rendered
from app.models.sql.choices import MediaPurpose, MediaVariant
from app.models.sql.media import Media
from app.services.storage.service import storage

FOLDER = "images"


def key_of(media_id: UUID, variant: MediaVariant) -> str:
    return f"{FOLDER}/{media_id}/{variant}.webp"


def keys_of(media_ids: Iterable[UUID]) -> list[str]:
    return [key_of(media_id, variant) for media_id in media_ids for variant in MediaVariant]


async def keep(
    session: AsyncSession, owner_id: UUID, purpose: MediaPurpose, image: Rendered, *, to: UUID | None = None
) -> Media:
    """Store a picture; `to` is what shows it, when that is known already."""
    media = Media(
        id=new_id(),
        owner_id=owner_id,
        purpose=purpose,
        attached_to=to,
        content_hash=image.content_hash,
        mime=MIME,
        width=image.width,
        height=image.height,
        size=sum(map(len, image.files.values())),
    )
    session.add(media)
    await session.flush()
    for variant, content in image.files.items():
        await storage().put(key_of(media.id, variant), content)
    return media


async def attach(
    session: AsyncSession, owner_id: UUID, purpose: MediaPurpose, media_ids: Sequence[UUID], to: UUID
) -> None:
    """Let `to` show these and no others; raises `MediaNotFound` for what is not theirs to show."""
    if media_ids:
        found = await repository.attach(session, owner_id, purpose, media_ids, to)
        if found != set(media_ids):
            raise MediaNotFound
    await show_only(session, to, media_ids)


async def show_only(session: AsyncSession, to: UUID, media_ids: Collection[UUID]) -> None:
    """Forget whatever else `to` has shown."""
    await discard(session, await repository.attached_besides(session, to, media_ids))


async def discard(session: AsyncSession, media_ids: Sequence[UUID]) -> None:
    """Forget these; their files go once that is committed."""
    removed = await repository.remove(session, media_ids) if media_ids else []
    if removed:
        await defer(session, "media.remove_files", media_ids=[str(media_id) for media_id in removed])


async def find(session: AsyncSession, media_id: UUID) -> Media:
    media = await repository.find(session, media_id)
    if media is None:
        raise MediaNotFound
    return media


async def check_may_read(session: AsyncSession, person: Person | None, media: Media) -> None:
    """Raises `MediaNotFound`: of what one may not read one does not learn that it is there."""
    if not await readers.may_read(session, person, media):
        raise MediaNotFound


async def read(media: Media, variant: MediaVariant) -> bytes:
    content = await storage().read(key_of(media.id, variant))
    if content is None:
        raise MediaNotFound
    return content
