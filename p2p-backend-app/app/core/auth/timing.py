import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Floor:
    """Turned off when there is nothing to hide."""

    is_off = False


@asynccontextmanager
async def not_faster_than(seconds: float) -> AsyncIterator[Floor]:
    """What happens inside takes at least so long, so that its duration tells nothing."""
    floor, started = Floor(), time.perf_counter()
    yield floor
    if not floor.is_off:
        await asyncio.sleep(max(0.0, seconds - (time.perf_counter() - started)))
