from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from app.features.lockout.rules import Failures
from app.models.sql.sign_in_guard import KnownDevice, SignInFailures
from app.models.sql.user import User


async def failures_of(session: AsyncSession, subject: str, now: datetime) -> Failures:
    """Locked until the transaction ends, so that tries at the same moment are counted one by one."""
    counting = insert(SignInFailures).values(subject=subject, count=0, last_at=now)
    # It changes nothing and locks what is there: between two statements somebody may have taken it away.
    locked = counting.on_conflict_do_update(
        index_elements=[SignInFailures.subject], set_={"subject": counting.excluded.subject}
    )
    found = await session.execute(locked.returning(SignInFailures.count, SignInFailures.last_at))
    return Failures(*found.one())


async def put_failures(session: AsyncSession, subject: str, failures: Failures) -> None:
    await session.execute(
        update(SignInFailures)
        .where(SignInFailures.subject == subject)
        .values(count=failures.tries, last_at=failures.last_at)
    )


async def one_less(session: AsyncSession, subject: str) -> None:
    await session.execute(
        update(SignInFailures)
        .where(SignInFailures.subject == subject, SignInFailures.count > 0)
        .values(count=SignInFailures.count - 1)
    )


async def clear(session: AsyncSession, subject: str) -> None:
    await session.execute(delete(SignInFailures).where(SignInFailures.subject == subject))


async def clear_before(session: AsyncSession, moment: datetime) -> None:
    await session.execute(delete(SignInFailures).where(SignInFailures.last_at < moment))


async def use_device(session: AsyncSession, token_hash: str, email: str, now: datetime) -> bool:
    """Whether this browser has signed in to the account with this address before."""
    owner = select(User.id).where(func.lower(User.email) == email).scalar_subquery()
    found = await session.scalar(
        update(KnownDevice)
        .where(KnownDevice.token_hash == token_hash, KnownDevice.user_id == owner)
        .values(last_used_at=now)
        .returning(KnownDevice.token_hash)
    )
    return found is not None


async def add_device(session: AsyncSession, token_hash: str, user_id: UUID, now: datetime) -> None:
    await session.execute(
        insert(KnownDevice).values(token_hash=token_hash, user_id=user_id, last_used_at=now)
    )


async def forget_devices(session: AsyncSession, user_id: UUID) -> None:
    await session.execute(delete(KnownDevice).where(KnownDevice.user_id == user_id))


async def forget_devices_before(session: AsyncSession, moment: datetime) -> None:
    await session.execute(delete(KnownDevice).where(KnownDevice.last_used_at < moment))
