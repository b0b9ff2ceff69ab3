from typing import NamedTuple, Protocol
from uuid import UUID

from app.core.jobs import JobRefused
from app.models.sql.choices import Language


class Mail(NamedTuple):
    """A mail as it goes out; `id` makes sending it twice harmless."""

    id: UUID
    recipient: str
    kind: str
    language: Language
    subject: str
    text: str
    html: str


class MailNotSent(Exception):
    """Not now: another try may succeed."""


class MailRefused(MailNotSent, JobRefused):
    """For good: this recipient or this mail is the matter, not the server."""


class MailService(Protocol):
    async def send(self, mail: Mail) -> None:
        """Deliver it, or raise `MailNotSent` or `MailRefused`."""
