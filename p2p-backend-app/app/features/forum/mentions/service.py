"""People named in a text: a link to their page, which says who they are and tells them so."""

import html
import re
from collections.abc import Collection
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.errors import FieldError, ValidationFailed
from app.core.search.names import words_of
from app.features.accounts.person import Person
from app.features.forum.mentions import repository
from app.features.forum.mentions.schemas import Mentionable
from app.features.notifications import service as notifications
from app.features.profiles.authors import authors_of
from app.models.sql.forum import Contribution, ForumReply, ForumThread

MOST = 10
_SUGGESTED = 8
# As `rich_text.cleaned` writes them: no link stands within a link.
_PARTS = re.compile(
    r'<(?P<quote>/?blockquote)>|(?P<open><a href="/people/(?P<id>[^"]+)"[^>]*>)(?P<name>.*?)</a>', re.DOTALL
)


class Named(NamedTuple):
    """A text in which every link to a person is true, and whom it speaks to: a quotation speaks to nobody."""

    body: str
    ids: frozenset[UUID]


async def resolved(session: AsyncSession, person: Person, clean_html: str) -> Named:
    """Raises `ValidationFailed` for too many; a link to somebody whom one may not name becomes words."""
    ids = {UUID(part["id"]) for part in _PARTS.finditer(clean_html) if part["id"]}
    if not ids:
        return Named(clean_html, frozenset())
    if len(ids) > MOST:
        error = FieldError(field=["body"], code="too_many_mentions", params={"max": MOST})
        raise ValidationFailed(errors=[error])
    names = await repository.names(session, person, ids)
    spoken_to: set[UUID] = set()
    quotes = 0

    def written(part: re.Match[str]) -> str:
        nonlocal quotes
        if part["quote"]:
            quotes += -1 if part["quote"].startswith("/") else 1
            return part[0]
        user_id = UUID(part["id"])
        if user_id not in names:
            return part["name"]
        if not quotes:
            spoken_to.add(user_id)
        return f"{part['open']}@{html.escape(names[user_id], quote=False)}</a>"

    body = _PARTS.sub(written, clean_html)
    return Named(body, frozenset(spoken_to))


async def keep(
    session: AsyncSession, person: Person, thread: ForumThread, item: Contribution, ids: Collection[UUID]
) -> list[UUID]:
    """Note who is named, and tell whom it is new to; returns those. Nobody else is told any longer."""
    new = await repository.add(session, item.id, thread.id, ids)
    reply = item if isinstance(item, ForumReply) else None
    if item.version > 1:
        await notifications.mentions_left(session, thread, reply, ids)
    await notifications.mentioned(session, person, thread, reply, new)
    return new


async def suggest(session: AsyncSession, person: Person, query: str) -> Mentionable:
    words = words_of(query)
    ids = await repository.matching(session, person, words, _SUGGESTED) if words else []
    authors = await authors_of(session, person, ids)
    return Mentionable(items=[authors[user_id] for user_id in ids if user_id in authors])
