import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests.support.core_process import PROJECT, START_SECONDS, clean_environment, free_port, plain_client


@contextmanager
def running_sdk(core_uris: str, **environment: str) -> Iterator[str]:
    """The SDK is one a process: another core, or another setting, is another process."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.support.sdk_app", str(port), core_uris],
        cwd=PROJECT,
        env=clean_environment() | environment,
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process)
        yield url
    finally:
        process.kill()
        process.wait(timeout=10)


def _wait(url: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            plain_client().get(f"{url}/openapi.json", timeout=5)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError("the SDK's application did not start")
