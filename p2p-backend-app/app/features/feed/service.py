from collections.abc import Mapping
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import rich_text
from app.core.merging import Moment
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.feed import repository
from app.features.feed.repository import PublishedCase, StartedThread, WrittenReply, Wrote
from app.features.feed.schemas import ArrivalNews, FeedEntry, ReplyNews, ThreadNews, UseCaseNews
from app.features.profiles import policy as profiles
from app.features.profiles.authors import Authors, authors_of


class _Told(NamedTuple):
    """What a page of moments is about."""

    threads: Mapping[UUID, StartedThread]
    replies: Mapping[UUID, WrittenReply]
    use_cases: Mapping[UUID, PublishedCase]
    authors: Authors


async def page(session: AsyncSession, person: Person, params: PageParams) -> Page[FeedEntry]:
    """Nothing of what was taken away, of who is suspended, or of who hides from the reader."""
    shown = sorted(profiles.readable(person, None))
    to_colleagues = sorted(profiles.readable(person, person.organization_id))
    found = await repository.page(session, person.id, shown, person.organization_id, to_colleagues, params)
    told = await _told(session, person, found.items)
    entries = [_entry(moment, told) for moment in found.items]
    return Page(items=[entry for entry in entries if entry is not None], next_cursor=found.next_cursor)


async def _told(session: AsyncSession, person: Person, moments: list[Moment]) -> _Told:
    def ids(kind: str) -> list[UUID]:
        return [moment.id for moment in moments if moment.kind == kind]

    threads = await repository.threads(session, ids("thread"))
    replies = await repository.replies(session, ids("reply"))
    use_cases = await repository.use_cases(session, ids("use_case"))
    wrote = [
        *(thread.wrote for thread in threads.values()),
        *(reply.wrote for reply in replies.values()),
        *(case.wrote for case in use_cases.values()),
    ]
    people = [*(one.author_id for one in wrote), *ids("arrival")]
    return _Told(threads, replies, use_cases, await authors_of(session, person, people))


def _entry(moment: Moment, told: _Told) -> FeedEntry | None:
    """`None` for what has gone between two statements."""
    if thread := told.threads.get(moment.id):
        return ThreadNews(
            kind="thread", type=thread.type, excerpt=thread.excerpt, **_line(moment, thread.wrote, told)
        )
    if reply := told.replies.get(moment.id):
        excerpt = rich_text.excerpt(rich_text.plain(reply.beginning))
        return ReplyNews(
            kind="reply", thread_id=reply.thread_id, excerpt=excerpt, **_line(moment, reply.wrote, told)
        )
    if case := told.use_cases.get(moment.id):
        return UseCaseNews(
            kind="use_case", excerpt=rich_text.excerpt(case.summary), **_line(moment, case.wrote, told)
        )
    if moment.kind == "arrival" and (author := told.authors.get(moment.id)):
        return ArrivalNews(kind="arrival", id=moment.id, at=moment.at, author=author)
    return None


def _line(moment: Moment, wrote: Wrote, told: _Told) -> dict[str, Any]:
    return {
        "id": moment.id,
        "at": moment.at,
        "author": told.authors.get(wrote.author_id) if wrote.author_id else None,
        "slug": wrote.slug,
        "title": wrote.title,
        "language": wrote.language,
    }
