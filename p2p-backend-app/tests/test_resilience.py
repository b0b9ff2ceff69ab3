"""What goes and comes back is survived without a restart, by real processes over wires that are cut."""

import asyncio
from contextlib import suppress

import httpx2
import pytest
from procrastinate.exceptions import AlreadyEnqueued
from sqlalchemy import text

from app.core.db import Database
from app.core.jobs import defer
from tests.fixtures.processes import backend, eventually, free_port, wires
from tests.fixtures.services import Services


async def _health(client: httpx2.AsyncClient) -> tuple[int, dict[str, str]]:
    answer = await client.get("/health/ready")
    return answer.status_code, {name: told["status"] for name, told in answer.json()["services"].items()}


@pytest.mark.parametrize("lost", ["postgres", "mongodb", "supertokens"])
async def test_the_backend_survives_the_loss_of_a_service(services: Services, lost: str) -> None:
    port = free_port()
    async with (
        wires(services) as (lines, environment),
        backend("serve", "--port", str(port), environment=environment) as process,
        httpx2.AsyncClient(base_url=f"http://127.0.0.1:{port}", timeout=10) as client,
    ):
        await process.wrote("startup complete")
        assert (await _health(client))[0] == 200

        await lines[lost].cut()
        await asyncio.sleep(1.1)
        status, states = await _health(client)
        assert (status, states[lost]) == (503, "down")
        assert [name for name, state in states.items() if state == "down"] == [lost]
        assert (await client.get("/health/live")).status_code == 200

        await lines[lost].mend()

        async def healthy() -> bool:
            return (await _health(client))[0] == 200

        await eventually(healthy)
        await process.end(within=20)


async def _jobs(database: Database, task: str) -> list[str]:
    async with database.engine.connect() as connection:
        query = text("SELECT status::text FROM procrastinate_jobs WHERE task_name = :task")
        return list(await connection.scalars(query, {"task": task}))


async def _is_done(database: Database, task: str) -> bool:
    return await _jobs(database, task) == []


async def _queue(database: Database) -> None:
    async with database.transaction() as session:
        await defer(session, "jobs.remove_old", timestamp=0)


async def test_the_worker_survives_the_loss_of_the_database(services: Services, database: Database) -> None:
    async with (
        wires(services) as (lines, environment),
        backend("worker", environment=environment) as process,
    ):
        await process.wrote("Starting worker")
        await _queue(database)
        await eventually(lambda: _is_done(database, "jobs.remove_old"))

        await lines["postgres"].cut()
        await process.wrote("worker_lost_database")
        await _queue(database)
        await lines["postgres"].mend()
        await eventually(lambda: _is_done(database, "jobs.remove_old"))
        assert await process.end(within=20) == 0


async def test_what_a_dead_worker_was_doing_is_done_by_the_next(
    services: Services, database: Database
) -> None:
    await _queue(database)
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE procrastinate_jobs SET status = 'doing', worker_id = NULL"))
    async with backend("worker", environment=services.environment()) as process:
        await process.wrote("Starting worker")
        # At the turn of a minute the worker has queued it by itself.
        with suppress(AlreadyEnqueued):
            async with database.transaction() as session:
                await defer(session, "jobs.rescue_stalled", timestamp=0)
        await eventually(lambda: _is_done(database, "jobs.remove_old"))


async def test_a_worker_shows_that_it_lives_and_that_it_left(services: Services, database: Database) -> None:
    async def alive() -> bool:
        async with database.engine.connect() as connection:
            return bool(await connection.scalar(text("SELECT count(*) FROM procrastinate_workers")))

    async with backend("worker", environment=services.environment()) as process:
        await eventually(alive)
        assert await process.end(within=20) == 0
    assert not await alive()
