from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import contextmanager, suppress

import obstore
import structlog
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from app.core.errors import DependencyUnavailable
from app.core.storage_settings import folder_of
from app.services.storage.storage import StoredFile

log = structlog.get_logger(__name__)

_BATCH = 500


class ObjectStorage:
    """A local directory, or any S3-compatible or Azure store, named by an address."""

    def __init__(self, url: str) -> None:
        self._store = _store_of(url)

    async def put(self, key: str, content: bytes) -> None:
        with _failures():
            await obstore.put_async(self._store, key, content)

    async def read(self, key: str) -> bytes | None:
        with _failures():
            try:
                found = await obstore.get_async(self._store, key)
            except FileNotFoundError:
                return None
            return bytes(await found.bytes_async())

    async def delete(self, key: str) -> None:
        with _failures(), suppress(FileNotFoundError):
            await obstore.delete_async(self._store, key)

    async def files(self, folder: str) -> AsyncIterator[Sequence[StoredFile]]:
        with _failures():
            async for found in obstore.list(self._store, folder, chunk_size=_BATCH):
                yield [StoredFile(file["path"], file["last_modified"]) for file in found]


@contextmanager
def _failures() -> Iterator[None]:
    """A full disk, a missing right, a store that does not answer: all are a service that fails us."""
    try:
        yield
    except (BaseError, OSError) as error:
        log.warning("storage_failed", error=str(error), kind=type(error).__name__)
        raise DependencyUnavailable from error


def _store_of(url: str) -> ObjectStore:
    folder = folder_of(url)
    if folder is not None:
        return LocalStore(folder, mkdir=True, automatic_cleanup=True)
    return from_url(url)
