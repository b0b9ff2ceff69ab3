_FIRST = 0.3
_LONGEST = 30.0
_STEADY = 60.0


class Backoff:
    """How long to wait before the next restart: doubling, and forgotten after a steady minute."""

    def __init__(self) -> None:
        self._next = _FIRST

    def after(self, lived: float) -> float:
        if lived >= _STEADY:
            self._next = _FIRST
        delay = self._next
        self._next = min(delay * 2, _LONGEST)
        return delay
