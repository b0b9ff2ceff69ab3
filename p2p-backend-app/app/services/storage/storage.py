from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol


class StoredFile(NamedTuple):
    key: str
    modified_at: datetime


class Storage(Protocol):
    """Where the bytes of files lie, by key; what they are is in PostgreSQL."""

    async def put(self, key: str, content: bytes) -> None:
        """Store under this key, in place of what lay there."""

    async def read(self, key: str) -> bytes | None:
        """What lies under this key, if anything does."""

    async def delete(self, key: str) -> None:
        """Remove it; removing what is not there does no harm."""

    def files(self, folder: str) -> AsyncIterator[Sequence[StoredFile]]:
        """Everything in a folder, however deep, some at a time."""
        ...
