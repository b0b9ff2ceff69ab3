"""What a link to a page of the site leads to, for programs that read no JavaScript."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.choices import Language
from app.models.sql.forum import ForumThread
from app.models.sql.organization import Organization
from app.models.sql.use_case import UseCase
from app.schemas.picture import Picture

_ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


@dataclass(frozen=True, slots=True)
class Preview:
    """`path` is the page's own address, whichever way it was asked for."""

    title: str
    description: str
    path: str
    language: Language | None = None
    picture: str | None = None


def has_preview(path: str) -> bool:
    """Whether pages of this kind have one, before anything is looked up."""
    return any(pattern.fullmatch(path) for pattern, _ in _PAGES)


async def find_preview(session: AsyncSession, path: str) -> Preview | None:
    """Of the page at this path, where visitors may read it and there is more to say than of the site."""
    for pattern, find in _PAGES:
        if match := pattern.fullmatch(path):
            return await find(session, match[1])
    return None


async def _use_case(session: AsyncSession, key: str) -> Preview | None:
    named = UseCase.id == UUID(key) if re.fullmatch(_ID, key) else UseCase.slug == key
    columns = (UseCase.title, UseCase.summary, UseCase.slug, UseCase.language, UseCase.images)
    row = (await session.execute(select(*columns).where(named, UseCase.listed))).one_or_none()
    if row is None:
        return None
    title, summary, slug, language, images = row
    return Preview(title, summary, f"/use-cases/{quote(slug)}", language, Picture.at(images[0]).large)


async def _thread(session: AsyncSession, thread_id: str) -> Preview | None:
    columns = (ForumThread.title, ForumThread.excerpt, ForumThread.slug, ForumThread.language)
    standing = (ForumThread.id == UUID(thread_id), ForumThread.deleted_at.is_(None))
    row = (await session.execute(select(*columns).where(*standing))).one_or_none()
    if row is None:
        return None
    title, excerpt, slug, language = row
    path = f"/forum/threads/{thread_id}"
    return Preview(title, excerpt, f"{path}/{quote(slug)}" if slug else path, language)


async def _organization(session: AsyncSession, slug: str) -> Preview | None:
    organization = await session.scalar(select(Organization).where(Organization.slug == slug))
    if organization is None:
        return None
    names = [name for name in (organization.name_en, organization.name_ar) if name]
    told = [text for text in (organization.description_en, organization.description_ar) if text]
    logo = Picture.of(organization.logo_id)
    return Preview(
        " · ".join(names),
        " ".join(told),
        f"/organizations/{quote(slug)}",
        picture=logo.large if logo else None,
    )


_PAGES: tuple[tuple[re.Pattern[str], Callable[[AsyncSession, str], Awaitable[Preview | None]]], ...] = (
    (re.compile(r"/use-cases/([^/\x00]+)"), _use_case),
    (re.compile(rf"/forum/threads/({_ID})(?:/[^/]*)?"), _thread),
    (re.compile(r"/organizations/([^/\x00]+)"), _organization),
)
