"""Every operation of the OpenAPI document, asked with thousands of odd requests by schemathesis."""

import asyncio
import sys
from pathlib import Path

from tests.fixtures.processes import backend, free_port
from tests.fixtures.services import Services

CONFIG = Path(__file__).with_name("schemathesis.toml")


async def test_the_api_answers_as_it_declares(services: Services, tmp_path: Path) -> None:
    port = free_port()
    async with backend("serve", "--port", str(port), environment=services.environment()) as process:
        await process.wrote("startup complete")
        asked = await asyncio.create_subprocess_exec(
            *(str(Path(sys.executable).with_name("schemathesis")), "--config-file", str(CONFIG), "run"),
            f"http://127.0.0.1:{port}/openapi.json",
            *("--max-examples", "12", "--seed", "1", "--generation-database", "none"),
            # Without a worker the platform is truly down, and 503 is the declared answer.
            *("--exclude-path", "/health"),
            cwd=tmp_path,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        output, _ = await asyncio.wait_for(asked.communicate(), 600)
    assert asked.returncode == 0, output.decode()[-8_000:]
