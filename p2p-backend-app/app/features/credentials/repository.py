from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.models.sql.email_change import EmailChange
from app.models.sql.user import User


async def owner_of(session: AsyncSession, email: str) -> User | None:
    return await session.scalar(select(User).where(func.lower(User.email) == email))


async def put_change(session: AsyncSession, change: dict[str, object]) -> bool:
    """The one pending change of a person: a new one takes the old one's place, unless that is confirmed."""
    statement = insert(EmailChange).values(change)
    others = {name: statement.excluded[name] for name in change if name != "user_id"}
    stored = await session.scalar(
        statement.on_conflict_do_update(
            index_elements=[EmailChange.user_id], set_=others, where=EmailChange.confirmed_at.is_(None)
        ).returning(EmailChange.user_id)
    )
    return stored is not None


async def confirm(session: AsyncSession, token_hash: str, moment: datetime) -> EmailChange | None:
    """The change that this token belongs to, from now on confirmed; none once it has run out."""
    return await session.scalar(
        update(EmailChange)
        .where(EmailChange.token_hash == token_hash, EmailChange.expires_at > moment)
        .values(confirmed_at=func.coalesce(EmailChange.confirmed_at, moment))
        .returning(EmailChange)
    )


async def confirmed_change(session: AsyncSession, user_id: UUID) -> EmailChange | None:
    """Locked, so that two who finish it do so one after the other."""
    return await session.scalar(
        select(EmailChange)
        .where(EmailChange.user_id == user_id, EmailChange.confirmed_at.is_not(None))
        .with_for_update()
    )


async def drop_change(session: AsyncSession, user_id: UUID) -> None:
    await session.execute(delete(EmailChange).where(EmailChange.user_id == user_id))


async def drop_wish(session: AsyncSession, user_id: UUID) -> None:
    """A change that is not confirmed; of a confirmed one the core may know already."""
    await session.execute(
        delete(EmailChange).where(EmailChange.user_id == user_id, EmailChange.confirmed_at.is_(None))
    )


async def set_email(session: AsyncSession, user_id: UUID, email: str, moment: datetime) -> None:
    await session.execute(
        update(User).where(User.id == user_id).values(email=email, email_verified_at=moment)
    )
