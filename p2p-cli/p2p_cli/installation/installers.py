"""uv installs; where it cannot run, pip does."""

import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

from p2p_cli import paths
from p2p_cli.installation import pip_settings


@cache
def uv() -> str | None:
    """The uv of the launcher's own environment, if it runs on this machine."""
    program = Path(sys.executable).parent / "uv"
    try:
        subprocess.run([program, "--version"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return str(program)


@cache
def uv_environment() -> dict[str, str]:
    ours = {
        "UV_CACHE_DIR": os.environ.get("UV_CACHE_DIR") or str(paths.CACHE / "uv"),
        "UV_PYTHON_DOWNLOADS": "never",
        "UV_NO_PROGRESS": "1",
        # Cached and installed files lie in the same checkout; a copy where they do not is no news.
        "UV_LINK_MODE": os.environ.get("UV_LINK_MODE") or _link_mode(),
    }
    kept = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    return kept | pip_settings.for_uv(pip_settings.pip_settings()) | ours


def _link_mode() -> str:
    return "copy" if os.environ.get("UV_CACHE_DIR") else "hardlink"


def install(folder: Path, lock: Path, base_python: str) -> None:
    """Make the environment exactly what the lock says. Raises OSError or CalledProcessError."""
    if program := uv():
        if not (folder / "bin" / "python").exists():
            _run([program, "venv", "--clear", "--python", base_python, str(folder)])
        _run([
            program, "pip", "sync", "--require-hashes", "--python", str(folder / "bin" / "python"), str(lock)
        ])  # fmt: skip
        return
    shutil.rmtree(folder, ignore_errors=True)
    _run([base_python, "-m", "venv", str(folder)])
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--no-input", "--no-deps"]
    _run([*pip, "--require-hashes", "--requirement", str(lock)])


def _run(command: list[str]) -> None:
    environment = uv_environment() if command[0] == uv() else None
    subprocess.run(
        command,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=environment,
    )
