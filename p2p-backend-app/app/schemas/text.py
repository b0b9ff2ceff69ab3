"""Text as people write it: every store takes it, and blanks alone say nothing."""

from typing import Annotated

from pydantic import StringConstraints

_WORD = r"[^\s\x00-\x1f\x7f-\x9f]"
_LINE = r"[^\x00-\x1f\x7f-\x9f]"
_PROSE = r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]"


def line(low: int, high: int) -> StringConstraints:
    """Text on one line."""
    begin = _WORD if low == 1 else f"{_WORD}{_LINE}*{_WORD}"
    pattern = rf"^\s*{_LINE}*{begin}{_LINE}*\s*$"
    return StringConstraints(strip_whitespace=True, min_length=low, max_length=high, pattern=pattern)


def prose(high: int) -> StringConstraints:
    """Text of several lines."""
    pattern = rf"^\s*{_PROSE}*{_WORD}{_PROSE}*\s*$"
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=high, pattern=pattern)


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
