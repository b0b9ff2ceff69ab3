from typing import NamedTuple, Protocol
from uuid import UUID

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


class MailService(Protocol):
    async def send(self, mail: Mail) -> None:
        """Deliver it, or raise so that the job tries again."""
