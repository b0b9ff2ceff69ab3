"""Secrets, made once into the data folder and read by the services from their files."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from p2p_cli.errors import P2PError

_WORDS = (
    "amber", "anchor", "basalt", "beacon", "cedar", "cobalt", "copper", "coral", "crane", "delta", "falcon",
    "garnet", "harbor", "indigo", "jasmine", "lantern", "marble", "meadow", "nickel", "oasis", "olive",
    "palm", "pearl", "quartz", "rivet", "saffron", "silver", "timber", "turbine", "valley", "willow",
)  # fmt: skip


def readable() -> str:
    """Two words and four digits: can be read aloud, and fulfils the password rules."""
    words = "-".join(secrets.choice(_WORDS) for _ in range(2))
    return f"{words}-{secrets.randbelow(9000) + 1000}"


def opaque() -> str:
    return secrets.token_hex(24)


POSTGRES = "postgres_password"
MONGODB = "mongodb_password"
SUPERTOKENS = "supertokens_api_key"
DEMO = "demo_password"
_MAKERS: dict[str, Callable[[], str]] = {
    POSTGRES: opaque,
    MONGODB: opaque,
    SUPERTOKENS: opaque,
    DEMO: readable,
}


def ensure(folder: Path, *, data_exists: bool) -> None:
    """Make the missing ones; for a database that already has a password there is no new one."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name, make in _MAKERS.items():
        if (folder / name).is_file():
            continue
        if data_exists and name in {POSTGRES, MONGODB}:
            raise P2PError(
                f"{folder / name} is missing, and the database only opens with it",
                "put the file back from a backup of the data folder",
            )
        _write(folder / name, make())


def read(folder: Path, name: str) -> str:
    return (folder / name).read_text(encoding="utf-8").strip()


def _write(path: Path, value: str) -> None:
    """Whole or not at all, and never readable by others."""
    partial = path.with_suffix(".new")
    partial.unlink(missing_ok=True)
    with os.fdopen(
        os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8"
    ) as file:
        file.write(f"{value}\n")
        file.flush()
        os.fsync(file.fileno())
    partial.rename(path)
