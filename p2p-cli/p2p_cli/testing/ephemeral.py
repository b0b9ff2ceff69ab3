"""Real services for the tests, in a temporary data folder, by the same launcher."""

import itertools
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from p2p_cli import paths
from p2p_cli.data import secrets, state
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError
from p2p_cli.services import mongodb, postgres
from p2p_cli.services.plan import LOOPBACK, Plan, is_free

_LOWEST, _HIGHEST = 12_000, 19_999
SERVICES = ("postgres", "mongodb", "supertokens")
# Weak on purpose: members of a test need no protection; a strong hash takes 80 ms, this one less than 1.
CHEAP_HASHES = {"ARGON2_MEMORY_KB": "1024", "ARGON2_ITERATIONS": "1"}


def launcher(*arguments: str, **variables: str) -> int:
    environment = {**os.environ, "PYTHONPATH": str(paths.CLI), **variables}
    return subprocess.run(
        [sys.executable, "-m", "p2p_cli", *arguments], check=False, env=environment
    ).returncode


@contextmanager
def data_folder() -> Iterator[DataFolder]:
    """Gone afterwards, with whatever still runs on it."""
    above = Path(tempfile.mkdtemp(prefix="p2p-test-"))
    above.chmod(0o711)
    data = DataFolder(above / "data")
    try:
        yield data
    finally:
        launcher("down", "--data", str(data.root))
        shutil.rmtree(above, ignore_errors=True)


@contextmanager
def services() -> Iterator[dict[str, str]]:
    """The variables by which the suites find them."""
    with data_folder() as data:
        started = launcher(
            "up", "--only", ",".join(SERVICES), "--detach", "--data", str(data.root), **CHEAP_HASHES
        )
        if started:
            raise P2PError("the services for the tests cannot be started", "see above")
        ports = state.read(data.state).ports
        plan = Plan(data, LOOPBACK, port=0, api_port=0, ports=ports)
        password = data.secret(secrets.POSTGRES)
        yield {
            "TEST_POSTGRES_URL": postgres.url(plan, postgres.USER).replace("@", f":{password}@", 1),
            "TEST_MONGODB_URL": mongodb.full_url(plan),
            "TEST_SUPERTOKENS_CONNECTION_URI": f"http://{LOOPBACK}:{ports['supertokens']}",
            "TEST_SUPERTOKENS_API_KEY": data.secret(secrets.SUPERTOKENS),
        }


def free_ports(count: int) -> list[int]:
    """Of a range from which neither the system nor the launcher takes any, so that nobody comes between."""
    candidates = random.sample(range(_LOWEST, _HIGHEST), 200)
    return list(itertools.islice((port for port in candidates if is_free(LOOPBACK, port)), count))
