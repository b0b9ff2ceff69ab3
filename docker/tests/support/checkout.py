import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
LAYOUT = ("docker", "p2p-backend-app", "p2p-frontend-app", ".dockerignore")


def copy_checkout(target: Path) -> Path:
    """The files of this checkout that containers are built from, where a test may edit them."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", *LAYOUT],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    for name in filter(None, listing.split("\0")):
        source, destination = ROOT / name, target / name
        if source.is_file():
            destination.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, destination)
    return target
