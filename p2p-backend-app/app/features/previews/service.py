"""What a link to a page of the site leads to, for programs that read no JavaScript."""

import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import quote
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import NotFound
from app.features.forum.threads import lookup as threads
from app.features.organizations import service as organizations
from app.features.usecases.service import reading as use_cases
from app.models.sql.choices import Language
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
            with suppress(NotFound):
                return await find(session, match[1])
    return None


async def _use_case(session: AsyncSession, key: str) -> Preview:
    case = (await use_cases.find(session, None, key)).use_case
    path = f"/use-cases/{quote(case.slug)}"
    return Preview(case.title, case.summary, path, case.language, Picture.at(case.images[0]).large)


async def _thread(session: AsyncSession, thread_id: str) -> Preview:
    thread = await threads.find_standing(session, UUID(thread_id))
    path = f"/forum/threads/{thread_id}"
    named = f"{path}/{quote(thread.slug)}" if thread.slug else path
    return Preview(thread.title, thread.excerpt, named, thread.language)


async def _organization(session: AsyncSession, slug: str) -> Preview:
    organization = await organizations.find(session, slug)
    names = [name for name in (organization.name_en, organization.name_ar) if name]
    told = [text for text in (organization.description_en, organization.description_ar) if text]
    logo = Picture.of(organization.logo_id)
    return Preview(
        " · ".join(names),
        " ".join(told),
        f"/organizations/{quote(slug)}",
        picture=logo.large if logo else None,
    )


_PAGES: tuple[tuple[re.Pattern[str], Callable[[AsyncSession, str], Awaitable[Preview]]], ...] = (
    (re.compile(r"/use-cases/([^/\x00]+)"), _use_case),
    (re.compile(rf"/forum/threads/({_ID})(?:/[^/]*)?"), _thread),
    (re.compile(r"/organizations/([^/\x00]+)"), _organization),
)
