"""Likes and bookmarks: once a person, and counted in the statement that keeps them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Uuid, any_, bindparam, delete, func, select, update
from sqlalchemy.dialects.postgresql import ARRAY, insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.choices import UseCaseReactionKind
from app.models.sql.use_case import UseCase, UseCaseReaction

Given = dict[UUID, set[UseCaseReactionKind]]


# Built once, and the same statement however many are asked for.
_GIVEN = select(UseCaseReaction.use_case_id, UseCaseReaction.kind).where(
    UseCaseReaction.user_id == bindparam("user_id"),
    UseCaseReaction.use_case_id == any_(bindparam("use_case_ids", type_=ARRAY(Uuid()))),
)


async def given_by(session: AsyncSession, user_id: UUID, use_case_ids: Collection[UUID]) -> Given:
    given: Given = {}
    values = {"user_id": user_id, "use_case_ids": list(use_case_ids)}
    for use_case_id, kind in await session.execute(_GIVEN, values):
        given.setdefault(use_case_id, set()).add(kind)
    return given


async def give(session: AsyncSession, user_id: UUID, use_case_id: UUID, kind: UseCaseReactionKind) -> None:
    added = (
        insert(UseCaseReaction)
        .values(user_id=user_id, use_case_id=use_case_id, kind=kind)
        .on_conflict_do_nothing()
        .returning(UseCaseReaction.use_case_id)
    )
    if kind is UseCaseReactionKind.BOOKMARK:
        await session.execute(added)
        return
    new = added.cte("added")
    more = select(func.count()).select_from(new).scalar_subquery()
    await session.execute(
        update(UseCase)
        .where(UseCase.id == use_case_id)
        .values(like_count=UseCase.like_count + more)
        .execution_options(synchronize_session=False)
    )


async def take_back(
    session: AsyncSession, user_id: UUID, use_case_id: UUID, kind: UseCaseReactionKind
) -> None:
    removed = (
        delete(UseCaseReaction)
        .where(
            UseCaseReaction.user_id == user_id,
            UseCaseReaction.use_case_id == use_case_id,
            UseCaseReaction.kind == kind,
        )
        .returning(UseCaseReaction.use_case_id)
    )
    if kind is UseCaseReactionKind.BOOKMARK:
        await session.execute(removed)
        return
    gone = removed.cte("removed")
    fewer = select(func.count()).select_from(gone).scalar_subquery()
    await session.execute(
        update(UseCase)
        .where(UseCase.id == use_case_id)
        .values(like_count=UseCase.like_count - fewer)
        .execution_options(synchronize_session=False)
    )


async def like_count(session: AsyncSession, use_case_id: UUID) -> int:
    return (await session.scalars(select(UseCase.like_count).where(UseCase.id == use_case_id))).one()
