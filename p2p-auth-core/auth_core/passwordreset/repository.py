from auth_core.db import Connection


async def add_token(
    connection: Connection, token_hash: str, user_id: str, email: str, expires_at: int
) -> bool:
    """Whether there is such a user to reset."""
    cursor = await connection.execute(
        "INSERT INTO password_reset_tokens (token_hash, user_id, email, expires_at)"
        " SELECT %s, id, %s, %s FROM users WHERE id = internal_id(%s)",
        (token_hash, email, expires_at, user_id),
    )
    return cursor.rowcount == 1


async def take_token(connection: Connection, token_hash: str, now: int) -> tuple[str, str] | None:
    """Use the token up, and with it every other of the same user."""
    cursor = await connection.execute(
        "DELETE FROM password_reset_tokens WHERE token_hash = %s AND expires_at > %s"
        " RETURNING user_id, public_id(user_id), email",
        (token_hash, now),
    )
    row = await cursor.fetchone()
    if row is None:
        return None
    await connection.execute("DELETE FROM password_reset_tokens WHERE user_id = %s", (row[0],))
    return str(row[1]), str(row[2])


async def delete_expired(connection: Connection, now: int) -> int:
    cursor = await connection.execute("DELETE FROM password_reset_tokens WHERE expires_at <= %s", (now,))
    return cursor.rowcount
