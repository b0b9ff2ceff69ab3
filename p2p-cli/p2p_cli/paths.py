"""Where things are: the checkout, and its runtime folder `.p2p`."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = ROOT / ".p2p"
ENVIRONMENTS = RUNTIME / "envs"
CACHE = RUNTIME / "cache"
# Made by the entry point, the only environment with pip in it.
LAUNCHER_PYTHON = ENVIRONMENTS / "cli" / "bin" / "python"

CLI = ROOT / "p2p-cli"
BACKEND = ROOT / "p2p-backend-app"
AUTH_CORE = ROOT / "p2p-auth-core"
SITE = ROOT / "p2p-frontend-app"


def data_root(chosen: str | None) -> Path:
    """`--data`, else P2P_DATA_DIR, else the checkout's own."""
    named = chosen or os.environ.get("P2P_DATA_DIR")
    return Path(os.path.abspath(Path(named).expanduser())) if named else RUNTIME / "data"  # noqa: PTH100 (resolve() fails on broken links)
