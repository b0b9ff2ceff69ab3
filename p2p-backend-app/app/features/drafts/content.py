"""What a draft may hold: any form's values, within bounds that every store and every reader takes."""

import json
from typing import Any

from app.core.errors import FieldError, ValidationFailed
from app.features.drafts.errors import DraftTooLarge

LARGEST_BYTES = 512 * 1024
_DEEPEST = 20


def as_text(content: dict[str, Any]) -> str:
    """As it is stored. Raises `DraftTooLarge`, or `ValidationFailed` for what could not be read again."""
    if _too_deep(content):
        raise _refused("too_deep", {"max": _DEEPEST})
    try:
        text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    except ValueError as error:
        raise _refused("invalid", {}) from error
    # Half a character, as a browser may cut one off, becomes the sign that one is missing.
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if len(text.encode()) > LARGEST_BYTES:
        raise DraftTooLarge
    return text


def _too_deep(content: dict[str, Any]) -> bool:
    # Level by level: a walk that calls itself is what a deep document breaks.
    level: list[Any] = [content]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _within(outer)]
        if not level:
            return False
    return True


def _within(outer: dict[str, Any] | list[Any]) -> list[Any]:
    values = outer.values() if isinstance(outer, dict) else outer
    return [value for value in values if isinstance(value, dict | list)]


def _refused(code: str, params: dict[str, int]) -> ValidationFailed:
    return ValidationFailed(errors=[FieldError(field=["content"], code=code, params=params)])
