import time
from collections.abc import Callable

PAUSE = 0.05


def seconds_until(condition: Callable[[], bool], limit: float, what: str) -> float:
    """Wait until `condition` holds and give back how long that took; past `limit` the test fails."""
    started = time.monotonic()
    while not condition():
        if time.monotonic() - started > limit:
            raise AssertionError(f"not within {limit:.0f} s: {what}")
        time.sleep(PAUSE)
    return time.monotonic() - started
