from typing import NamedTuple

from auth_core.db import Connection


class DashboardUser(NamedTuple):
    id: str
    email: str
    password_hash: str
    time_joined: int


async def insert(connection: Connection, user: DashboardUser) -> None:
    await connection.execute(
        "INSERT INTO dashboard_users (id, email, password_hash, time_joined) VALUES (%s, %s, %s, %s)", user
    )


async def by_email(connection: Connection, email: str) -> DashboardUser | None:
    cursor = await connection.execute(
        "SELECT id, email, password_hash, time_joined FROM dashboard_users WHERE email = %s", (email,)
    )
    row = await cursor.fetchone()
    return DashboardUser(*row) if row else None


async def add_session(connection: Connection, id_hash: str, user_id: str, expires_at: int) -> None:
    await connection.execute(
        "INSERT INTO dashboard_sessions (id_hash, user_id, expires_at) VALUES (%s, %s, %s)",
        (id_hash, user_id, expires_at),
    )


async def email_of_session(connection: Connection, id_hash: str, now: int) -> str | None:
    cursor = await connection.execute(
        "SELECT u.email FROM dashboard_sessions s JOIN dashboard_users u ON u.id = s.user_id"
        " WHERE s.id_hash = %s AND s.expires_at > %s",
        (id_hash, now),
    )
    row = await cursor.fetchone()
    return str(row[0]) if row else None


async def delete_session(connection: Connection, id_hash: str) -> None:
    await connection.execute("DELETE FROM dashboard_sessions WHERE id_hash = %s", (id_hash,))


async def delete_expired(connection: Connection, now: int) -> int:
    return (
        await connection.execute("DELETE FROM dashboard_sessions WHERE expires_at <= %s", (now,))
    ).rowcount
