from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.choices import Language
from app.models.sql.columns import CreatedAt, choice, text_enum


class MailboxMessage(CreatedAt, Base):
    """A mail that an installation without a mail server keeps for its administrator."""

    __tablename__ = "mailbox_messages"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    recipient: Mapped[str]
    subject: Mapped[str]
    kind: Mapped[str]
    language: Mapped[Language] = mapped_column(text_enum(Language))
    text: Mapped[str]
    html: Mapped[str]

    __table_args__ = (choice("language", Language),)
