import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from p2p_cli.data.folder import DataFolder
from tests.support.launcher import Launcher


@pytest.fixture(scope="session")
def scratch() -> Iterator[Path]:
    """A folder that other accounts may pass through: root's PostgreSQL runs under one."""
    folder = Path(tempfile.mkdtemp(prefix="p2p-cli-"))
    folder.chmod(0o711)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def launcher(scratch: Path) -> Iterator[Launcher]:
    """Nothing is started yet; everything that was is stopped afterwards."""
    launcher = Launcher(DataFolder(Path(tempfile.mkdtemp(dir=scratch)) / "data"))
    launcher.data.root.parent.chmod(0o711)
    yield launcher
    launcher.run("down")


@pytest.fixture(scope="module")
def stack(scratch: Path) -> Iterator[Launcher]:
    """The whole product with the demo, started once for a module."""
    launcher = Launcher(DataFolder(Path(tempfile.mkdtemp(dir=scratch)) / "data"))
    launcher.data.root.parent.chmod(0o711)
    yield launcher.started()
    launcher.run("down")


@pytest.fixture(scope="module")
def empty_stack(scratch: Path) -> Iterator[Launcher]:
    """The whole product without the demo, started once for a module."""
    launcher = Launcher(DataFolder(Path(tempfile.mkdtemp(dir=scratch)) / "data"))
    launcher.data.root.parent.chmod(0o711)
    # A write load signs up more people than one address may.
    yield launcher.started("--no-seed", RATE_LIMIT_SCALE="0")
    launcher.run("down")
