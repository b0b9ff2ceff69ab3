import asyncio
import signal
import socket
from collections.abc import AsyncIterator
from pathlib import Path

import httpx2
import psycopg
import pytest

from tests.fixtures.processes import Process, backend, eventually, free_port, wires
from tests.fixtures.services import Services, with_database


@pytest.fixture
async def empty_database(services: Services) -> AsyncIterator[str]:
    """A database nobody has migrated."""
    name = services.postgres_url.rsplit("/", 1)[1] + "_empty"
    async with await psycopg.AsyncConnection.connect(services.postgres_url, autocommit=True) as connection:
        await connection.execute(f'CREATE DATABASE "{name}"')
        yield with_database(services.postgres_url, name)
        await connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


async def _refusal(process: Process) -> tuple[int, list[str]]:
    status = await process.ended()
    return status, [line for line in process.output.splitlines() if line.startswith(("error:", "hint:"))]


async def test_one_server_listens_on_several_ports_and_stops_in_time(services: Services) -> None:
    first, second = free_port(), free_port()
    arguments = ("serve", "--port", str(first), "--port", str(second))
    async with backend(*arguments, environment=services.environment()) as process:
        await process.wrote("startup complete")
        async with httpx2.AsyncClient() as client:
            for port in (first, second):
                answer = await client.get(f"http://127.0.0.1:{port}/health/ready")
                assert answer.status_code == 200
        await process.end(signal.SIGTERM, within=20)
        assert "Traceback" not in process.output


async def test_site_and_api_are_served_together(services: Services, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<title>site</title>")
    port = free_port()
    environment = services.environment() | {"SITE_DIR": str(tmp_path)}
    async with backend("serve", "--port", str(port), environment=environment) as process:
        await process.wrote("startup complete")
        async with httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
            assert (await client.get("/dashboard")).text == "<title>site</title>"
            for path in ("/api/v1/nothing", "/auth/nothing"):
                answer = await client.get(path, headers={"Accept": "text/html"})
                assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_several_workers_share_the_ports(services: Services) -> None:
    port = free_port()
    environment = services.environment() | {"WEB_CONCURRENCY": "2"}
    async with backend("serve", "--port", str(port), environment=environment) as process:
        await eventually(lambda: process.output.count("startup complete") == 2)
        async with httpx2.AsyncClient() as client:
            assert (await client.get(f"http://127.0.0.1:{port}/health/ready")).status_code == 200
        await process.end(signal.SIGTERM, within=20)


async def test_a_port_in_use_is_one_line_and_a_hint(services: Services) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        async with backend("serve", "--port", str(port), environment=services.environment()) as process:
            status, told = await _refusal(process)
    assert status == 1
    assert told == [
        f"error: port {port} on 127.0.0.1 is in use",
        "hint: stop what listens there, or choose another port with --port",
    ]


@pytest.mark.parametrize("command", ["serve", "worker"])
async def test_a_database_without_a_schema_is_refused(
    services: Services, empty_database: str, command: str
) -> None:
    environment = services.environment() | {"POSTGRES_URL": empty_database}
    arguments = ("serve", "--port", str(free_port())) if command == "serve" else (command,)
    async with backend(*arguments, environment=environment) as process:
        status, told = await _refusal(process)
    assert status == 1
    assert told == ["error: the database has no schema yet", "hint: run: python -m app migrate"]


async def test_a_service_that_never_comes_is_named(services: Services) -> None:
    environment = services.environment() | {
        "SUPERTOKENS_CONNECTION_URI": f"http://127.0.0.1:{free_port()}",
        "STARTUP_TIMEOUT": "0.3",
    }
    async with backend("worker", environment=environment) as process:
        status, told = await _refusal(process)
    assert status == 1
    assert told[0].startswith("error: the auth core does not answer")


async def test_a_service_that_comes_late_is_waited_for(services: Services) -> None:
    async with wires(services) as (lines, environment):
        await lines["supertokens"].cut()
        async with backend("worker", environment=environment) as process:
            await process.wrote("waiting_for")
            await lines["supertokens"].mend()
            await process.wrote("Starting worker")


@pytest.mark.parametrize("command", ["serve", "worker"])
async def test_a_refused_key_is_one_line(services: Services, command: str) -> None:
    environment = services.environment() | {"SUPERTOKENS_API_KEY": "not-the-key-of-this-core"}
    arguments = ("serve", "--port", str(free_port())) if command == "serve" else (command,)
    async with backend(*arguments, environment=environment) as process:
        status, told = await _refusal(process)
    assert status == 1
    assert told[0] == "error: the auth core refuses SUPERTOKENS_API_KEY"
    assert told[1].startswith("hint: ")
    assert "not-the-key-of-this-core" not in process.output


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ('{"versions": ["4.0", "5.3"]}', "the auth core does not speak CDI 5.4; it offers 4.0, 5.3"),
        ("<html>", "what answers at SUPERTOKENS_CONNECTION_URI is no auth core"),
        ('{"versions": 5}', "what answers at SUPERTOKENS_CONNECTION_URI is no auth core"),
    ],
)
async def test_a_core_of_another_kind_is_one_line(services: Services, body: str, message: str) -> None:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(f"HTTP/1.1 200 OK\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode())
        await writer.drain()
        writer.close()

    async with await asyncio.start_server(answer, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        environment = services.environment() | {"SUPERTOKENS_CONNECTION_URI": f"http://127.0.0.1:{port}"}
        async with backend("worker", environment=environment) as process:
            status, told = await _refusal(process)
    assert (status, told[0]) == (1, f"error: {message}")


async def test_every_mistake_in_the_environment_is_told() -> None:
    environment = {"POSTGRES_URL": "", "SUPERTOKENS_API_KEY": "your-api-key-here", "WEB_CONCURRENCY": "0"}
    async with backend("serve", environment=environment) as process:
        status, told = await _refusal(process)
    assert status == 2
    assert [line.split()[1] for line in told if line.startswith("error:")] == [
        "POSTGRES_URL",
        "SUPERTOKENS_API_KEY",
        "WEB_CONCURRENCY",
    ]
    assert "Traceback" not in process.output
