import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from argon2 import PasswordHasher as Argon2
from argon2 import Type
from argon2.exceptions import InvalidHashError, VerificationError

from auth_core.config import Argon2Settings
from auth_core.passwords import imported

_Result = TypeVar("_Result")


class PasswordHasher:
    """argon2id off the event loop; so many at once as there are threads, each taking its memory."""

    def __init__(self, settings: Argon2Settings) -> None:
        self._argon2 = Argon2(
            time_cost=settings.iterations,
            memory_cost=settings.memory_kib,
            parallelism=settings.parallelism,
            type=Type.ID,
        )
        self._threads = ThreadPoolExecutor(settings.threads, thread_name_prefix="argon2")
        self._decoy = ""

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._argon2.hash(password))

    async def verify(self, stored: str, password: str) -> bool:
        return await self._run(lambda: self._matches(stored, password))

    async def verify_nobody(self, password: str) -> None:
        """Spend the time of a check, so that an unknown e-mail is not told apart by the clock."""
        if not self._decoy:
            self._decoy = await self.hash(secrets.token_urlsafe(16))
        await self.verify(self._decoy, password)

    def is_outdated(self, stored: str) -> bool:
        """Made with other settings, or elsewhere."""
        return imported.is_bcrypt(stored) or self._argon2.check_needs_rehash(stored)

    def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _matches(self, stored: str, password: str) -> bool:
        if imported.is_bcrypt(stored):
            return imported.matches_bcrypt(stored, password)
        try:
            return self._argon2.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False

    async def _run(self, work: Callable[[], _Result]) -> _Result:
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)
