from typing import NamedTuple
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import rich_text
from app.core.errors import FieldError, ValidationFailed
from app.features.accounts.person import Person
from app.features.forum.mentions import service as mentions


class Body(NamedTuple):
    """Clean HTML, what one reads of it, and whom it names."""

    html: str
    text: str
    mentioned: frozenset[UUID]


async def written(session: AsyncSession, author: Person, given: str, shortest: int, longest: int) -> Body:
    """What is stored of it; raises `ValidationFailed` as `measured`, and when too many are named."""
    html, mentioned = await mentions.resolved(session, author, rich_text.cleaned(given))
    return Body(html, measured(html, shortest, longest), mentioned)


def measured(html: str, shortest: int, longest: int) -> str:
    """What one reads of it; raises `ValidationFailed` when that is too little or too much."""
    text = rich_text.plain(html)
    if len(text) < shortest:
        raise _refused("too_short", {"min": shortest})
    if len(text) > longest:
        raise _refused("too_long", {"max": longest})
    return text


def _refused(code: str, params: dict[str, int]) -> ValidationFailed:
    return ValidationFailed(errors=[FieldError(field=["body"], code=code, params=params)])
