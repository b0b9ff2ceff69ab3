"""How a suite went, read from its tools' own closing lines."""

import re
from dataclasses import dataclass, field
from typing import Self

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_PART = re.compile(r"(\d+) (passed|failed|skipped|errors?|flaky|did not run)")
_PYTEST = re.compile(r"^=*\s*\d+ .*\bin \d+\.\d+s")
_VITEST = re.compile(r"^\s*Tests\s+\d")
_PLAYWRIGHT = re.compile(r"^\s+\d+ (passed|failed|skipped|flaky|did not run)\b")


@dataclass(frozen=True, slots=True)
class Counts:
    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Self) -> "Counts":
        return Counts(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)


@dataclass(slots=True)
class Outcome:
    suite: str
    counts: Counts = field(default_factory=Counts)
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)
    skipped: str = ""

    @property
    def word(self) -> str:
        if self.failures:
            return "failed"
        return "skipped" if self.skipped else "passed"


def counted(lines: list[str]) -> Counts:
    """Nothing for a tool that runs no tests."""
    total = Counts()
    for line in (_COLOUR.sub("", line) for line in lines[-60:]):
        if _PYTEST.match(line) or _VITEST.match(line) or _PLAYWRIGHT.match(line):
            found = {word: int(number) for number, word in _PART.findall(line)}
            total += Counts(
                passed=found.get("passed", 0) + found.get("flaky", 0),
                failed=found.get("failed", 0) + found.get("error", 0) + found.get("errors", 0),
                skipped=found.get("skipped", 0) + found.get("did not run", 0),
            )
    return total
