"""Text as people write it: every store takes it, and blanks alone say nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from annotated_types import GroupedMetadata
from pydantic import AfterValidator, StringConstraints

_WORD = r"[^\s\x00-\x1f\x7f-\x9f]"
_LINE = r"[^\x00-\x1f\x7f-\x9f]"
_PROSE = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"


@dataclass(frozen=True)
class _Text(GroupedMetadata):
    """Judged as it is given, so that the document says what is accepted; kept without blanks around it."""

    constraints: StringConstraints

    def __iter__(self) -> Iterator[object]:
        yield from self.constraints
        yield AfterValidator(str.strip)


def line(low: int, high: int) -> GroupedMetadata:
    """Text on one line."""
    begin = _WORD if low == 1 else f"{_WORD}{_LINE}*{_WORD}"
    pattern = f"^{_LINE}*{begin}{_LINE}*$"
    return _Text(StringConstraints(min_length=low, max_length=high, pattern=pattern))


def prose(high: int) -> GroupedMetadata:
    """Text of several lines."""
    return _Text(StringConstraints(min_length=1, max_length=high, pattern=f"^{_PROSE}*{_WORD}{_PROSE}*$"))


_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
_ENDING = "[a-z]([a-z0-9-]{0,61}[a-z0-9])?"


def _any_case(pattern: str) -> str:
    return pattern.replace("a-z", "a-zA-Z")


DOMAIN = rf"({_LABEL}\.)+{_ENDING}"

DomainName = Annotated[
    str,
    StringConstraints(to_lower=True, min_length=4, max_length=253, pattern=rf"^{_any_case(DOMAIN)}$"),
]
WebAddress = Annotated[
    str,
    StringConstraints(max_length=200, pattern=rf"^https?://{_any_case(DOMAIN)}(:[0-9]{{1,5}})?(/[!-~]*)?$"),
]
_ATOM = r"[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]+"
EmailAddress = Annotated[
    str,
    StringConstraints(to_lower=True, max_length=254, pattern=rf"^{_ATOM}(\.{_ATOM})*@{_any_case(DOMAIN)}$"),
]
