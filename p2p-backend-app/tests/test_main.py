import asyncio
import os
import sys

import httpx2

from tests.fixtures.processes import eventually, free_port
from tests.fixtures.services import BACKEND, Services


async def _uvicorn(environment: dict[str, str], *arguments: str) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "uvicorn", "app.main:app", *arguments),
        cwd=BACKEND,
        env=os.environ | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )


async def test_any_asgi_server_can_serve_the_application(services: Services) -> None:
    port = free_port()
    server = await _uvicorn(services.environment(), "--port", str(port))
    async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:

        async def answers() -> bool:
            try:
                return (await client.get("/health/ready")).status_code == 200
            except httpx2.TransportError:
                return False

        await eventually(answers)
    server.terminate()
    await server.communicate()


async def test_a_mistake_in_the_environment_is_told_to_any_server(services: Services) -> None:  # noqa: ARG001
    server = await _uvicorn({"SUPERTOKENS_API_KEY": "short"})
    output, _ = await server.communicate()
    assert server.returncode != 0
    assert b"error: SUPERTOKENS_API_KEY needs at least 20 characters" in output
    assert b"Traceback" not in output
