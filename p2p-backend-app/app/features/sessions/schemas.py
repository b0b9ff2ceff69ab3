from datetime import datetime

from pydantic import BaseModel


class OwnSession(BaseModel):
    """A browser in which one is signed in; what it did not tell is null."""

    id: str
    current: bool
    browser: str | None
    system: str | None
    address: str | None
    created_at: datetime | None
    last_seen_at: datetime | None


class OwnSessions(BaseModel):
    items: list[OwnSession]
