from collections.abc import Collection
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.core.merging import Branch, paginate_merged
from app.core.paging import Page, PageParams
from app.models.sql.choices import Language, ProfileVisibility, ThreadType
from app.models.sql.forum import ForumReply, ForumThread
from app.models.sql.membership import Membership
from app.models.sql.use_case import UseCase
from app.models.sql.user import User

# Of a reply's HTML: more than its first lines never shows.
_BEGINNING = 2_000


class Wrote(NamedTuple):
    """What a line about a contribution is made of."""

    author_id: UUID | None
    slug: str
    title: str
    language: Language


class StartedThread(NamedTuple):
    wrote: Wrote
    type: ThreadType
    excerpt: str


class WrittenReply(NamedTuple):
    wrote: Wrote
    thread_id: UUID
    beginning: str


class PublishedCase(NamedTuple):
    wrote: Wrote
    summary: str


def _is_here(author_id: InstrumentedAttribute[UUID | None]) -> ColumnElement[bool]:
    """Not suspended. Looked up for each row, never joined: a page is full after few of them."""
    return select(User.suspended_at).where(User.id == author_id).scalar_subquery().is_(None)


def _contributions() -> list[Branch]:
    thread_stands = (
        select(literal(1))
        .where(
            ForumThread.id == ForumReply.thread_id,
            ForumThread.deleted_at.is_(None),
            _is_here(ForumThread.author_id),
        )
        .scalar_subquery()
    )
    return [
        Branch(
            "thread",
            ForumThread.created_at.expression,
            ForumThread.id.expression,
            (ForumThread.deleted_at.is_(None), _is_here(ForumThread.author_id)),
        ),
        Branch(
            "reply",
            ForumReply.created_at.expression,
            ForumReply.id.expression,
            (ForumReply.deleted_at.is_(None), _is_here(ForumReply.author_id), thread_stands.is_not(None)),
        ),
        Branch(
            "use_case",
            UseCase.published_at.expression,
            UseCase.id.expression,
            (UseCase.listed.expression, _is_here(UseCase.author_id)),
        ),
    ]


def _arrivals(reader: UUID, *conditions: ColumnElement[bool]) -> Branch:
    """Of people with a proven address: a name that anybody can put here would be a notice board."""
    arrived = (User.suspended_at.is_(None), User.email_verified_at.is_not(None), User.id != reader)
    return Branch("arrival", User.created_at.expression, User.id.expression, (*arrived, *conditions))


async def page(  # noqa: PLR0917 (whom the reader may know of)
    session: AsyncSession,
    reader: UUID,
    shown: Collection[ProfileVisibility],
    organization_id: UUID | None,
    shown_to_colleagues: Collection[ProfileVisibility],
    params: PageParams,
) -> Page[Any]:
    """`shown` are the profiles that the reader may read; colleagues show themselves to more."""
    # A branch for each: an index is in order within one value only.
    arrivals = [_arrivals(reader, User.visibility == visibility) for visibility in shown]
    colleagues = select(Membership.user_id).where(Membership.organization_id == organization_id)
    arrivals += [
        _arrivals(reader, User.visibility == visibility, User.id.in_(colleagues))
        for visibility in shown_to_colleagues
        if visibility not in shown
    ]
    return await paginate_merged(session, [*_contributions(), *arrivals], params)


async def threads(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, StartedThread]:
    query = select(
        ForumThread.id,
        ForumThread.author_id,
        ForumThread.slug,
        ForumThread.title,
        ForumThread.language,
        ForumThread.type,
        ForumThread.excerpt,
    ).where(ForumThread.id.in_(ids))
    rows = (await session.execute(query)).all() if ids else []
    return {row[0]: StartedThread(Wrote(*row[1:5]), row.type, row.excerpt) for row in rows}


async def replies(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, WrittenReply]:
    query = (
        select(
            ForumReply.id,
            ForumReply.author_id,
            ForumThread.slug,
            ForumThread.title,
            ForumThread.language,
            ForumReply.thread_id,
            func.left(ForumReply.body, _BEGINNING).label("beginning"),
        )
        .join(ForumThread, ForumThread.id == ForumReply.thread_id)
        .where(ForumReply.id.in_(ids))
    )
    rows = (await session.execute(query)).all() if ids else []
    return {row[0]: WrittenReply(Wrote(*row[1:5]), row.thread_id, row.beginning) for row in rows}


async def use_cases(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, PublishedCase]:
    query = select(
        UseCase.id, UseCase.author_id, UseCase.slug, UseCase.title, UseCase.language, UseCase.summary
    ).where(UseCase.id.in_(ids))
    rows = (await session.execute(query)).all() if ids else []
    return {row[0]: PublishedCase(Wrote(*row[1:5]), row.summary) for row in rows}
