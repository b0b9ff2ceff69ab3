import uuid

from psycopg.errors import UniqueViolation

from auth_core.clock import now_ms
from auth_core.core import Core
from auth_core.users import repository
from auth_core.users.models import User, normalised_email


class EmailTakenError(Exception):
    pass


async def sign_up(core: Core, email: str, password: str) -> User:
    email = normalised_email(email)
    hashed = await core.passwords.hash(password)
    user_id, now = str(uuid.uuid4()), now_ms()
    try:
        async with core.db.connection() as connection:
            await repository.insert(connection, user_id, email, hashed, now)
    except UniqueViolation as error:
        raise EmailTakenError from error
    return User(user_id, email, now, in_tenant=True, verified=False)


async def import_hash(core: Core, email: str, password_hash: str) -> tuple[User, bool]:
    """The account with this hash as its password's, and whether it was there before."""
    email, now = normalised_email(email), now_ms()
    async with core.db.transaction() as connection:
        new = await repository.insert_or_replace_hash(
            connection, str(uuid.uuid4()), email, password_hash, now
        )
        user = await repository.by_email(connection, email)
    if user is None:
        raise RuntimeError("an account that was just stored is gone")
    return user, not new


async def sign_in(core: Core, email: str, password: str) -> User | None:
    email = normalised_email(email)
    async with core.db.connection() as connection:
        stored = await repository.password_hash(connection, email)
    if stored is None:
        await core.passwords.verify_nobody(password)
        return None
    if not await core.passwords.verify(stored, password):
        return None
    fresh = await core.passwords.hash(password) if core.passwords.is_outdated(stored) else None
    async with core.db.connection() as connection:
        if fresh is not None:
            await repository.replace_hash(connection, email, stored, fresh)
        return await repository.by_email(connection, email)


async def change(core: Core, user_id: str, email: str | None, password: str | None) -> bool:
    """Whether there is such a user."""
    hashed = await core.passwords.hash(password) if password is not None else None
    try:
        async with core.db.connection() as connection:
            return await repository.update(
                connection, user_id, normalised_email(email) if email is not None else None, hashed
            )
    except UniqueViolation as error:
        raise EmailTakenError from error
