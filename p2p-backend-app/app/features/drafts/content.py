"""What a draft may hold: any form's values, within bounds that every store and every reader takes."""

import json
from typing import Any

from app.core.errors import FieldError, PayloadTooLarge, ValidationFailed

Content = dict[str, Any]

# Twice what the longest text takes in Arabic, with its markup.
MOST_BYTES = 500_000
_DEEPEST = 20
_MOST_BRIEF = 20
_LONGEST_BRIEF = 200


def as_text(content: Content) -> str:
    """As it is stored. Raises `PayloadTooLarge`, or `ValidationFailed` for what could not be read again."""
    if _too_deep(content):
        raise _refused("too_deep", {"max": _DEEPEST})
    try:
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        size = len(text.encode())
    except ValueError as error:  # half a surrogate pair, or a number that is none
        raise _refused("invalid", {}) from error
    if size > MOST_BYTES:
        raise PayloadTooLarge
    return text


def brief_of(content: Content) -> dict[str, str]:
    """Its short texts, by name."""
    texts = ((name, value) for name, value in content.items() if isinstance(value, str))
    short = [(name, value) for name, value in texts if len(name) + len(value) <= _LONGEST_BRIEF]
    return dict(short[:_MOST_BRIEF])


def _too_deep(content: Content) -> bool:
    # Level by level: a walk that calls itself is what a deep document breaks.
    level: list[Any] = [content]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return False
    return True


def _within(outer: Any) -> list[Any]:
    values = outer.values() if isinstance(outer, dict) else outer
    return [value for value in values if isinstance(value, dict | list)]


def _refused(code: str, params: dict[str, int]) -> ValidationFailed:
    return ValidationFailed(errors=[FieldError(field=["content"], code=code, params=params)])
