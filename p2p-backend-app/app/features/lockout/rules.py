"""How long an account is closed to whoever has tried too often."""

from datetime import datetime, timedelta
from typing import NamedTuple

# So many wrong tries are free.
FREE_TRIES = 5
LONGEST = timedelta(hours=1)
# Tries are forgotten when nothing happened for so long.
FORGOTTEN_AFTER = timedelta(hours=24)


class Failures(NamedTuple):
    tries: int
    last_at: datetime


def delay_after(tries: int) -> timedelta:
    """1, 2, 4 … minutes from the fifth wrong try on."""
    if tries < FREE_TRIES:
        return timedelta(0)
    return min(LONGEST, timedelta(minutes=2 ** min(tries - FREE_TRIES, 10)))


def open_again_in(failures: Failures | None, now: datetime) -> timedelta:
    """Zero when a try is admitted."""
    if failures is None:
        return timedelta(0)
    return max(timedelta(0), failures.last_at + delay_after(failures.tries) - now)


def after_one_more(failures: Failures | None, now: datetime) -> Failures:
    if failures is None or now - failures.last_at > FORGOTTEN_AFTER:
        return Failures(1, now)
    return Failures(failures.tries + 1, now)
