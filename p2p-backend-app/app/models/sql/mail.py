from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime
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


class UndeliveredMail(CreatedAt, Base):
    """A mail that the mail server has not taken, under the id its job knows it by; without its words."""

    __tablename__ = "undelivered_mails"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    recipient: Mapped[str]
    subject: Mapped[str]
    kind: Mapped[str]
    language: Mapped[Language] = mapped_column(text_enum(Language))
    reason: Mapped[str]
    refused: Mapped[bool]
    tries: Mapped[int] = mapped_column(server_default="1")
    tried_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)

    __table_args__ = (choice("language", Language),)
