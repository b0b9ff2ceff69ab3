"""What a single setting must look like. Each check names the remedy in its message."""

import re
from pathlib import Path

from pydantic import SecretStr

from app.core import addresses

_API_KEY = re.compile(r"[A-Za-z0-9=-]{20,}")
_SAMPLE_WORDS = ("your-api-key", "change-me", "changeme", "change-this", "placeholder", "example-key")
_KNOWN_PASSWORDS = frozenset(
    {"postgres", "password", "admin", "root", "secret", "mongo", "mongodb", "supertokens"}
)
_SHORTEST_PRODUCTION_PASSWORD = 12


def http_address(value: str) -> str:
    addresses.origin_of(value)
    return value.rstrip("/")


def _refuse_sample(value: str) -> None:
    if any(word in value.lower() for word in _SAMPLE_WORDS):
        raise ValueError("is a sample value from documentation: generate a secret of your own")


def checked_api_key(value: SecretStr) -> SecretStr:
    _refuse_sample(value.get_secret_value())
    if not _API_KEY.fullmatch(value.get_secret_value()):
        raise ValueError("needs at least 20 characters of A-Z a-z 0-9 = -")
    return value


def checked_postgres_url(value: SecretStr) -> SecretStr:
    _refuse_sample(addresses.password_of(addresses.normalized_postgres(value.get_secret_value())) or "")
    return value


def checked_mongodb_url(value: SecretStr) -> SecretStr:
    _refuse_sample(addresses.password_of(addresses.checked_mongodb(value.get_secret_value())) or "")
    return value


def checked_site_dir(value: Path | None) -> Path | None:
    if value is not None and not (value / "index.html").is_file():
        raise ValueError(f"has no index.html in it: {value}")
    return value


def production_mistakes(postgres_address: str, mongodb_address: str) -> list[tuple[str, str]]:
    """Passwords that development forgives and production does not."""
    mistakes = []
    for name, address in (("POSTGRES_PASSWORD", postgres_address), ("MONGODB_PASSWORD", mongodb_address)):
        password = addresses.password_of(address)
        if password is None:
            continue
        if password.lower() in _KNOWN_PASSWORDS or len(password) < _SHORTEST_PRODUCTION_PASSWORD:
            mistakes.append((f"{name} is well known or too short for production", f"use a generated {name}"))
    return mistakes
