from auth_core.db import Connection
from auth_core.keys.schedule import Window

Row = tuple[str, str, int, int | None, int | None]
_LOCK = 0x7032706B657973


async def lock(connection: Connection) -> None:
    """Until the transaction ends no other process makes keys."""
    await connection.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))


async def published(connection: Connection, now: int) -> list[Row]:
    cursor = await connection.execute(
        "SELECT kid, private_key, signs_from, signs_until, published_until FROM signing_keys"
        " WHERE published_until IS NULL OR published_until > %s ORDER BY signs_from",
        (now,),
    )
    return [(str(row[0]), str(row[1]), int(row[2]), row[3], row[4]) for row in await cursor.fetchall()]


async def add_dynamic(connection: Connection, kid: str, pem: str, window: Window) -> None:
    await connection.execute(
        "INSERT INTO signing_keys (kid, private_key, signs_from, signs_until, published_until)"
        " VALUES (%s, %s, %s, %s, %s)",
        (kid, pem, window.signs_from, window.signs_until, window.published_until),
    )


async def add_static(connection: Connection, kid: str, pem: str, now: int) -> None:
    await connection.execute(
        "INSERT INTO signing_keys (kid, private_key, signs_from) VALUES (%s, %s, %s)", (kid, pem, now)
    )


async def delete_expired(connection: Connection, now: int) -> int:
    return (await connection.execute("DELETE FROM signing_keys WHERE published_until <= %s", (now,))).rowcount


async def secret(connection: Connection, name: str, fresh: bytes) -> bytes:
    """The stored secret of that name, or `fresh` when there was none."""
    await connection.execute(
        "INSERT INTO secrets (name, value) VALUES (%s, %s) ON CONFLICT DO NOTHING", (name, fresh)
    )
    row = await (await connection.execute("SELECT value FROM secrets WHERE name = %s", (name,))).fetchone()
    if row is None:
        raise LookupError(name)
    return bytes(row[0])
