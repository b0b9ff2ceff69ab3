"""A copy of the checkout that a test may edit, with everything installed already."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from p2p_cli import paths
from p2p_cli.installation import node, site

ENVIRONMENTS = ("postgres", "mongodb", "auth-core", "backend", "node")
# Installed things know where they lie: the copy's are told that they were made there.
_MARK = """
from p2p_cli.installation import environments as e, node, site
for one in (e.POSTGRES, e.MONGODB, e.AUTH_CORE, e.BACKEND, e.NODE):
    if one.folder.exists():
        e.mark_current(one)
site.mark_packages_current(node.find())
"""


def copy_checkout(target: Path) -> Path:
    """Its entry point."""
    site.ensure_packages(node.find())
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=paths.ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listing.split("\0")):
        source = paths.ROOT / name
        if source.is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target / name)
    for name in ENVIRONMENTS:
        if (installed := paths.ENVIRONMENTS / name).exists():
            _link_tree(installed, target / ".p2p" / "envs" / name)
    _link_tree(paths.SITE / "node_modules", target / "p2p-frontend-app" / "node_modules")
    for marker in (
        *target.glob(".p2p/envs/*/p2p-ready"),
        *target.glob("p2p-frontend-app/node_modules/.p2p-ready"),
    ):
        marker.unlink()
    environment = {**os.environ, "PYTHONPATH": str(target / "p2p-cli")}
    subprocess.run([sys.executable, "-c", _MARK], check=True, env=environment, cwd=target)
    return target / "p2p"


def _link_tree(source: Path, target: Path) -> None:
    shutil.copytree(source, target, symlinks=True, copy_function=_link)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)
