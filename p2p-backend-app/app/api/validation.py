from typing import Any

from fastapi.exceptions import RequestValidationError

from app.core.errors import FieldError

# pydantic's kind of error → our code and the names of the numbers that explain it
_CODES: dict[str, tuple[str, dict[str, str]]] = {
    "missing": ("required", {}),
    "string_too_short": ("too_short", {"min_length": "min"}),
    "string_too_long": ("too_long", {"max_length": "max"}),
    "too_short": ("list_too_short", {"min_length": "min"}),
    "too_long": ("list_too_long", {"max_length": "max"}),
    "enum": ("invalid_choice", {}),
    "literal_error": ("invalid_choice", {}),
    "extra_forbidden": ("unknown_field", {}),
    "json_invalid": ("invalid_json", {}),
    "string_pattern_mismatch": ("invalid_format", {}),
    "greater_than_equal": ("too_small", {"ge": "min"}),
    "greater_than": ("too_small", {"gt": "above"}),
    "less_than_equal": ("too_large", {"le": "max"}),
    "less_than": ("too_large", {"lt": "below"}),
    "doubled": ("doubled", {}),
    "outside_saudi_arabia": ("outside_saudi_arabia", {}),
}


def field_errors(error: RequestValidationError) -> list[FieldError]:
    """pydantic's findings in our words, without the values that were sent."""
    return [_field_error(found) for found in error.errors()]


def _field_error(found: dict[str, Any]) -> FieldError:
    context = found.get("ctx") or {}
    code, names = _CODES.get(found["type"], ("invalid", {}))
    params = {ours: context[theirs] for theirs, ours in names.items() if theirs in context}
    location = [part for part in found["loc"][1:] if isinstance(part, str | int)]
    return FieldError(field=[] if code == "invalid_json" else location, code=code, params=params)
