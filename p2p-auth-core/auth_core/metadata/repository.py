from typing import Any

from psycopg.types.json import Json

from auth_core.db import Connection


async def find(connection: Connection, user_id: str) -> dict[str, Any]:
    cursor = await connection.execute(
        "SELECT metadata FROM user_metadata WHERE user_id = internal_id(%s)", (user_id,)
    )
    row = await cursor.fetchone()
    return dict(row[0]) if row else {}


async def find_for_update(connection: Connection, user_id: str) -> dict[str, Any]:
    """Insert first: a row that does not exist cannot be locked."""
    await connection.execute(
        "INSERT INTO user_metadata (user_id, metadata) VALUES (internal_id(%s), '{}') ON CONFLICT DO NOTHING",
        (user_id,),
    )
    cursor = await connection.execute(
        "SELECT metadata FROM user_metadata WHERE user_id = internal_id(%s) FOR UPDATE", (user_id,)
    )
    row = await cursor.fetchone()
    return dict(row[0]) if row else {}


async def store(connection: Connection, user_id: str, metadata: dict[str, Any]) -> None:
    await connection.execute(
        "UPDATE user_metadata SET metadata = %s WHERE user_id = internal_id(%s)", (Json(metadata), user_id)
    )


async def delete(connection: Connection, user_id: str) -> None:
    await connection.execute("DELETE FROM user_metadata WHERE user_id = internal_id(%s)", (user_id,))
