from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from app.core.search.names import contains
from app.features.accounts.person import Person
from app.features.profiles import policy
from app.models.sql.forum import ForumMention
from app.models.sql.membership import Membership
from app.models.sql.user import User

_FULL_NAME = func.search_fold(User.first_name + " " + User.last_name)


async def names(session: AsyncSession, person: Person, ids: Collection[UUID]) -> dict[UUID, str]:
    """Of those whom this person may name."""
    query = _of(person, User.id, User.first_name, User.last_name).where(User.id.in_(ids))
    return {row.id: f"{row.first_name} {row.last_name}" for row in (await session.execute(query)).all()}


async def matching(session: AsyncSession, person: Person, words: Sequence[str], most: int) -> list[UUID]:
    """Every word must stand in the name; names that begin with the first come first."""
    query = _of(person, User.id).where(User.id != person.id)
    for word in words:
        # The index knows name and address together; by an address nobody is found here.
        query = query.where(contains(User.search_text, word), contains(_FULL_NAME, word))
    begins = func.strpos(_FULL_NAME, func.search_fold(words[0])) == 1
    query = query.order_by(begins.desc(), _FULL_NAME, User.id).limit(most)
    return list(await session.scalars(query))


async def add(session: AsyncSession, item_id: UUID, thread_id: UUID, ids: Collection[UUID]) -> list[UUID]:
    """Those who are named here for the first time."""
    if not ids:
        return []
    rows = [{"item_id": item_id, "thread_id": thread_id, "user_id": user_id} for user_id in ids]
    statement = insert(ForumMention).values(rows).on_conflict_do_nothing().returning(ForumMention.user_id)
    return list(await session.scalars(statement))


def _of(person: Person, *columns: InstrumentedAttribute[Any]) -> Select[Any]:
    """Members with a proven address, who are not suspended, and whose page this person reads."""
    query: Select[Any] = select(*columns).outerjoin(Membership, Membership.user_id == User.id)
    return query.where(
        User.suspended_at.is_(None), User.email_verified_at.is_not(None), _is_readable_by(person)
    )


def _is_readable_by(person: Person) -> ColumnElement[bool]:
    """`profiles.policy.can_read` of those who are not suspended, for many at once."""
    readable = [User.id == person.id, User.visibility.in_(policy.readable(person, None))]
    if person.organization_id is not None:
        among_colleagues = User.visibility.in_(policy.readable(person, person.organization_id))
        readable.append(and_(Membership.organization_id == person.organization_id, among_colleagues))
    return or_(*readable)
