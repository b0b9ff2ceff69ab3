"""Background jobs in PostgreSQL, deferred in the transaction that causes them."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, TypeAlias, TypeVar

import procrastinate
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.tasks import Task
from procrastinate.types import JSONValue
from psycopg import AsyncConnection
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

Job: TypeAlias = Task[..., Any, ...]
JobFunction = TypeVar("JobFunction", bound=Callable[..., Awaitable[None]])

# The worker opens its pool; who only defers uses the connection of their own transaction.
jobs = procrastinate.App(connector=procrastinate.PsycopgConnector())


class JobRefused(Exception):
    """The job cannot be done, and another try would end the same."""


class _Patient(procrastinate.RetryStrategy):
    def get_retry_decision(
        self, *, exception: BaseException, job: procrastinate.jobs.Job
    ) -> procrastinate.RetryDecision | None:
        return (
            None
            if isinstance(exception, JobRefused)
            else super().get_retry_decision(exception=exception, job=job)
        )


# About four hours in all: 4, 8, 16 … seconds.
_PATIENT = _Patient(max_attempts=12, exponential_wait=2)


def job(name: str) -> Callable[[JobFunction], Job]:
    """Make an async function a job. It may run more than once: write it so that this does no harm."""

    def register(function: JobFunction) -> Job:
        return jobs.task(name=name, retry=_PATIENT)(function)

    return register


def periodic_job(name: str, *, cron: str) -> Callable[[Callable[[], Awaitable[None]]], Job]:
    """Make an async function a job that one worker starts at the times of `cron` (UTC)."""

    def register(function: Callable[[], Awaitable[None]]) -> Job:
        async def run(timestamp: int) -> None:  # noqa: ARG001 (procrastinate passes the scheduled time)
            await function()

        task: Job = jobs.task(name=name, queueing_lock=name, lock=name)(run)
        jobs.periodic(cron=cron)(task)
        return task

    return register


async def _driver_connection(session: AsyncSession) -> AsyncConnection[Any]:
    raw = await (await session.connection()).get_raw_connection()
    connection = raw.driver_connection
    if not isinstance(connection, AsyncConnection):
        raise TypeError("jobs are deferred on psycopg connections")
    return connection


async def defer(
    session: AsyncSession, task: Job | str, /, *, at: datetime | None = None, **arguments: JSONValue
) -> int:
    """Queue a job in this session's transaction: it runs after the commit, or never."""
    connection = await _driver_connection(session)
    name = task if isinstance(task, str) else task.name
    deferrer = jobs.configure_task(name, connection=connection, schedule_at=at)
    return await deferrer.defer_async(**arguments)


async def withdraw(session: AsyncSession, job_id: int) -> None:
    """Take a job back that nobody has begun."""
    query = "DELETE FROM procrastinate_jobs WHERE id = :id AND status = 'todo'"
    await session.execute(text(query), {"id": job_id})


async def retry_now(session: AsyncSession, argument: str, value: str) -> bool:
    """Let a job with this argument run at once and with all its patience, unless there is none any more."""
    query = """
        UPDATE procrastinate_jobs SET status = 'todo', scheduled_at = now(), attempts = 0
        WHERE args ->> :argument = :value AND status IN ('todo', 'failed') RETURNING id
    """
    found = await session.execute(text(query), {"argument": argument, "value": value})
    return found.first() is not None


async def give_up(session: AsyncSession, argument: str, value: str) -> None:
    """Take a job with this argument back, unless it runs just now."""
    query = """
        DELETE FROM procrastinate_jobs
        WHERE args ->> :argument = :value AND status IN ('todo', 'failed')
    """
    await session.execute(text(query), {"argument": argument, "value": value})


async def defer_once(
    session: AsyncSession, task: Job | str, key: str, /, **arguments: JSONValue
) -> int | None:
    """As `defer`, unless a job with this key is still waiting to run: then `None`."""
    name = task if isinstance(task, str) else task.name
    try:
        async with session.begin_nested():
            connection = await _driver_connection(session)
            deferrer = jobs.configure_task(name, connection=connection, queueing_lock=key)
            return await deferrer.defer_async(**arguments)
    except AlreadyEnqueued:
        return None
