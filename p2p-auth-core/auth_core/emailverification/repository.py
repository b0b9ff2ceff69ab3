from auth_core.db import Connection


async def is_verified(connection: Connection, user_id: str, email: str) -> bool:
    cursor = await connection.execute(
        "SELECT EXISTS (SELECT FROM verified_emails WHERE user_id = internal_id(%s) AND email = %s)",
        (user_id, email),
    )
    return await cursor.fetchone() == (True,)


async def add_token(
    connection: Connection, token_hash: str, user_id: str, email: str, expires_at: int
) -> None:
    await connection.execute(
        "INSERT INTO email_verification_tokens (token_hash, user_id, email, expires_at)"
        " VALUES (%s, internal_id(%s), %s, %s)",
        (token_hash, user_id, email, expires_at),
    )


async def take_token(connection: Connection, token_hash: str, now: int) -> tuple[str, str] | None:
    """Use the token up; the user, by the id that callers know, and e-mail it was for."""
    cursor = await connection.execute(
        "DELETE FROM email_verification_tokens WHERE token_hash = %s AND expires_at > %s"
        " RETURNING public_id(user_id), email",
        (token_hash, now),
    )
    row = await cursor.fetchone()
    return (str(row[0]), str(row[1])) if row else None


async def mark_verified(connection: Connection, user_id: str, email: str) -> None:
    await connection.execute(
        "INSERT INTO verified_emails (user_id, email) VALUES (internal_id(%s), %s) ON CONFLICT DO NOTHING",
        (user_id, email),
    )


async def unverify(connection: Connection, user_id: str, email: str) -> None:
    await connection.execute(
        "DELETE FROM verified_emails WHERE user_id = internal_id(%s) AND email = %s", (user_id, email)
    )


async def delete_tokens(connection: Connection, user_id: str, email: str) -> None:
    await connection.execute(
        "DELETE FROM email_verification_tokens WHERE user_id = internal_id(%s) AND email = %s",
        (user_id, email),
    )


async def delete_expired(connection: Connection, now: int) -> int:
    cursor = await connection.execute("DELETE FROM email_verification_tokens WHERE expires_at <= %s", (now,))
    return cursor.rowcount
