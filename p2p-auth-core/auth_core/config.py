import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from auth_core.errors import StartError

API_KEY_LENGTH = 20
SAMPLE_KEYS = frozenset({"your-api-key-change-in-production", "change-me-change-me-change-me"})
_KEY_PATTERN = re.compile(r"[A-Za-z0-9=-]+")
_LOG_LEVELS = {"NONE": "CRITICAL", "WARN": "WARNING"}


@dataclass(frozen=True, slots=True)
class Argon2Settings:
    iterations: int
    memory_kib: int
    parallelism: int
    threads: int


@dataclass(frozen=True, slots=True)
class Settings:
    """Times are milliseconds."""

    api_keys: tuple[str, ...]
    conninfo: str
    pool_size: int
    access_token_validity: int
    refresh_token_validity: int
    dynamic_key_interval: int
    password_reset_validity: int
    email_verification_validity: int
    sweep_interval: int
    argon2: Argon2Settings
    log_level: str

    @property
    def dynamic_key_overlap(self) -> int:
        """How long a key is published before it signs."""
        return min(60_000, self.dynamic_key_interval // 2)


def load_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read and check the environment; the names and units are those of the official image."""
    number = _number_reader(environ)
    return Settings(
        api_keys=_api_keys(environ),
        conninfo=_conninfo(environ),
        pool_size=number("POSTGRESQL_CONNECTION_POOL_SIZE", 10, int),
        access_token_validity=number("ACCESS_TOKEN_VALIDITY", 900, lambda text: int(text) * 1000),
        refresh_token_validity=number("REFRESH_TOKEN_VALIDITY", 43_200, lambda text: _scaled(text, 60_000)),
        dynamic_key_interval=number(
            "ACCESS_TOKEN_DYNAMIC_SIGNING_KEY_UPDATE_INTERVAL", 168, lambda text: _scaled(text, 3_600_000)
        ),
        password_reset_validity=number("PASSWORD_RESET_TOKEN_LIFETIME", 3_600_000, int),
        email_verification_validity=number("EMAIL_VERIFICATION_TOKEN_LIFETIME", 86_400_000, int),
        sweep_interval=number("SWEEP_INTERVAL", 3600, lambda text: _scaled(text, 1000)),
        argon2=Argon2Settings(
            iterations=number("ARGON2_ITERATIONS", 1, int),
            memory_kib=number("ARGON2_MEMORY_KB", 47_104, int),
            parallelism=number("ARGON2_PARALLELISM", 1, int),
            threads=number("ARGON2_HASHING_POOL_SIZE", 2, int),
        ),
        log_level=_log_level(environ),
    )


def _scaled(text: str, unit: int) -> int:
    return int(float(text) * unit)


def _number_reader(environ: Mapping[str, str]) -> Callable[[str, int, Callable[[str], int]], int]:
    def read(name: str, default: int, convert: Callable[[str], int]) -> int:
        text = environ.get(name, "").strip() or str(default)
        try:
            value = convert(text)
        except (ValueError, OverflowError):
            value = 0
        if value <= 0:
            raise StartError(f"{name} must be a positive number, not {text!r}", f"unset it for {default}")
        return value

    return read


def _secret(environ: Mapping[str, str], name: str) -> str:
    path = environ.get(f"{name}_FILE", "").strip()
    if not path:
        return environ.get(name, "").strip()
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StartError(
            f"{name}_FILE cannot be read: {error}", "check the path and its permissions"
        ) from error


def _api_keys(environ: Mapping[str, str]) -> tuple[str, ...]:
    keys = tuple(key.strip() for key in _secret(environ, "API_KEYS").split(",") if key.strip())
    if not keys:
        raise StartError("no API key is configured", "set API_KEYS or API_KEYS_FILE to a random key")
    for key in keys:
        if len(key) < API_KEY_LENGTH or not _KEY_PATTERN.fullmatch(key):
            raise StartError(
                f"an API key must have at least {API_KEY_LENGTH} characters of A-Z a-z 0-9 = -",
                "generate one: python3 -c 'import secrets; print(secrets.token_hex(24))'",
            )
        if key in SAMPLE_KEYS:
            raise StartError("the sample API key is refused", "set API_KEYS to a random key of your own")
    return keys


def _conninfo(environ: Mapping[str, str]) -> str:
    uri = _secret(environ, "POSTGRESQL_CONNECTION_URI")
    try:
        parts = {key: str(value) for key, value in conninfo_to_dict(uri).items() if value is not None}
    except (ProgrammingError, UnicodeError) as error:
        raise StartError(
            "POSTGRESQL_CONNECTION_URI is not a PostgreSQL address",
            "write it as postgresql://user@host:5432/database, with special characters percent-encoded",
        ) from error
    for name, key, default in (
        ("POSTGRESQL_USER", "user", ""),
        ("POSTGRESQL_HOST", "host", "localhost"),
        ("POSTGRESQL_PORT", "port", "5432"),
        ("POSTGRESQL_DATABASE_NAME", "dbname", "supertokens"),
    ):
        value = parts.get(key) or environ.get(name, "").strip() or default
        if not value:
            raise StartError(f"no {key} for PostgreSQL", f"set POSTGRESQL_CONNECTION_URI or {name}")
        parts[key] = value
    password = parts.get("password") or _secret(environ, "POSTGRESQL_PASSWORD")
    if password:
        parts["password"] = password
    return make_conninfo("", **{"connect_timeout": "5", "application_name": "auth-core", **parts})


def _log_level(environ: Mapping[str, str]) -> str:
    level = environ.get("LOG_LEVEL", "").strip().upper() or "INFO"
    level = _LOG_LEVELS.get(level, level)
    if level not in {"DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"}:
        raise StartError(f"LOG_LEVEL {level!r} is unknown", "use DEBUG, INFO, WARN or ERROR")
    return level
