from auth_core.db import Connection
from auth_core.tenants.models import DEFAULT_TENANT, Tenant


async def find(connection: Connection) -> Tenant:
    cursor = await connection.execute(
        "SELECT first_factors, required_secondary_factors FROM tenants WHERE id = %s", (DEFAULT_TENANT,)
    )
    row = await cursor.fetchone() or (None, None)
    cursor = await connection.execute("SELECT config FROM third_party_configs ORDER BY third_party_id")
    return Tenant(row[0], row[1], [config[0] for config in await cursor.fetchall()])
