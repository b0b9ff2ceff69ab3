"""Makes the launcher's own environment. Runs on a bare Python: standard library only."""

import fcntl
import shutil
import subprocess
import sys
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements.txt"


def main(environment: Path, stamp: str, base: str) -> int:
    try:
        environment.parent.mkdir(parents=True, exist_ok=True)
        with (environment.parent / "cli.lock").open("w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            return make(environment, f"{stamp}\n{base}\n")
    except OSError as error:
        return refused(
            f"{environment} cannot be made: {error.strerror}", "check the folder's permissions and free space"
        )


def make(environment: Path, ready: str) -> int:
    """Build the environment unless another run did while we waited. The marker comes last."""
    marker = environment / "p2p-ready"
    if marker.exists() and marker.read_text(encoding="utf-8") == ready:
        return 0
    sys.stderr.write("Preparing the p2p command (once)\n")
    shutil.rmtree(environment, ignore_errors=True)
    for command in (
        [sys.executable, "-m", "venv", str(environment)],
        [str(environment / "bin/python"), "-m", "pip", "install", "--quiet", "--no-input", "--require-hashes",
         "--disable-pip-version-check", "--requirement", str(REQUIREMENTS)],
    ):  # fmt: skip
        done = subprocess.run(command, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode:
            return explained(done.stdout + done.stderr)
    marker.write_text(ready, encoding="utf-8")
    return 0


def explained(output: str) -> int:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    if any(
        sign in output
        for sign in ("NewConnectionError", "Connection", "resolution", "timed out", "No matching")
    ):
        return refused(
            "the package index cannot be reached: the p2p command could not be installed",
            "check the network or the index that pip is set to, then run the command again: it goes on",
        )
    errors = [line for line in lines if line.startswith("ERROR")] or lines or ["no output"]
    return refused(
        f"the p2p command could not be installed: {errors[-1]}", "correct that and run the command again"
    )


def refused(message: str, hint: str) -> int:
    sys.stderr.write(f"error: {message}\nhint: {hint}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2], sys.argv[3]))
