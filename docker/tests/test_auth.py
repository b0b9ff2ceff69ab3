"""The backend's own tests of accounts, unchanged, against the databases and the core of the containers."""

import os
import subprocess

from tests.support.checkout import ROOT
from tests.support.stack import Stack

BACKEND = ROOT / "p2p-backend-app"
TESTS = ("tests/auth", "tests/features/test_sessions.py", "tests/features/test_credentials.py")


def test_accounts_work_alike_on_the_containers_services(stack: Stack) -> None:
    ports = {name: f"127.0.0.1:{port}" for name, port in stack.ports.items()}
    postgres, mongodb = stack.secret("postgres_password"), stack.secret("mongodb_password")
    services = {
        "TEST_POSTGRES_URL": f"postgresql://postgres:{postgres}@{ports['POSTGRES_PORT']}/postgres",
        "TEST_MONGODB_URL": f"mongodb://admin:{mongodb}@{ports['MONGODB_PORT']}/p2p_sandbox"
        "?authSource=admin&directConnection=true",
        "TEST_SUPERTOKENS_CONNECTION_URI": f"http://{ports['SUPERTOKENS_PORT']}",
        "TEST_SUPERTOKENS_API_KEY": stack.secret("supertokens_api_key"),
    }
    done = subprocess.run(
        [os.environ["BACKEND_PYTHON"], "-m", "pytest", "-q", *TESTS],
        cwd=BACKEND,
        env=os.environ | services,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-6_000:]
