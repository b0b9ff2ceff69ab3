from typing import Any

from psycopg.types.json import Json

from auth_core.db import Connection
from auth_core.tenants.models import DEFAULT_TENANT, Tenant


async def find(connection: Connection) -> Tenant:
    cursor = await connection.execute(
        "SELECT first_factors, required_secondary_factors FROM tenants WHERE id = %s", (DEFAULT_TENANT,)
    )
    row = await cursor.fetchone() or (None, None)
    cursor = await connection.execute("SELECT config FROM third_party_configs ORDER BY third_party_id")
    return Tenant(row[0], row[1], [config[0] for config in await cursor.fetchall()])


async def set_first_factors(connection: Connection, factors: list[str] | None) -> None:
    await connection.execute("UPDATE tenants SET first_factors = %s WHERE id = %s", (factors, DEFAULT_TENANT))


async def set_secondary_factors(connection: Connection, factors: list[str] | None) -> None:
    await connection.execute(
        "UPDATE tenants SET required_secondary_factors = %s WHERE id = %s", (factors, DEFAULT_TENANT)
    )


async def put_third_party(connection: Connection, third_party_id: str, config: dict[str, Any]) -> bool:
    """Whether it is new."""
    updated = await connection.execute(
        "UPDATE third_party_configs SET config = %s WHERE third_party_id = %s", (Json(config), third_party_id)
    )
    if updated.rowcount == 1:
        return False
    inserted = await connection.execute(
        "INSERT INTO third_party_configs (third_party_id, config) VALUES (%s, %s)"
        " ON CONFLICT (third_party_id) DO UPDATE SET config = excluded.config RETURNING xmax = 0",
        (third_party_id, Json(config)),
    )
    return await inserted.fetchone() == (True,)


async def delete_third_party(connection: Connection, third_party_id: str) -> bool:
    cursor = await connection.execute(
        "DELETE FROM third_party_configs WHERE third_party_id = %s", (third_party_id,)
    )
    return cursor.rowcount == 1
