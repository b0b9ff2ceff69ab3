from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from app.features.profiles.authors import Author
from app.models.sql.choices import Language, NotificationKind


class NotificationSubject(BaseModel):
    """The thread or the use case that it is about."""

    id: UUID
    slug: str
    title: str
    language: Language


class NotificationOut(BaseModel):
    """Of replies `reply_count` came together, `reply_id` is the first and `actor` wrote the last.

    The actor is null when they removed their account, and where the platform itself decided.
    `note` is what a reviewer said of a use case that came back.
    """

    id: UUID
    kind: NotificationKind
    happened_at: datetime
    read: bool
    actor: Author | None
    subject: NotificationSubject
    reply_id: UUID | None
    reply_count: int
    note: str | None


class UnreadCount(BaseModel):
    """How many are unread; with `more` it is at least so many."""

    count: int
    more: bool
