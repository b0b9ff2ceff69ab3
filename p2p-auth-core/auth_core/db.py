from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from psycopg import AsyncConnection, OperationalError
from psycopg_pool import AsyncConnectionPool, PoolTimeout

SCHEMA = "auth_core"
WAIT_FOR_CONNECTION = 3.0

Connection = AsyncConnection[tuple[Any, ...]]
DatabaseDown = (OperationalError, PoolTimeout)


class Database:
    """The pool, in autocommit: what must hold together says so with `transaction`."""

    def __init__(self, conninfo: str, pool_size: int) -> None:
        self._pool: AsyncConnectionPool[Connection] = AsyncConnectionPool(
            conninfo,
            kwargs={"autocommit": True},
            configure=_configure,
            check=AsyncConnectionPool.check_connection,
            min_size=1,
            max_size=pool_size,
            max_idle=120,
            timeout=WAIT_FOR_CONNECTION,
            # Give up soon: each later request tries again, so a database that returns is found at once.
            reconnect_timeout=1,
            open=False,
        )

    async def open(self) -> None:
        await self._pool.open(wait=False)

    async def close(self) -> None:
        await self._pool.close(timeout=0.5)

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[Connection]:
        async with self._pool.connection() as connection:
            yield connection

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Connection]:
        async with self._pool.connection() as connection, connection.transaction():
            yield connection

    async def answers(self) -> bool:
        """Whether the database takes a query at this moment."""
        try:
            async with self._pool.connection(timeout=1.5) as connection:
                await connection.execute("SELECT 1")
        except DatabaseDown:
            return False
        return True


async def _configure(connection: Connection) -> None:
    await connection.execute(
        "SELECT set_config('search_path', 'auth_core', false), set_config('statement_timeout', '10s', false)"
    )
