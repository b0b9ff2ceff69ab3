"""Drafts as documents. The content is kept as JSON text: whatever a form holds comes back as it was."""

from typing import Any
from uuid import UUID

from pymongo import DESCENDING
from pymongo.asynchronous.collection import AsyncCollection
from pymongo.errors import DuplicateKeyError

from app.core.clock import utcnow
from app.core.mongo import Document, current_documents
from app.features.drafts.schemas import DraftKind

_SUMMARY = {"content": 0}


def _drafts() -> AsyncCollection[Document]:
    return current_documents().database["drafts"]


def _id(user_id: UUID, kind: DraftKind, key: str) -> str:
    return f"{user_id}:{kind}:{key}"


def _of(user_id: UUID) -> dict[str, Any]:
    """All of one person: the ids begin with theirs, and the index over ids finds them."""
    return {"_id": {"$gte": f"{user_id}:", "$lt": f"{user_id};"}}


async def everything(user_id: UUID, most: int) -> list[Document]:
    """The newest first, without their contents."""
    found = _drafts().find(_of(user_id), _SUMMARY).sort("updated_at", DESCENDING).limit(most)
    return [document async for document in found]


async def count(user_id: UUID, most: int) -> int:
    return len(await _drafts().find(_of(user_id), {"_id": 1}).limit(most).to_list())


async def read(user_id: UUID, kind: DraftKind, key: str) -> Document | None:
    return await _drafts().find_one({"_id": _id(user_id, kind, key)})


async def write(  # noqa: PLR0917 (what a draft is)
    user_id: UUID, kind: DraftKind, key: str, content: str, title: str | None, version: int | None
) -> bool:
    """Whether it was written: with a `version`, only over that one; without, over whatever there is."""
    wanted: dict[str, Any] = {"_id": _id(user_id, kind, key)}
    if version is not None:
        wanted["version"] = version
    change = {
        "$set": {"kind": kind.value, "key": key, "content": content, "title": title, "updated_at": utcnow()},
        "$inc": {"version": 1},
    }
    try:
        done = await _drafts().update_one(wanted, change, upsert=version is None)
    except DuplicateKeyError:
        # Two wrote the first one at once: now there is one to write over.
        done = await _drafts().update_one(wanted, change)
    return done.matched_count > 0 or done.upserted_id is not None


async def remove(user_id: UUID, kind: DraftKind, key: str) -> None:
    await _drafts().delete_one({"_id": _id(user_id, kind, key)})
