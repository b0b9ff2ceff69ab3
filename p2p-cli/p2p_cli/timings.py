"""How long each step took, for `up --timings`."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from p2p_cli import console


class Timings:
    def __init__(self) -> None:
        self._began = time.monotonic()
        self._rows: list[tuple[str, float]] = []

    def add(self, step: str, seconds: float) -> None:
        self._rows.append((step, seconds))

    @contextmanager
    def measured(self, step: str) -> Iterator[None]:
        began = time.monotonic()
        yield
        self.add(step, time.monotonic() - began)

    def show(self) -> None:
        rows = [*self._rows, ("total", time.monotonic() - self._began)]
        console.table([("step", "seconds"), *((step, f"{seconds:.2f}") for step, seconds in rows)])
