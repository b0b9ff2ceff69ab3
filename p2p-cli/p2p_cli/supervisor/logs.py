"""The services' log files, written by them directly: nothing hangs on the launcher's life."""

import json
import os
import re
import shutil
from pathlib import Path

LARGEST = 10_000_000
KEPT = 3
# What PostgreSQL answers to whoever asks early, our own question whether it is ready among them.
EARLY = "the database system is starting up"
_LOUD = re.compile(r"\b(WARN(ING)?|ERROR|CRITICAL|FATAL|PANIC)\b|^Traceback |^error: ")


def file_of(folder: Path, service: str) -> Path:
    return folder / f"{service}.log"


def open_for(folder: Path, service: str) -> int:
    """Appending, so that rotation can cut the file while the service goes on writing."""
    return os.open(file_of(folder, service), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


def rotate(folder: Path) -> None:
    for path in folder.glob("*.log"):
        if path.stat().st_size > LARGEST:
            for number in range(KEPT - 1, 0, -1):
                older = path.with_suffix(f".log.{number}")
                if older.exists():
                    older.rename(path.with_suffix(f".log.{number + 1}"))
            shutil.copyfile(path, path.with_suffix(".log.1"))
            path.with_suffix(".log.1").chmod(0o600)
            os.truncate(path, 0)


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def last_lines(path: Path, count: int, since: int = 0) -> list[str]:
    """The end of the file, read from at most 1 MB before it."""
    if count <= 0 or not path.exists():
        return []
    with path.open("rb") as file:
        end = file.seek(0, os.SEEK_END)
        file.seek(max(since if since <= end else 0, end - 1_000_000))
        return [line for line in file.read().decode(errors="replace").splitlines() if line.strip()][-count:]


def is_warning(line: str) -> bool:
    if line.startswith("{"):
        try:
            level = str(json.loads(line).get("level", ""))
        except (ValueError, AttributeError):
            return False
        return level.lower() in {"warning", "warn", "error", "critical", "fatal"}
    return EARLY not in line and bool(_LOUD.search(line))


class Tail:
    """The lines added to a file since the last look."""

    def __init__(self, path: Path, *, from_end: bool = True) -> None:
        self._path = path
        self._at = size(path) if from_end else 0
        self._rest = b""

    def lines(self) -> list[str]:
        end = size(self._path)
        if end < self._at:
            self._at, self._rest = 0, b""
        if end == self._at:
            return []
        with self._path.open("rb") as file:
            file.seek(self._at)
            chunk = self._rest + file.read()
            self._at = file.tell()
        *whole, self._rest = chunk.split(b"\n")
        return [line.decode(errors="replace") for line in whole if line.strip()]
