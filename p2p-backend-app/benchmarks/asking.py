"""So many clients at once, each asking again as soon as it is answered, for a bounded time."""

import asyncio
import itertools
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from statistics import quantiles
from typing import Any

import aiohttp


@dataclass(frozen=True, slots=True)
class Question:
    method: str
    path: str
    body: Mapping[str, Any] | None = None


# The nth question.
Questions = Callable[[int], Question]


@dataclass(frozen=True, slots=True)
class Measured:
    """Milliseconds; `failed` counts answers that are no success, and requests without one."""

    clients: int
    answered: int
    failed: int
    per_second: float
    p50: float
    p99: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


async def measure(
    base: str, questions: Questions, clients: int, seconds: float, headers: Mapping[str, str]
) -> Measured:
    """Warm up for a quarter of the time, then count."""
    connector = aiohttp.TCPConnector(limit=0)
    timeout = aiohttp.ClientTimeout(total=60)
    numbers = itertools.count()
    async with aiohttp.ClientSession(base, connector=connector, timeout=timeout, headers=headers) as session:
        await _ask(session, questions, numbers, clients, seconds / 4)
        began = time.perf_counter()
        answers = await _ask(session, questions, numbers, clients, seconds)
        took = time.perf_counter() - began
    latencies = [milliseconds for milliseconds, is_good in answers if is_good]
    cuts = quantiles(latencies, n=100) if len(latencies) > 1 else [latencies[0] if latencies else 0.0] * 99
    return Measured(
        clients=clients,
        answered=len(latencies),
        failed=len(answers) - len(latencies),
        per_second=len(latencies) / took,
        p50=cuts[49],
        p99=cuts[98],
    )


async def _ask(
    session: aiohttp.ClientSession,
    questions: Questions,
    numbers: "itertools.count[int]",
    clients: int,
    seconds: float,
) -> list[tuple[float, bool]]:
    until = time.perf_counter() + seconds
    answers: list[tuple[float, bool]] = []

    async def client() -> None:
        while (began := time.perf_counter()) < until:
            question = questions(next(numbers))
            try:
                async with session.request(question.method, question.path, json=question.body) as response:
                    await response.read()
                    is_good = response.ok
            except (aiohttp.ClientError, TimeoutError):
                is_good = False
            answers.append(((time.perf_counter() - began) * 1000, is_good))

    await asyncio.gather(*(client() for _ in range(clients)))
    return answers
