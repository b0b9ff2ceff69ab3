"""The site's packages and its build, each redone only when what it is made of changed."""

import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from p2p_cli import console, paths
from p2p_cli.errors import P2PError
from p2p_cli.installation import failures, node

DIST = paths.SITE / "dist"
_MODULES = paths.SITE / "node_modules"
_PACKAGES_MARKER = _MODULES / ".p2p-ready"
_BUILD_MARKER = paths.RUNTIME / "site-built"
_NOT_SOURCES = {"node_modules", "dist", "e2e", "playwright-report", "test-results", "coverage"}


def ensure_packages(tool: node.Node) -> None:
    if _read(_PACKAGES_MARKER) == _packages_digest(tool):
        return
    console.progress("Installing the site's packages")
    _npm(tool, "the site's packages", "ci", "--no-progress", "--loglevel=error")
    mark_packages_current(tool)


def mark_packages_current(tool: node.Node) -> None:
    _PACKAGES_MARKER.write_text(_packages_digest(tool), encoding="utf-8")


def ensure_build() -> None:
    if not is_built():
        build(node.find())


def is_built() -> bool:
    return (DIST / "index.html").is_file() and _read(_BUILD_MARKER) == _source_digest()


def build(tool: node.Node) -> None:
    ensure_packages(tool)
    console.progress("Building the site")
    _BUILD_MARKER.unlink(missing_ok=True)
    sources = _source_digest()
    _npm(tool, "the site", "run", "build", "--silent")
    _BUILD_MARKER.write_text(sources, encoding="utf-8")


def _npm(tool: node.Node, what: str, *arguments: str) -> None:
    done = subprocess.run(
        [*tool.npm, *arguments],
        check=False,
        cwd=paths.SITE,
        env=tool.environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise _failure(what, arguments, done.stdout)


def _failure(what: str, arguments: tuple[str, ...], output: str) -> P2PError:
    if arguments[0] == "ci":
        return failures.from_output(what, output)
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    return P2PError(f"{what} could not be built", "./p2p test site", lines[-12:])


def _packages_digest(tool: node.Node) -> str:
    return _digest([paths.SITE / "package-lock.json"], tool.version)


def _source_digest() -> str:
    return _digest(sorted(_sources(paths.SITE)))


def _sources(folder: Path) -> Iterator[Path]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in _NOT_SOURCES and not entry.name.startswith("."):
                yield from _sources(Path(entry.path))
        elif not entry.name.endswith((".md", ".tsbuildinfo")):
            yield Path(entry.path)


def _digest(files: list[Path], extra: str = "") -> str:
    digest = hashlib.sha256(f"{paths.SITE} {extra}".encode())
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.relative_to(paths.SITE)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _read(marker: Path) -> str:
    try:
        return marker.read_text(encoding="utf-8")
    except OSError:
        return ""
