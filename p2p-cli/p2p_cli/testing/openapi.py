"""Fails when the site's `openapi.json` is not what the backend says of itself."""

import subprocess
import sys

from p2p_cli import paths
from p2p_cli.installation import environments

COMMITTED = paths.SITE / "openapi.json"


def main() -> int:
    said = subprocess.run(
        [str(environments.BACKEND.python), "-m", "app", "openapi"],
        check=True,
        cwd=paths.BACKEND,
        capture_output=True,
        text=True,
    ).stdout
    if said == COMMITTED.read_text(encoding="utf-8"):
        return 0
    sys.stderr.write(f"error: {COMMITTED} is stale\nhint: python -m app openapi > {COMMITTED}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
