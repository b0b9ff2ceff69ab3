"""So many at once, the others in the order they came and for a bounded time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.core.errors import TooBusy


class Turns:
    """Where more at once would make everybody slower, until all run out of time and none is served."""

    def __init__(self, at_once: int, patience_seconds: float) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._patience = patience_seconds

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Raises `TooBusy` to whom the turn did not come in time."""
        try:
            await asyncio.wait_for(self._free.acquire(), self._patience)
        except TimeoutError:
            raise TooBusy from None
        try:
            yield
        finally:
            self._free.release()


# Whatever makes the auth core hash: it does so in a few threads, and each call has half a minute.
hashing = Turns(at_once=8, patience_seconds=30.0)
