"""The data folder: its places, and what must hold before anything is started on it."""

import errno
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from p2p_cli.data import secrets
from p2p_cli.errors import P2PError

FORMAT = 1
# PostgreSQL cuts paths at 1023 bytes; its longest file inside takes some of them.
_LONGEST_PATH = 800
_LEAST_FREE_MB = 300


@dataclass(frozen=True, slots=True)
class DataFolder:
    root: Path

    @property
    def postgres(self) -> Path:
        return self.root / "postgres"

    @property
    def mongodb(self) -> Path:
        return self.root / "mongodb"

    @property
    def files(self) -> Path:
        return self.root / "files"

    @property
    def secrets(self) -> Path:
        return self.root / "secrets"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def run(self) -> Path:
        return self.root / "run"

    @property
    def lock(self) -> Path:
        return self.run / "lock"

    @property
    def state(self) -> Path:
        return self.run / "state.json"

    @property
    def format(self) -> Path:
        return self.root / "format.json"

    @property
    def seeded(self) -> Path:
        return self.root / "seeded"

    def secret(self, name: str) -> str:
        return secrets.read(self.secrets, name)

    def secret_file(self, name: str) -> str:
        return str(self.secrets / name)


def prepare(data: DataFolder) -> None:
    """Make the folder and its parts, or say why it cannot serve."""
    _check_path(data.root)
    with _readable_errors(data.root):
        _make(data)
        _check_room(data.root)
        _check_format(data)
    secrets.ensure(data.secrets, data_exists=data.postgres.exists())


def _check_path(root: Path) -> None:
    if len(os.fsencode(root)) > _LONGEST_PATH:
        raise P2PError(
            f"the data folder's path is too long: {len(os.fsencode(root))} bytes, at most {_LONGEST_PATH}",
            "choose a shorter one: ./p2p up --data DIR",
        )


def _make(data: DataFolder) -> None:
    # Root's PostgreSQL runs under another account, which must be able to pass through.
    mode = 0o711 if os.geteuid() == 0 else 0o700
    if not data.root.exists():
        data.root.mkdir(parents=True)
        data.root.chmod(mode)
    for folder in (data.logs, data.run):
        folder.mkdir(exist_ok=True)
        folder.chmod(mode)
    probe = data.run / "write-test"
    probe.write_bytes(b"")
    probe.unlink()


def _check_room(root: Path) -> None:
    needed = int(os.environ.get("P2P_LEAST_FREE_MB") or _LEAST_FREE_MB)
    free = shutil.disk_usage(root).free // 1_000_000
    if free < needed:
        raise P2PError(
            f"too little disk space: {free} MB free for {root}, {needed} MB are needed",
            "make room, or choose a folder on another disk: ./p2p up --data DIR",
        )


def _check_format(data: DataFolder) -> None:
    if not data.format.exists():
        data.format.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
        return
    try:
        found = int(json.loads(data.format.read_text(encoding="utf-8"))["format"])
    except (ValueError, KeyError, TypeError) as error:
        raise P2PError(f"{data.format} is damaged", "put it back from a backup of the data folder") from error
    if found > FORMAT:
        raise P2PError(
            f"{data.root} was written by a newer version (format {found}, this one knows {FORMAT})",
            "update this checkout: git pull",
        )


@contextmanager
def _readable_errors(root: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise P2PError(f"the disk of {root} is full", "make room, then start again") from error
        raise P2PError(
            f"the data folder cannot be written: {root}: {error.strerror}",
            "give yourself write access, or choose another: ./p2p up --data DIR",
        ) from error
