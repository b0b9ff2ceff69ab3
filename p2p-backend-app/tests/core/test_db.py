import asyncio
from collections.abc import AsyncIterator
from typing import Any

import httpx2
import pytest
from sqlalchemy import QueuePool, text
from sqlalchemy.event import listen

from app.api.openapi import Api
from app.core.config import Settings
from app.core.db import Database, SessionDep, after_commit
from app.main import create_api


@pytest.fixture
async def deferred(database: Database) -> AsyncIterator[None]:
    """A table whose rule is checked at the commit only."""
    async with database.engine.begin() as connection:
        await connection.execute(
            text("CREATE TABLE at_commit (n int, CONSTRAINT once UNIQUE (n) DEFERRABLE INITIALLY DEFERRED)")
        )
    yield
    async with database.engine.begin() as connection:
        await connection.execute(text("DROP TABLE at_commit"))


@pytest.fixture
def api() -> Api:
    api = create_api()

    @api.post("/write/{times}", status_code=201)
    async def write(times: int, session: SessionDep) -> str:
        for _ in range(times):
            await session.execute(text("INSERT INTO at_commit VALUES (1)"))
        return "written"

    return api


@pytest.mark.parametrize(("times", "status", "kept"), [(1, 201, 1), (2, 500, 0)])
@pytest.mark.usefixtures("deferred")
async def test_the_answer_waits_for_the_commit(
    api: Api, database: Database, *, times: int, status: int, kept: int
) -> None:
    transport = httpx2.ASGITransport(api, raise_app_exceptions=False)
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as client:
        answer = await client.post(f"/write/{times}")
    assert answer.status_code == status
    async with database.engine.connect() as connection:
        assert await connection.scalar(text("SELECT count(*) FROM at_commit")) == kept


async def test_hooks_run_after_the_commit_and_in_order(database: Database) -> None:
    told: list[str] = []

    async def second() -> None:
        told.append("second")

    async with database.transaction() as session:
        after_commit(session, lambda: told.append("first"))
        after_commit(session, second)
        assert told == []
    assert told == ["first", "second"]


async def test_hooks_do_not_run_after_a_rollback(database: Database) -> None:
    told: list[str] = []

    async def fail() -> None:
        async with database.transaction() as session:
            after_commit(session, lambda: told.append("never"))
            raise LookupError

    with pytest.raises(LookupError):
        await fail()
    assert told == []


async def test_a_failing_hook_does_not_undo_what_is_committed(database: Database) -> None:
    told: list[str] = []

    def fail() -> None:
        raise LookupError

    async with database.transaction() as session:
        after_commit(session, fail)
        after_commit(session, lambda: told.append("still"))
    assert told == ["still"]


async def test_a_statement_cannot_run_for_ever(database: Database) -> None:
    async with database.engine.connect() as connection:
        assert await connection.scalar(text("SHOW statement_timeout")) == "15s"
        assert await connection.scalar(text("SHOW idle_in_transaction_session_timeout")) == "30s"


@pytest.mark.parametrize("workers", [1, 2, 4, 8, 12])
async def test_all_workers_together_stay_within_the_server(database: Database, workers: int) -> None:
    """PostgreSQL admits 100 unless told otherwise; jobs, live updates and the core want some of them."""
    async with database.engine.connect() as connection:
        admitted = int(str(await connection.scalar(text("SHOW max_connections"))))
    pool = Database(Settings(web_concurrency=workers)).engine.pool
    assert isinstance(pool, QueuePool)
    assert workers * (pool.size() + pool._max_overflow) <= admitted // 2
    assert pool.size() >= 2


async def test_who_holds_a_connection_is_given_a_second_one(database: Database) -> None:
    """As many as there are connections, each in the middle of something and each with something beside it."""
    pool = database.engine.sync_engine.pool
    assert isinstance(pool, QueuePool)
    everybody = asyncio.Barrier(pool.size())

    async def both() -> Any:
        async with database.transaction() as session:
            await session.execute(text("SELECT 1"))
            await everybody.wait()
            async with database.aside() as other:
                return await other.scalar(text("SELECT 2"))

    async with asyncio.timeout(5):
        assert await asyncio.gather(*(both() for _ in range(pool.size()))) == [2] * pool.size()


async def test_connections_are_kept_after_a_rush(database: Database) -> None:
    opened: list[object] = []
    listen(database.engine.sync_engine, "connect", lambda *given: opened.append(given))

    async def ask() -> None:
        async with database.reading() as session:
            await session.execute(text("SELECT pg_sleep(0.002)"))

    for _ in range(3):
        await asyncio.gather(*(ask() for _ in range(60)))
    pool = database.engine.sync_engine.pool
    assert isinstance(pool, QueuePool)
    assert len(opened) <= pool.size()
