from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.choices import MediaPurpose
from app.models.sql.media import Media


async def find(session: AsyncSession, media_id: UUID) -> Media | None:
    return await session.get(Media, media_id)


async def known(session: AsyncSession, media_ids: Sequence[UUID]) -> set[UUID]:
    return set(await session.scalars(select(Media.id).where(Media.id.in_(media_ids))))


async def attach(
    session: AsyncSession, owner_id: UUID, purpose: MediaPurpose, media_ids: Sequence[UUID], to: UUID
) -> set[UUID]:
    """Those that were this owner's and loose, or are attached there already."""
    statement = (
        update(Media)
        .where(
            Media.id.in_(media_ids),
            Media.purpose == purpose,
            or_((Media.attached_to.is_(None)) & (Media.owner_id == owner_id), Media.attached_to == to),
        )
        .values(attached_to=to)
        .returning(Media.id)
    )
    return set(await session.scalars(statement))


async def attached_besides(session: AsyncSession, to: UUID, kept: Collection[UUID]) -> list[UUID]:
    query = select(Media.id).where(Media.attached_to == to, Media.id.not_in(kept))
    return list(await session.scalars(query))


async def remove(session: AsyncSession, media_ids: Sequence[UUID]) -> list[UUID]:
    statement = delete(Media).where(Media.id.in_(media_ids)).returning(Media.id)
    return list(await session.scalars(statement))


async def remove_loose(
    session: AsyncSession, loose_before: datetime, faces_before: datetime, most: int
) -> list[UUID]:
    """Uploads that nothing came to show, and the faces of accounts that are gone."""
    loose = (
        select(Media.id)
        .where(
            or_(
                Media.attached_to.is_(None) & (Media.created_at < loose_before),
                Media.owner_id.is_(None)
                & (Media.purpose == MediaPurpose.FACE)
                & (Media.created_at < faces_before),
            ),
        )
        .limit(most)
        .with_for_update(skip_locked=True)
    )
    statement = delete(Media).where(Media.id.in_(loose)).returning(Media.id)
    return list(await session.scalars(statement))
