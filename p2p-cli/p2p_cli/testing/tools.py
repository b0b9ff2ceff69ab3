"""What the suites need beside Python: a browser, a container engine."""

import os
import shutil
import subprocess

from p2p_cli import console
from p2p_cli.errors import P2PError

# The first is the same browser without its windows: the tests take two thirds of the time with it.
_LIGHT = "chromium-headless-shell"
_BROWSERS = (_LIGHT, "chromium", "chromium-browser", "google-chrome")


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"1", "true"}


def browser() -> str:
    if named := os.environ.get("CHROMIUM_PATH"):
        return named
    found = _installed_browser()
    wanted = found is None or (in_ci() and shutil.which(_LIGHT) is None)
    if wanted and os.geteuid() == 0 and shutil.which("apt-get"):
        console.progress("Installing Chromium")
        for package in (_LIGHT, "chromium"):
            _install(package)
            if found := _installed_browser():
                break
    if found:
        return found
    raise P2PError(
        "the end-to-end tests need Chromium",
        "apt install chromium-headless-shell or chromium, or CHROMIUM_PATH=/path/to/it",
    )


def _install(package: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-q"], ["install", "-y", "-q", "--no-install-recommends", package]):
        subprocess.run(["apt-get", *command], check=False, env=environment, capture_output=True)  # noqa: S607


def _installed_browser() -> str | None:
    return next(filter(None, map(shutil.which, _BROWSERS)), None)


def engine_answers() -> bool:
    program = shutil.which("docker")
    if program is None:
        return False
    return subprocess.run([program, "info"], check=False, capture_output=True).returncode == 0
