from psycopg.rows import class_row

from auth_core.db import Connection
from auth_core.users.models import User


async def insert(connection: Connection, user_id: str, email: str, password_hash: str, now: int) -> None:
    await connection.execute(
        "INSERT INTO users (id, email, password_hash, time_joined) VALUES (%s, %s, %s, %s)",
        (user_id, email, password_hash, now),
    )


async def insert_or_replace_hash(
    connection: Connection, user_id: str, email: str, password_hash: str, now: int
) -> bool:
    """Whether the account is new."""
    cursor = await connection.execute(
        "INSERT INTO users (id, email, password_hash, time_joined) VALUES (%s, %s, %s, %s)"
        " ON CONFLICT (email) WHERE in_tenant DO UPDATE SET password_hash = excluded.password_hash"
        " RETURNING id = %s",
        (user_id, email, password_hash, now, user_id),
    )
    row = await cursor.fetchone()
    return bool(row and row[0])


async def by_id(connection: Connection, user_id: str) -> User | None:
    cursor = connection.cursor(row_factory=class_row(User))
    await cursor.execute(
        "SELECT public_id(u.id) AS id, u.email, u.time_joined, u.in_tenant,"
        " EXISTS (SELECT FROM verified_emails v WHERE v.user_id = u.id AND v.email = u.email) AS verified"
        " FROM users u WHERE u.id = internal_id(%s)",
        (user_id,),
    )
    return await cursor.fetchone()


async def by_email(connection: Connection, email: str) -> User | None:
    cursor = connection.cursor(row_factory=class_row(User))
    await cursor.execute(
        "SELECT public_id(u.id) AS id, u.email, u.time_joined, u.in_tenant,"
        " EXISTS (SELECT FROM verified_emails v WHERE v.user_id = u.id AND v.email = u.email) AS verified"
        " FROM users u WHERE u.email = %s AND u.in_tenant",
        (email,),
    )
    return await cursor.fetchone()


async def password_hash(connection: Connection, email: str) -> str | None:
    cursor = await connection.execute(
        "SELECT password_hash FROM users WHERE email = %s AND in_tenant", (email,)
    )
    row = await cursor.fetchone()
    return str(row[0]) if row else None


async def replace_hash(connection: Connection, email: str, outdated: str, fresh: str) -> None:
    """Only while the outdated one is still there: a password changed meanwhile stays changed."""
    await connection.execute(
        "UPDATE users SET password_hash = %s WHERE email = %s AND in_tenant AND password_hash = %s",
        (fresh, email, outdated),
    )


async def update(connection: Connection, user_id: str, email: str | None, hashed: str | None) -> bool:
    cursor = await connection.execute(
        "UPDATE users SET email = coalesce(%s, email), password_hash = coalesce(%s, password_hash)"
        " WHERE id = internal_id(%s)",
        (email, hashed, user_id),
    )
    return cursor.rowcount == 1


async def set_in_tenant(connection: Connection, user_id: str, *, member: bool) -> bool:
    """Whether that changed anything."""
    cursor = await connection.execute(
        "UPDATE users SET in_tenant = %s WHERE id = internal_id(%s) AND in_tenant <> %s",
        (member, user_id, member),
    )
    return cursor.rowcount == 1


async def internal_id(connection: Connection, user_id: str) -> str:
    row = await (await connection.execute("SELECT internal_id(%s)", (user_id,))).fetchone()
    return str(row[0]) if row else user_id


async def delete(connection: Connection, user_id: str) -> None:
    """The account with everything that hangs on it."""
    internal = await internal_id(connection, user_id)
    await connection.execute("DELETE FROM sessions WHERE user_id = %s", (internal,))
    await connection.execute("DELETE FROM verified_emails WHERE user_id = %s", (internal,))
    await connection.execute("DELETE FROM email_verification_tokens WHERE user_id = %s", (internal,))
    await connection.execute("DELETE FROM user_roles WHERE user_id = %s", (internal,))
    await connection.execute("DELETE FROM user_metadata WHERE user_id = %s", (internal,))
    await connection.execute("DELETE FROM users WHERE id = %s", (internal,))
