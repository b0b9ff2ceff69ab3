"""Drafts as documents: `_id` is owner, kind and key, so that one's own lie side by side in its index."""

from typing import Any
from uuid import UUID

from pymongo.asynchronous.collection import AsyncCollection
from pymongo.errors import DuplicateKeyError

from app.core.mongo import Document, current_documents

COLLECTION = "drafts"


def _drafts() -> AsyncCollection[Document]:
    return current_documents().database[COLLECTION]


def _id(owner: UUID, kind: str, key: str) -> str:
    return f"{owner}:{kind}:{key}"


def _of(owner: UUID) -> Document:
    # ";" follows ":".
    return {"_id": {"$gte": f"{owner}:", "$lt": f"{owner};"}}


async def find(owner: UUID, kind: str, key: str) -> Document | None:
    return await _drafts().find_one({"_id": _id(owner, kind, key)})


async def change(owner: UUID, kind: str, key: str, fields: dict[str, Any]) -> bool:
    """Whether there was one."""
    changed = await _drafts().update_one({"_id": _id(owner, kind, key)}, {"$set": fields})
    return changed.matched_count > 0


async def add(owner: UUID, kind: str, key: str, fields: dict[str, Any]) -> None:
    try:
        await _drafts().insert_one({"_id": _id(owner, kind, key), "kind": kind, "key": key, **fields})
    except DuplicateKeyError:
        # Another tab was quicker by a moment.
        await change(owner, kind, key, fields)


async def headings(owner: UUID, most: int) -> list[Document]:
    """Without their contents, in no particular order."""
    fields = {"kind": 1, "key": 1, "brief": 1, "updated_at": 1}
    return await _drafts().find(_of(owner), fields).limit(most).to_list()


async def remove(owner: UUID, kind: str, key: str) -> None:
    await _drafts().delete_one({"_id": _id(owner, kind, key)})


async def remove_all(owner: UUID) -> None:
    await _drafts().delete_many(_of(owner))
