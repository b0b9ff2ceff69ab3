import json
import os
import subprocess
import sys

from app import __version__
from tests.fixtures.services import BACKEND


def test_the_document_is_printed_without_any_setting() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "openapi"],
        cwd=BACKEND,
        env={"PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["info"] == {"title": "P2P Sandbox", "version": __version__}
    assert done.stderr == ""
