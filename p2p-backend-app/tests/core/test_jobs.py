from sqlalchemy import text

from app.core.db import Database
from app.core.jobs import defer, defer_once


async def _waiting(database: Database) -> list[tuple[str, dict[str, object]]]:
    async with database.transaction() as session:
        rows = await session.execute(text("SELECT task_name, args FROM procrastinate_jobs ORDER BY id"))
        return [(row.task_name, row.args) for row in rows]


async def test_a_job_is_queued_with_its_transaction(database: Database) -> None:
    async with database.transaction() as session:
        await defer(session, "test.job", number=7, name="مصنع")
        assert await _waiting(database) == []
    assert await _waiting(database) == [("test.job", {"number": 7, "name": "مصنع"})]


async def test_a_job_is_forgotten_with_its_transaction(database: Database) -> None:
    class Refused(Exception):
        pass

    try:
        async with database.transaction() as session:
            await defer(session, "test.job")
            raise Refused
    except Refused:
        pass
    assert await _waiting(database) == []


async def test_a_key_is_queued_once_and_the_transaction_goes_on(database: Database) -> None:
    async with database.transaction() as session:
        assert await defer_once(session, "test.job", "key", number=1) is not None
        assert await defer_once(session, "test.job", "key", number=2) is None
        await defer(session, "test.other")
    assert [name for name, _ in await _waiting(database)] == ["test.job", "test.other"]
