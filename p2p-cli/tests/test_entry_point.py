"""The shell script: finds itself, finds Python, makes its environment once."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from p2p_cli import paths
from tests.support.launcher import ENTRY, Done, entry, refused

NO_INDEX = {
    "PIP_CONFIG_FILE": os.devnull,
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_EXTRA_INDEX_URL": "",
    "PIP_FIND_LINKS": "",
    "PIP_NO_CACHE_DIR": "1",
    "PIP_RETRIES": "0",
}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy with nothing installed, in a folder with a space."""
    root = tmp_path / "my checkout"
    shutil.copytree(paths.CLI / "p2p_cli", root / "p2p-cli" / "p2p_cli")
    shutil.copy(paths.CLI / "requirements.txt", root / "p2p-cli")
    shutil.copy(ENTRY, root)
    return root


def programs(tmp_path: Path, **scripts: str) -> str:
    """A PATH with the usual tools and the given programs, but without a Python of the machine's."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for tool in ("sh", "cksum", "cat", "readlink", "env", "dirname"):
        (folder / tool).symlink_to(shutil.which(tool) or "")
    for name, body in scripts.items():
        script = folder / name.replace("_", ".")
        script.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        script.chmod(0o755)
    return str(folder)


def test_is_found_through_a_link_from_any_folder(tmp_path: Path) -> None:
    link = tmp_path / "p2p link"
    link.symlink_to(os.path.relpath(ENTRY, tmp_path))
    done = entry("version", entry_point=link, cwd=Path("/"))
    assert done.stdout.startswith("P2P Sandbox ")


def version_of(checkout: Path, **variables: str) -> Done:
    return entry("version", entry_point=checkout / "p2p", variables=variables)


def test_runs_its_own_code_whatever_lies_around(tmp_path: Path) -> None:
    other = tmp_path / "p2p_cli"
    other.mkdir()
    (other / "__main__.py").write_text("print('somebody else')", encoding="utf-8")
    (other / "__init__.py").touch()
    done = entry("version", cwd=tmp_path)
    assert (done.returncode, "somebody else" in done.stdout) == (0, False)


def test_prepares_itself_once_and_needs_no_network_afterwards(checkout: Path) -> None:
    assert "again" in refused(version_of(checkout, **NO_INDEX), "package index cannot be reached")
    first = version_of(checkout)
    assert (first.returncode, first.stderr) == (0, "Preparing the p2p command (once)\n")
    again = version_of(checkout, **NO_INDEX)
    assert (again.returncode, again.stderr) == (0, "")


def test_an_interrupted_preparation_is_done_again(checkout: Path) -> None:
    half = checkout / ".p2p" / "envs" / "cli" / "bin"
    half.mkdir(parents=True)
    (half / "python").symlink_to(sys.executable)
    done = version_of(checkout)
    assert (done.returncode, done.stderr) == (0, "Preparing the p2p command (once)\n")


def test_a_python_that_is_too_old_is_named(checkout: Path, tmp_path: Path) -> None:
    old = "case $2 in *print*) echo 3.9 ;; *) exit 1 ;; esac"
    hint = refused(
        version_of(checkout, PATH=programs(tmp_path, python3=old)),
        "Python 3.11 to 3.13 is needed, this is 3.9",
    )
    assert "P2P_PYTHON" in hint


def test_a_python_that_is_too_new_is_named(checkout: Path, tmp_path: Path) -> None:
    new = "case $2 in *print*) echo 3.14 ;; *) exit 1 ;; esac"
    refused(version_of(checkout, PATH=programs(tmp_path, python3=new)), "this is 3.14")


def test_no_python_at_all_is_said(checkout: Path, tmp_path: Path) -> None:
    refused(version_of(checkout, PATH=programs(tmp_path)), "Python 3.11 to 3.13 is needed, none was found")


def test_a_python_without_venv_names_what_to_install(checkout: Path, tmp_path: Path) -> None:
    bare = f'case $2 in *ensurepip*) exit 1 ;; *) exec "{sys.executable}" "$@" ;; esac'
    path = programs(tmp_path, python3=bare)
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    hint = refused(version_of(checkout, PATH=path), f"Python {version} has no venv")
    assert version in hint


def test_a_chosen_python_that_does_not_exist_is_said(checkout: Path) -> None:
    refused(version_of(checkout, P2P_PYTHON="/nowhere/python3"), "/nowhere/python3")
