"""What may never be in the repository, and what the seed says must be."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# Written with a mark inside, so that this file does not name what it forbids.
INDEX_HOSTS = re.compile(
    "|".join(
        host.replace("~", "")
        for host in (
            r"py~pi\.org",
            r"python~hosted\.org",
            r"registry\.npm~js",
            r"deb\.deb~ian\.org",
            r"security\.deb~ian\.org",
        )
    )
)
SEED_PATHS = [
    ".gitignore",
    ".dockerignore",
    "docs/architecture.md",
    "docs/adr/README.md",
    "docker/backend.Dockerfile",
    "docker/frontend.Dockerfile",
    "docker/docker-compose.yml",
    "docker/init-db.sql",
    "p2p-backend-app/alembic.ini",
    "p2p-backend-app/requirements.txt",
    "p2p-backend-app/alembic/env.py",
    "p2p-backend-app/alembic/script.py.mako",
    "p2p-backend-app/alembic/versions",
    "p2p-backend-app/app/__init__.py",
    "p2p-backend-app/app/main.py",
    "p2p-backend-app/app/api",
    "p2p-backend-app/app/core",
    "p2p-backend-app/app/models",
    "p2p-backend-app/app/schemas",
    "p2p-backend-app/app/services",
    "p2p-backend-app/scripts/__init__.py",
    "p2p-backend-app/scripts/seed_db_users.py",
    "p2p-backend-app/scripts/seed_forums.py",
    "p2p-backend-app/scripts/seed_usecases.py",
    "p2p-backend-app/scripts/seed_user_activities.py",
    "p2p-frontend-app/eslint.config.ts",
    "p2p-frontend-app/index.html",
    "p2p-frontend-app/package.json",
    "p2p-frontend-app/package-lock.json",
    "p2p-frontend-app/tsconfig.json",
    "p2p-frontend-app/tsconfig.base.json",
    "p2p-frontend-app/tsconfig.node.json",
    "p2p-frontend-app/vite.config.ts",
    "p2p-frontend-app/public",
    "p2p-frontend-app/src/main.tsx",
    "p2p-frontend-app/src/app",
    "p2p-frontend-app/src/api",
    "p2p-frontend-app/src/styles",
    "p2p-frontend-app/src/components",
    "p2p-frontend-app/src/config",
    "p2p-frontend-app/src/lib",
    "p2p-frontend-app/src/pages",
]


def tracked_texts() -> list[tuple[str, str]]:
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    texts = []
    for name in filter(None, listing.split("\0")):
        path = ROOT / name
        data = path.read_bytes() if path.is_file() else b""
        if b"\0" not in data:
            texts.append((name, data.decode()))
    assert texts
    return texts


def test_no_package_index_is_named() -> None:
    assert [name for name, text in tracked_texts() if INDEX_HOSTS.search(text)] == []


def test_locks_carry_hashes_and_no_address() -> None:
    locks = [(n, t) for n, t in tracked_texts() if re.search(r"requirements[\w-]*\.txt$", n)]
    assert locks
    for name, text in locks:
        assert "--hash=sha256:" in text, name
        assert not re.search(r"--(extra-)?index-url|--find-links|https?://", text), name


def test_no_private_key_or_env_file() -> None:
    names = [name for name, text in tracked_texts() if "PRIVATE KEY-----" in text and "test" not in name]
    assert names == []
    assert not [n for n, _ in tracked_texts() if Path(n).name.startswith(".env") and n != ".env.example"]


@pytest.mark.parametrize("path", SEED_PATHS)
def test_path_of_the_seed_is_here(path: str) -> None:
    assert (ROOT / path).exists()
