import time


def now_ms() -> int:
    """Milliseconds since the epoch: the unit of every time in the interface and in the database."""
    return time.time_ns() // 1_000_000
