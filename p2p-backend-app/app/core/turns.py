"""So many at once, the others in the order they came and for a bounded time."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar

from app.core.errors import TooBusy

_limit: ContextVar[asyncio.Timeout | None] = ContextVar("limit", default=None)


@asynccontextmanager
async def limited(seconds: float) -> AsyncIterator[None]:
    """So long for work, at the end of which it raises `TimeoutError`: waiting for a turn does not count."""
    async with asyncio.timeout(seconds) as limit:
        before = _limit.set(limit)
        try:
            yield
        finally:
            _limit.reset(before)


@contextmanager
def _standing_still() -> Iterator[None]:
    limit = _limit.get()
    end = limit.when() if limit else None
    if limit is None or end is None:
        yield
        return
    loop = asyncio.get_running_loop()
    left = end - loop.time()
    limit.reschedule(None)
    try:
        yield
    finally:
        limit.reschedule(loop.time() + left)


class Turns:
    """Where more at once would make everybody slower, until all run out of time and none is served."""

    def __init__(self, at_once: int, patience_seconds: float) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._patience = patience_seconds

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Raises `TooBusy` to whom the turn did not come in time."""
        with _standing_still():
            try:
                await asyncio.wait_for(self._free.acquire(), self._patience)
            except TimeoutError:
                raise TooBusy from None
        try:
            yield
        finally:
            self._free.release()


# Whatever makes the auth core hash: it does so in a few threads, and each call has half a minute.
hashing = Turns(at_once=8, patience_seconds=40.0)
