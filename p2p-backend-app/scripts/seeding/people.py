"""Demo members who act in what is seeded after them."""

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from app.commands.failure import CommandError
from app.features.accounts.person import Person
from app.features.accounts.service import find_person
from app.models.sql.user import User


async def person_of(session: AsyncSession, email: str) -> Person:
    """Looked up once in a transaction: in a thread the same few speak and like again and again."""
    known: dict[str, Person] = session.info.setdefault("demo_people", {})
    if email not in known:
        known[email] = await _find(session, email)
    return known[email]


async def _find(session: AsyncSession, email: str) -> Person:
    user_id = await session.scalar(select(User.id).where(User.email == email))
    person = await find_person(session, user_id) if user_id else None
    if person is None:
        raise CommandError(f"the demo member {email} is not there", "run scripts/seed_db_users.py first")
    return person
