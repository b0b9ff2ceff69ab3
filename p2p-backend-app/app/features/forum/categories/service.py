from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncSession

from app.features.accounts.person import Person
from app.features.accounts.policy import can_write
from app.features.forum import policy
from app.features.forum.categories import repository
from app.features.forum.categories.schemas import (
    CategoryGroup,
    CategoryOut,
    CategorySummary,
    ForumOverview,
    ForumPermissions,
)
from app.features.forum.errors import CategoryNotFound
from app.models.sql.forum import ForumCategory


async def overview(session: AsyncSession, person: Person | None) -> ForumOverview:
    categories = await repository.everything(session)
    groups = [_group(group, categories) for group in categories if group.parent_slug is None]
    return ForumOverview(groups=groups, permissions=permissions(person))


def permissions(person: Person | None) -> ForumPermissions:
    return ForumPermissions(
        post=policy.can_post(person),
        announce=policy.can_announce(person),
        confirm_email_first=person is not None and not can_write(person),
    )


async def by_slug(session: AsyncSession) -> dict[str, CategorySummary]:
    """Every category: there are few."""
    return {one.slug: CategorySummary.of(one) for one in await repository.everything(session)}


async def for_threads(session: AsyncSession, slug: str) -> CategorySummary:
    """A category that threads may stand in; raises `CategoryNotFound`, for a group too."""
    for one in await repository.everything(session):
        if one.slug == slug and one.parent_slug is not None:
            return CategorySummary.of(one)
    raise CategoryNotFound


async def places_in(session: AsyncSession, slug: str) -> list[str]:
    """The category itself, or everything that a group holds; raises `CategoryNotFound`."""
    categories = await repository.everything(session)
    if all(one.slug != slug for one in categories):
        raise CategoryNotFound
    return [slug, *(one.slug for one in categories if one.parent_slug == slug)]


async def count_thread(session: AsyncSession, slug: str, change: int) -> None:
    await repository.count_thread(session, slug, change)


def _group(group: ForumCategory, categories: Sequence[ForumCategory]) -> CategoryGroup:
    within = [
        CategoryOut(**dict(CategorySummary.of(one)), thread_count=one.thread_count)
        for one in categories
        if one.parent_slug == group.slug
    ]
    return CategoryGroup(**dict(CategorySummary.of(group)), categories=within)
