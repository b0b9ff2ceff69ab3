from typing import NamedTuple

from auth_core.db import Connection


class Mapping(NamedTuple):
    user_id: str
    external_id: str
    info: str | None


async def is_user(connection: Connection, user_id: str) -> bool:
    return (
        await (await connection.execute("SELECT true FROM users WHERE id = %s", (user_id,))).fetchone()
        is not None
    )


async def has_session(connection: Connection, user_id: str) -> bool:
    cursor = await connection.execute("SELECT true FROM sessions WHERE user_id = %s LIMIT 1", (user_id,))
    return await cursor.fetchone() is not None


async def insert(connection: Connection, mapping: Mapping) -> bool:
    """Whether neither id was mapped before."""
    cursor = await connection.execute(
        "INSERT INTO user_id_mappings (user_id, external_id, info) VALUES (%s, %s, %s)"
        " ON CONFLICT DO NOTHING",
        mapping,
    )
    return cursor.rowcount == 1


async def find(connection: Connection, *, user_id: str | None, external_id: str | None) -> Mapping | None:
    cursor = await connection.execute(
        "SELECT user_id, external_id, info FROM user_id_mappings WHERE user_id = %s OR external_id = %s"
        " ORDER BY user_id = %s DESC NULLS LAST LIMIT 1",
        (user_id, external_id, user_id),
    )
    row = await cursor.fetchone()
    return Mapping(*row) if row else None


async def set_info(connection: Connection, user_id: str, info: str | None) -> None:
    await connection.execute("UPDATE user_id_mappings SET info = %s WHERE user_id = %s", (info, user_id))


async def delete(connection: Connection, user_id: str) -> None:
    await connection.execute("DELETE FROM user_id_mappings WHERE user_id = %s", (user_id,))
