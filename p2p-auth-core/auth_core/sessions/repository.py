from typing import Any

from psycopg.rows import class_row
from psycopg.types.json import Json

from auth_core.db import Connection
from auth_core.sessions.models import Session


async def insert(connection: Connection, session: Session) -> None:
    await connection.execute(
        "INSERT INTO sessions (handle, user_id, refresh_token_hash_2, jwt_payload, database_payload,"
        " uses_static_key, created_at, expires_at)"
        " VALUES (%s, internal_id(%s), %s, %s, %s, %s, %s, %s)",
        (
            session.handle,
            session.user_id,
            session.refresh_token_hash_2,
            Json(session.jwt_payload),
            Json(session.database_payload),
            session.uses_static_key,
            session.created_at,
            session.expires_at,
        ),
    )


async def find(connection: Connection, handle: str, now: int) -> Session | None:
    """The session of that handle while it lives."""
    cursor = connection.cursor(row_factory=class_row(Session))
    await cursor.execute(
        "SELECT handle, public_id(user_id) AS user_id, refresh_token_hash_2, jwt_payload, database_payload,"
        " uses_static_key, created_at, expires_at FROM sessions WHERE handle = %s AND expires_at > %s",
        (handle, now),
    )
    return await cursor.fetchone()


async def promote(connection: Connection, handle: str, parent: str, child: str, expires_at: int) -> bool:
    """Make the child the current token if its parent still is: of several children only the first is.

    One statement compares and swaps under the row's lock; a second one waits for it and then finds the
    parent gone.
    """
    cursor = await connection.execute(
        "UPDATE sessions SET refresh_token_hash_2 = %s, expires_at = %s"
        " WHERE handle = %s AND refresh_token_hash_2 = %s",
        (child, expires_at, handle, parent),
    )
    return cursor.rowcount == 1


async def set_key_kind(connection: Connection, handle: str, *, static: bool) -> None:
    await connection.execute("UPDATE sessions SET uses_static_key = %s WHERE handle = %s", (static, handle))


async def set_jwt_payload(connection: Connection, handle: str, payload: dict[str, Any], now: int) -> bool:
    cursor = await connection.execute(
        "UPDATE sessions SET jwt_payload = %s WHERE handle = %s AND expires_at > %s",
        (Json(payload), handle, now),
    )
    return cursor.rowcount == 1


async def set_database_payload(
    connection: Connection, handle: str, payload: dict[str, Any], now: int
) -> bool:
    cursor = await connection.execute(
        "UPDATE sessions SET database_payload = %s WHERE handle = %s AND expires_at > %s",
        (Json(payload), handle, now),
    )
    return cursor.rowcount == 1


async def handles_of_user(connection: Connection, user_id: str, now: int) -> list[str]:
    cursor = await connection.execute(
        "SELECT handle FROM sessions WHERE user_id = internal_id(%s) AND expires_at > %s ORDER BY created_at",
        (user_id, now),
    )
    return [str(row[0]) for row in await cursor.fetchall()]


async def delete(connection: Connection, handles: list[str]) -> list[str]:
    cursor = await connection.execute(
        "DELETE FROM sessions WHERE handle = ANY(%s) RETURNING handle", (handles,)
    )
    return [str(row[0]) for row in await cursor.fetchall()]


async def delete_of_user(connection: Connection, user_id: str) -> list[str]:
    cursor = await connection.execute(
        "DELETE FROM sessions WHERE user_id = internal_id(%s) RETURNING handle", (user_id,)
    )
    return [str(row[0]) for row in await cursor.fetchall()]


async def delete_expired(connection: Connection, now: int) -> int:
    return (await connection.execute("DELETE FROM sessions WHERE expires_at <= %s", (now,))).rowcount
