from auth_core.db import Connection


async def exists(connection: Connection, role: str) -> bool:
    return (
        await (await connection.execute("SELECT true FROM roles WHERE name = %s", (role,))).fetchone()
        is not None
    )


async def create(connection: Connection, role: str) -> bool:
    """Whether it is new."""
    cursor = await connection.execute("INSERT INTO roles (name) VALUES (%s) ON CONFLICT DO NOTHING", (role,))
    return cursor.rowcount == 1


async def delete(connection: Connection, role: str) -> bool:
    return (await connection.execute("DELETE FROM roles WHERE name = %s", (role,))).rowcount == 1


async def names(connection: Connection) -> list[str]:
    return await _column(connection, "SELECT name FROM roles ORDER BY name", ())


async def grant(connection: Connection, role: str, permissions: list[str]) -> None:
    await connection.execute(
        "INSERT INTO role_permissions (role, permission) SELECT %s, unnest(%s::text[])"
        " ON CONFLICT DO NOTHING",
        (role, permissions),
    )


async def withdraw(connection: Connection, role: str, permissions: list[str] | None) -> None:
    """Without a list every permission of the role."""
    await connection.execute(
        "DELETE FROM role_permissions"
        " WHERE role = %s AND (%s::text[] IS NULL OR permission = ANY(%s::text[]))",
        (role, permissions, permissions),
    )


async def permissions_of(connection: Connection, role: str) -> list[str]:
    return await _column(
        connection, "SELECT permission FROM role_permissions WHERE role = %s ORDER BY permission", (role,)
    )


async def with_permission(connection: Connection, permission: str) -> list[str]:
    return await _column(
        connection, "SELECT role FROM role_permissions WHERE permission = %s ORDER BY role", (permission,)
    )


async def assign(connection: Connection, user_id: str, role: str) -> bool:
    """Whether the user did not have it before."""
    cursor = await connection.execute(
        "INSERT INTO user_roles (user_id, role) VALUES (internal_id(%s), %s) ON CONFLICT DO NOTHING",
        (user_id, role),
    )
    return cursor.rowcount == 1


async def take_away(connection: Connection, user_id: str, role: str) -> bool:
    cursor = await connection.execute(
        "DELETE FROM user_roles WHERE user_id = internal_id(%s) AND role = %s", (user_id, role)
    )
    return cursor.rowcount == 1


async def of_user(connection: Connection, user_id: str) -> list[str]:
    return await _column(
        connection, "SELECT role FROM user_roles WHERE user_id = internal_id(%s) ORDER BY role", (user_id,)
    )


async def holders(connection: Connection, role: str) -> list[str]:
    return await _column(
        connection, "SELECT public_id(user_id) FROM user_roles WHERE role = %s ORDER BY user_id", (role,)
    )


async def _column(connection: Connection, query: str, arguments: tuple[str, ...]) -> list[str]:
    return [str(row[0]) for row in await (await connection.execute(query, arguments)).fetchall()]
