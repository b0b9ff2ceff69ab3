"""The Python environments of the services, each from its own hashed lock."""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from p2p_cli import console, paths
from p2p_cli.errors import P2PError
from p2p_cli.installation import failures, installers


@dataclass(frozen=True, slots=True)
class Environment:
    name: str
    lock: Path

    @property
    def folder(self) -> Path:
        return paths.ENVIRONMENTS / self.name

    @property
    def python(self) -> Path:
        return self.folder / "bin" / "python"

    @property
    def marker(self) -> Path:
        return self.folder / "p2p-ready"

    @property
    def packages(self) -> Path:
        return next((self.folder / "lib").glob("python3.*")) / "site-packages"


BACKEND = Environment("backend", paths.BACKEND / "requirements.txt")
AUTH_CORE = Environment("auth-core", paths.AUTH_CORE / "requirements.txt")
POSTGRES = Environment("postgres", paths.CLI / "environments" / "postgres.txt")
MONGODB = Environment("mongodb", paths.CLI / "environments" / "mongodb.txt")
NODE = Environment("node", paths.CLI / "environments" / "node.txt")


@cache
def base_python() -> str:
    """The interpreter that the launcher's own environment was made from."""
    return str(Path(getattr(sys, "_base_executable", sys.executable)).resolve())


def stamp(environment: Environment) -> str:
    """What the environment must have been made of: another lock, Python or place makes it stale."""
    digest = hashlib.sha256(environment.lock.read_bytes())
    digest.update(f"{sys.version_info[:3]} {environment.folder}".encode())
    return digest.hexdigest()


def is_current(environment: Environment) -> bool:
    try:
        made_of = environment.marker.read_text(encoding="utf-8")
    except OSError:
        return False
    return made_of == stamp(environment) and environment.python.exists()


def ensure(environment: Environment) -> None:
    """Install unless current. An interrupted install has no marker and is done again."""
    if is_current(environment):
        return
    with _locked(environment.name):
        if is_current(environment):
            return
        console.progress(f"Installing {environment.name}")
        environment.marker.unlink(missing_ok=True)
        try:
            installers.install(environment.folder, environment.lock, base_python())
        except OSError as error:
            raise failures.from_os(environment.name, error) from error
        except subprocess.CalledProcessError as error:
            raise failures.from_output(environment.name, str(error.output or "")) from error
        mark_current(environment)


def mark_current(environment: Environment) -> None:
    environment.marker.write_text(stamp(environment), encoding="utf-8")


@contextmanager
def _locked(name: str) -> Iterator[None]:
    try:
        paths.ENVIRONMENTS.mkdir(parents=True, exist_ok=True)
        lock = (paths.ENVIRONMENTS / f"{name}.lock").open("w", encoding="utf-8")
    except OSError as error:
        raise failures.from_os(name, error) from error
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def enough_room(needed: int = 1_500_000_000) -> None:
    """Refuse before a first install that would fill the disk."""
    free = shutil.disk_usage(paths.ROOT).free
    if free < needed:
        raise P2PError(
            f"too little disk space to install: {free // 1_000_000} MB free in {paths.ROOT}",
            f"make {needed // 1_000_000} MB free",
        )
