"""Texts of a use case: what counts is what is left without the blanks around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import GroupedMetadata
from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_LINE = r"^[^\x00-\x1f\x7f-\x9f]*$"
_PROSE = r"^[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]*$"


@dataclass(frozen=True)
class _Between(GroupedMetadata):
    low: int
    high: int
    pattern: str

    def __iter__(self) -> Iterator[object]:
        yield StringConstraints(min_length=self.low, max_length=self.high, pattern=self.pattern)
        yield AfterValidator(self._stripped)

    def _stripped(self, given: str) -> str:
        text = given.strip()
        if len(text) < self.low:
            raise PydanticCustomError(
                "string_too_short",
                "String should have at least {min_length} characters",
                {"min_length": self.low},
            )
        return text


def line(low: int, high: int) -> GroupedMetadata:
    return _Between(low, high, _LINE)


def prose(low: int, high: int) -> GroupedMetadata:
    return _Between(low, high, _PROSE)


# What the table of the product leaves open has these bounds.
ShortLine = Annotated[str, line(1, 120)]
Point = Annotated[str, prose(1, 300)]
Paragraph = Annotated[str, prose(1, 1000)]
