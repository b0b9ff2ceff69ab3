import asyncio
import contextlib

from auth_core.clock import now_ms
from auth_core.config import Settings
from auth_core.db import Connection, Database, DatabaseDown
from auth_core.errors import UnavailableError
from auth_core.keys import repository
from auth_core.keys.schedule import current_key, next_window
from auth_core.keys.signing_key import SigningKey, generate_pem, load_pem, new_kid


class KeyRing:
    """The signing keys as this process knows them; the database holds them for all processes."""

    def __init__(self, db: Database, settings: Settings) -> None:
        self._db = db
        self._settings = settings
        self._keys: dict[str, SigningKey] = {}
        self._renewing = asyncio.Lock()

    async def signing_key(self, *, static: bool) -> SigningKey:
        await self.renew()
        if static:
            key = next((key for key in self._keys.values() if key.is_static), None)
        else:
            key = current_key(self._keys.values(), now_ms())
        if key is None:
            raise UnavailableError("No signing key is at hand")
        return key

    async def find(self, kid: str) -> SigningKey | None:
        """The key of a token, also when another process has just made it."""
        if kid not in self._keys:
            async with self._db.connection() as connection:
                await self._load(connection)
        key = self._keys.get(kid)
        return key if key is not None and key.is_published(now_ms()) else None

    async def published(self) -> list[SigningKey]:
        """Without the database those known last: sessions are still verified by signature then."""
        with contextlib.suppress(*DatabaseDown):
            await self.renew()
            async with self._db.connection() as connection:
                await self._load(connection)
        return [key for key in self._keys.values() if key.is_published(now_ms())]

    async def renew(self) -> None:
        """Make the keys that are due, unless another process did."""
        if not self._is_due():
            return
        async with self._renewing:
            if not self._is_due():
                return
            async with self._db.transaction() as connection:
                await repository.lock(connection)
                await self._load(connection)
                if not any(key.is_static for key in self._keys.values()):
                    pem = await asyncio.to_thread(generate_pem)
                    await repository.add_static(connection, new_kid(static=True), pem, now_ms())
                window = next_window(self._keys.values(), now_ms(), self._settings)
                if window is not None:
                    pem = await asyncio.to_thread(generate_pem)
                    await repository.add_dynamic(connection, new_kid(static=False), pem, window)
            async with self._db.connection() as connection:
                await self._load(connection)

    def _is_due(self) -> bool:
        keys = self._keys.values()
        return not any(key.is_static for key in keys) or (
            next_window(keys, now_ms(), self._settings) is not None
        )

    async def _load(self, connection: Connection) -> None:
        rows = await repository.published(connection, now_ms())
        known = self._keys
        self._keys = {
            kid: known.get(kid) or SigningKey(kid, load_pem(pem), signs_from, signs_until, published_until)
            for kid, pem, signs_from, signs_until, published_until in rows
        }
