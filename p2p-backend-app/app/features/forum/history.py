"""How contributions read before they were edited: documents, written before the record points to them."""

from datetime import datetime
from typing import Any

from pydantic import BaseModel

from app.core.clock import utcnow
from app.core.mongo import VersionKey, VersionStore, current_documents
from app.models.sql.forum import Contribution, ForumThread

COLLECTION = "forum_versions"


class PastVersion(BaseModel):
    """How something read until it was edited; a reply has no title."""

    version: int
    title: str | None
    body: str
    replaced_at: datetime


def store() -> VersionStore:
    return current_documents().versions(COLLECTION)


def _owner(item: Contribution) -> str:
    return str(item.id)


async def keep(item: Contribution) -> None:
    """Write down how it reads now, and note that in the record, which the caller's transaction commits."""
    document: dict[str, Any] = {"body": item.body, "replaced_at": utcnow(), "replaced_version": item.version}
    if isinstance(item, ForumThread):
        document["title"] = item.title
    key = await store().append(_owner(item), document, after=max(item.history, default=0))
    item.history = [*item.history, key.version]


async def past(item: Contribution) -> list[PastVersion]:
    """The last one first."""
    found = []
    for number in reversed(item.history):
        document = await store().read(VersionKey(_owner(item), number))
        if document is not None:
            found.append(
                PastVersion(
                    version=document["replaced_version"],
                    title=document.get("title"),
                    body=document["body"],
                    replaced_at=document["replaced_at"],
                )
            )
    return found
