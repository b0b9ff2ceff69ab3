import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_settings import PydanticBaseSettingsSource

SECRETS = (
    "postgres_url",
    "postgres_password",
    "mongodb_url",
    "mongodb_password",
    "supertokens_api_key",
    "demo_password",
    "smtp_password",
)


class SettingsError(Exception):
    """Everything that is wrong with the environment: a line and a hint each."""

    def __init__(self, mistakes: list[tuple[str, str]]) -> None:
        self.mistakes = mistakes
        super().__init__("; ".join(message for message, _ in mistakes))

    def report(self) -> str:
        return "\n".join(f"error: {message}\nhint: {hint}" for message, hint in self.mistakes)


def _read_secret(name: str, path: str) -> str:
    if os.environ.get(name):
        raise SettingsError(
            [(f"{name} and {name}_FILE are both set", f"unset one of {name} and {name}_FILE")]
        )
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not text"
        mistake = (f"{name}_FILE cannot be read: {path}: {reason}", f"point {name}_FILE at a readable file")
        raise SettingsError([mistake]) from error


class SecretFiles(PydanticBaseSettingsSource):
    """Reads `NAME_FILE` for each secret, the way container secrets arrive."""

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        named = {field: os.environ.get(f"{field.upper()}_FILE") for field in SECRETS}
        found: dict[str, Any] = {}
        mistakes: list[tuple[str, str]] = []
        for field, path in named.items():
            try:
                if path and (value := _read_secret(field.upper(), path)):
                    found[field] = value
            except SettingsError as error:
                mistakes += error.mistakes
        if mistakes:
            raise SettingsError(mistakes)
        return found


def _hint(name: str, kind: str) -> str:
    if kind != "missing":
        return f"correct {name} in the environment"
    return f"set {name} or {name}_FILE" if name.lower() in SECRETS else f"set {name}"


@contextmanager
def readable_mistakes() -> Iterator[None]:
    """Turn pydantic's findings into lines a person can act on, without the values."""
    try:
        yield
    except ValidationError as invalid:
        mistakes = []
        for error in invalid.errors(include_url=False, include_input=False):
            name = str(error["loc"][0]).upper() if error["loc"] else ""
            said = "is not set" if error["type"] == "missing" else error["msg"].removeprefix("Value error, ")
            mistakes.append(
                (
                    f"{name} {said}".strip(),
                    _hint(name, error["type"]) if name else "correct it in the environment",
                )
            )
        raise SettingsError(mistakes) from invalid
