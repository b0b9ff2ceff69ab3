import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Annotated, cast

import structlog
from fastapi import Depends, Request
from sqlalchemy import MetaData, Table, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DisconnectionError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.pool import ConnectionPoolEntry

from app.core.config import Settings
from app.core.turns import Turns

AfterCommit = Callable[[], Awaitable[None] | None]

_HOOKS = "after_commit"
_RESTING_SINCE = "resting_since"
_SURELY_ALIVE_SECONDS = 1.0
_CONNECTION_BUDGET = 48
# In a rush requests wait for each other: better late than refused.
_POOL_PATIENCE_SECONDS = 20
_STATEMENT_TIMEOUT_MS = 15_000
_IDLE_IN_TRANSACTION_MS = 30_000

log = structlog.get_logger(__name__)


class Base(DeclarativeBase):
    """The root of every table; names constraints so that migrations can name them again."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def table_of(model: type[Base]) -> Table:
    """For statements that are built once: without the preparations for objects that change with them."""
    return cast("Table", model.__table__)


def violated_constraint(error: IntegrityError) -> str | None:
    """The name of the constraint that refused a statement."""
    return getattr(getattr(error.orig, "diag", None), "constraint_name", None)


def after_commit(session: AsyncSession, hook: AfterCommit) -> None:
    """Run `hook` once this session's transaction is committed; not at all if it is rolled back."""
    session.info.setdefault(_HOOKS, []).append(hook)


async def _run_hooks(session: AsyncSession) -> None:
    for hook in session.info.pop(_HOOKS, []):
        try:
            if (pending := hook()) is not None:
                await pending
        except Exception:  # the fact is committed: a failing echo of it must not make it an error
            log.exception("after_commit_hook_failed")


def _ask_first_what_was_idle(engine: AsyncEngine) -> None:
    """A server may have gone while nobody asked: a connection that has rested is tried before it is used."""

    @event.listens_for(engine.sync_engine, "checkin")
    def _rest(_: object, record: ConnectionPoolEntry) -> None:
        record.info[_RESTING_SINCE] = time.monotonic()

    @event.listens_for(engine.sync_engine, "checkout")
    def _wake(connection: DBAPIConnection, record: ConnectionPoolEntry, _: object) -> None:
        since = record.info.get(_RESTING_SINCE)
        if since is None or time.monotonic() - since < _SURELY_ALIVE_SECONDS:
            return
        try:
            engine.dialect.do_ping(connection)
        except engine.dialect.loaded_dbapi.Error as error:
            raise DisconnectionError from error


class Database:
    """The connections of a process, and transactions on them."""

    def __init__(self, settings: Settings) -> None:
        per_worker = max(4, min(16, _CONNECTION_BUDGET // settings.web_concurrency))
        aside = per_worker // 4
        self.engine = _engine(settings, per_worker - aside)
        # Whoever comes first goes first: the pool itself gives a free connection to whoever asks just then.
        self._turns = Turns(per_worker - aside, _POOL_PATIENCE_SECONDS)
        self.sessions = async_sessionmaker(self.engine, expire_on_commit=False)
        # Each statement sees what is committed, as within a transaction, and needs none around it.
        self._reading = async_sessionmaker(
            self.engine.execution_options(isolation_level="AUTOCOMMIT"), expire_on_commit=False
        )
        self._aside_engine = _engine(settings, aside)
        self._aside = async_sessionmaker(self._aside_engine, expire_on_commit=False)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[AsyncSession]:
        """A session whose work is committed at the end, or rolled back if anything raises."""
        async with self.sessions() as session:
            async with self._turns.turn(), session.begin():
                yield session
            await _run_hooks(session)

    @asynccontextmanager
    async def aside(self) -> AsyncIterator[AsyncSession]:
        """A short transaction by itself, also within another one.

        Its connections are apart: where all that have one wait for a second, nobody goes on.
        """
        async with self._aside() as session:
            async with session.begin():
                yield session
            await _run_hooks(session)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncSession]:
        """A session for what changes nothing: it saves the ways to the server that a transaction costs."""
        async with self._turns.turn(), self._reading(autoflush=False) as session:
            yield session
            if session.new or session.dirty or session.deleted:
                raise RuntimeError("a request that only reads must change nothing")

    async def close(self) -> None:
        await self.engine.dispose()
        await self._aside_engine.dispose()


def _engine(settings: Settings, connections: int) -> AsyncEngine:
    engine = create_async_engine(
        settings.postgres_sqlalchemy_url,
        # All are kept: one beyond would be opened and closed for each request of a rush.
        pool_size=connections,
        max_overflow=0,
        pool_timeout=_POOL_PATIENCE_SECONDS,
        pool_recycle=1800,
        hide_parameters=True,
        connect_args={
            "connect_timeout": 3,
            "application_name": "p2p-backend",
            "options": f"-c statement_timeout={_STATEMENT_TIMEOUT_MS} -c timezone=UTC"
            f" -c idle_in_transaction_session_timeout={_IDLE_IN_TRANSACTION_MS}",
        },
    )
    _ask_first_what_was_idle(engine)
    return engine


class _Current:
    database: Database | None = None


def current_database() -> Database:
    """The database of this process, open while the application or a worker runs."""
    if _Current.database is None:
        raise RuntimeError("no database is open in this process")
    return _Current.database


@asynccontextmanager
async def open_database(settings: Settings) -> AsyncIterator[Database]:
    database = Database(settings)
    before, _Current.database = _Current.database, database
    try:
        yield database
    finally:
        _Current.database = before
        await database.close()


async def _session(request: Request) -> AsyncIterator[AsyncSession]:
    database = current_database()
    only_reads = request.method in {"GET", "HEAD"}
    async with database.reading() if only_reads else database.transaction() as session:
        yield session


# scope="function": the commit happens before the answer is sent, so a failing commit never follows a 2xx.
SessionDep = Annotated[AsyncSession, Depends(_session, scope="function")]
