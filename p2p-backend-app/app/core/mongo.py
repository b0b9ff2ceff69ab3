"""Documents read by id: immutable versions, kept in MongoDB.

Only operations that MongoDB 7 and 8 and the embedded server share are used here.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from pymongo import AsyncMongoClient
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.asynchronous.database import AsyncDatabase
from pymongo.errors import DuplicateKeyError
from pymongo.uri_parser import parse_uri

from app.core.clock import utcnow
from app.core.config import Settings
from app.core.errors import Conflict

Document = dict[str, Any]

_DEFAULT_DATABASE = "p2p_sandbox"
_SWEEP_BATCH = 200
_VERSIONS_TRIED = 20


class VersionKey(NamedTuple):
    owner: str
    version: int

    @property
    def id(self) -> str:
        return f"{self.owner}:{self.version}"


class VersionsExhausted(Conflict):
    code = "too_many_concurrent_edits"
    title = "Too many people saved this at the same moment"


# Tells which of these versions the record in PostgreSQL knows.
KnownVersions = Callable[[Sequence[VersionKey]], Awaitable[set[VersionKey]]]


class VersionStore:
    """Versions of one kind of thing. A version once written is never changed."""

    def __init__(self, database: AsyncDatabase[Document], collection: str) -> None:
        self._versions: AsyncCollection[Document] = database[collection]

    async def append(self, owner: str, document: Document, *, after: int = 0) -> VersionKey:
        """Write the next free version and return its key; the caller then moves its pointer.

        A number may be taken by an orphan of an earlier crash or by somebody saving at
        the same time. Then the next one is used: who wins is decided by the pointer's transaction.
        """
        for version in range(after + 1, after + 1 + _VERSIONS_TRIED):
            key = VersionKey(owner, version)
            try:
                await self._versions.insert_one(
                    {
                        "_id": key.id,
                        "owner": owner,
                        "version": version,
                        "created_at": utcnow(),
                        "document": document,
                    }
                )
            except DuplicateKeyError:
                continue
            return key
        raise VersionsExhausted

    async def read(self, key: VersionKey) -> Document | None:
        found = await self._versions.find_one({"_id": key.id})
        return None if found is None else found["document"]

    async def keys_before(self, moment: datetime) -> AsyncIterator[VersionKey]:
        """Every version written before that moment, in no particular order."""
        fields = {"owner": 1, "version": 1}
        async for found in self._versions.find(
            {"created_at": {"$lt": moment}}, fields, batch_size=_SWEEP_BATCH
        ):
            yield VersionKey(found["owner"], found["version"])

    async def sweep(self, known: KnownVersions, *, grace: timedelta = timedelta(hours=1)) -> int:
        """Remove versions that no record points to and that nobody can still be saving."""
        removed = 0
        batch: list[VersionKey] = []
        async for key in self.keys_before(utcnow() - grace):
            batch.append(key)
            if len(batch) == _SWEEP_BATCH:
                removed += await self._remove_unknown(batch, known)
                batch = []
        return removed + await self._remove_unknown(batch, known)

    async def _remove_unknown(self, batch: Sequence[VersionKey], known: KnownVersions) -> int:
        if not batch:
            return 0
        orphans = sorted(set(batch) - await known(batch))
        if not orphans:
            return 0
        result = await self._versions.delete_many({"_id": {"$in": [key.id for key in orphans]}})
        return result.deleted_count


class Documents:
    """The MongoDB client of this process and its database."""

    def __init__(self, settings: Settings) -> None:
        address = settings.mongodb_address
        self.client: AsyncMongoClient[Document] = AsyncMongoClient(
            address,
            appname="p2p-backend",
            tz_aware=True,
            uuidRepresentation="standard",
            connectTimeoutMS=2000,
            serverSelectionTimeoutMS=3000,
            socketTimeoutMS=10_000,
            # A server may drop what has been idle for long: such a connection is not tried first.
            maxIdleTimeMS=60_000,
            maxPoolSize=max(4, 40 // settings.web_concurrency),
        )
        name = parse_uri(address).get("database") or _DEFAULT_DATABASE
        self.database: AsyncDatabase[Document] = self.client[name]

    def versions(self, collection: str) -> VersionStore:
        return VersionStore(self.database, collection)

    async def ping(self) -> None:
        await self.client.admin.command("ping")


class _Current:
    documents: Documents | None = None


def current_documents() -> Documents:
    """The documents of this process, open while the application or a worker runs."""
    if _Current.documents is None:
        raise RuntimeError("no document store is open in this process")
    return _Current.documents


@asynccontextmanager
async def open_documents(settings: Settings) -> AsyncIterator[Documents]:
    documents = Documents(settings)
    before, _Current.documents = _Current.documents, documents
    try:
        yield documents
    finally:
        _Current.documents = before
        await documents.client.close()
