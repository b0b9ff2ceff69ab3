import json
from collections.abc import Mapping
from typing import Any

from auth_core.errors import BadRequestError

MAX_TEXT = 4096
MAX_TOKEN = 65_536


class Fields:
    """The arguments of a call: a JSON body or a query, read with one check per kind of value."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = values

    @classmethod
    def from_body(cls, body: bytes) -> "Fields":
        try:
            values = json.loads(body or b"{}", parse_constant=_refuse_constant)
            if b"\\u" in body:
                json.dumps(values, ensure_ascii=False).encode()  # a lone surrogate cannot be stored
        except (ValueError, RecursionError) as error:
            raise BadRequestError("Invalid JSON input") from error
        if not isinstance(values, dict):
            raise BadRequestError("The JSON input must be an object")
        return cls(values)

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> "Fields":
        """The SDK sends None as an empty string."""
        return cls({name: value for name, value in query.items() if value != ""})

    def has(self, name: str) -> bool:
        return name in self._values

    def text(self, name: str, *, limit: int = MAX_TEXT) -> str:
        value = self.optional_text(name, limit=limit)
        if value is None:
            raise BadRequestError(f"Field name '{name}' is missing or invalid")
        return value

    def optional_text(self, name: str, *, limit: int = MAX_TEXT) -> str | None:
        value = self._values.get(name)
        return None if value is None else _checked_text(name, value, limit)

    def texts(self, name: str) -> list[str]:
        value = self._values.get(name)
        if not isinstance(value, list):
            raise BadRequestError(f"Field name '{name}' must be a list of strings")
        return [_checked_text(name, item, MAX_TEXT) for item in value]

    def optional_texts(self, name: str) -> list[str] | None:
        return None if self._values.get(name) is None else self.texts(name)

    def flag(self, name: str, *, default: bool | None = None) -> bool:
        value = self._values.get(name)
        if isinstance(value, str):
            value = {"true": True, "false": False}.get(value.lower())
        if isinstance(value, bool):
            return value
        if default is None or self._values.get(name) is not None:
            raise BadRequestError(f"Field name '{name}' must be true or false")
        return default

    def number(self, name: str, *, default: int, low: int, high: int) -> int:
        value = self._values.get(name, default)
        if isinstance(value, str) and value.isascii() and value.isdigit():
            value = int(value[:18])
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise BadRequestError(f"Field name '{name}' must be a number from {low} to {high}")
        return value

    def mapping(self, name: str) -> dict[str, Any]:
        value = self._values.get(name)
        if not isinstance(value, dict):
            raise BadRequestError(f"Field name '{name}' must be an object")
        return value

    def optional_mapping(self, name: str) -> dict[str, Any] | None:
        return None if self._values.get(name) is None else self.mapping(name)


def _checked_text(name: str, value: object, limit: int) -> str:
    if not isinstance(value, str) or "\0" in value or len(value) > limit:
        raise BadRequestError(f"Field name '{name}' is missing or invalid")
    return value


def _refuse_constant(constant: str) -> None:
    raise ValueError(constant)
