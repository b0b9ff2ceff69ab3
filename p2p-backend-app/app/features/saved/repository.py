"""What somebody keeps: threads and use cases that everybody may still read."""

from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.merging import Branch, paginate_merged
from app.core.paging import Page, PageParams
from app.features.saved.schemas import SavedKind
from app.models.sql.choices import Language, UseCaseReactionKind
from app.models.sql.forum import ForumBookmark, ForumThread
from app.models.sql.use_case import UseCase, UseCaseReaction


class Kept(NamedTuple):
    slug: str
    title: str
    language: Language
    author_id: UUID | None


def _kept_by(user_id: UUID) -> list[Branch]:
    # What is kept is looked up for each row, never joined: a page is full after few of them.
    removed = select(ForumThread.deleted_at).where(ForumThread.id == ForumBookmark.thread_id)
    listed = select(UseCase.listed).where(UseCase.id == UseCaseReaction.use_case_id)
    return [
        Branch(
            SavedKind.THREAD,
            ForumBookmark.created_at.expression,
            ForumBookmark.thread_id.expression,
            (ForumBookmark.user_id == user_id, removed.scalar_subquery().is_(None)),
        ),
        Branch(
            SavedKind.USE_CASE,
            UseCaseReaction.created_at.expression,
            UseCaseReaction.use_case_id.expression,
            (
                UseCaseReaction.user_id == user_id,
                UseCaseReaction.kind == UseCaseReactionKind.BOOKMARK,
                listed.scalar_subquery(),
            ),
        ),
    ]


async def page(session: AsyncSession, user_id: UUID, params: PageParams) -> Page[Any]:
    return await paginate_merged(session, _kept_by(user_id), params)


async def count(session: AsyncSession, user_id: UUID) -> int:
    counts = [
        select(func.count(branch.id)).where(*branch.conditions).scalar_subquery()
        for branch in _kept_by(user_id)
    ]
    return int((await session.scalars(select(counts[0] + counts[1]))).one())


async def kept(
    session: AsyncSession, of: type[ForumThread] | type[UseCase], ids: Collection[UUID]
) -> dict[UUID, Kept]:
    query = select(of.id, of.slug, of.title, of.language, of.author_id).where(of.id.in_(ids))
    return {row[0]: Kept(*row[1:]) for row in (await session.execute(query)).all()} if ids else {}
