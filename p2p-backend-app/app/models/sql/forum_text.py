"""What a search finds threads and replies by: apart, for a like not to write every word again."""

from uuid import UUID

from sqlalchemy import Computed, ForeignKey
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.models.sql.choices import Language
from app.models.sql.columns import NAMED_TEXT, choice, search_index, text_enum


class ForumThreadText(Base):
    """Of a thread that stands."""

    __tablename__ = "forum_thread_texts"

    thread_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_threads.id", ondelete="CASCADE"), primary_key=True
    )
    language: Mapped[Language] = mapped_column(text_enum(Language))
    title: Mapped[str]
    keywords: Mapped[str]
    body: Mapped[str]
    names: Mapped[str] = mapped_column(Computed("search_fold(title || ' ' || keywords)", persisted=True))
    vector: Mapped[str] = mapped_column(TSVECTOR, Computed(NAMED_TEXT, persisted=True))

    __table_args__ = (
        choice("language", Language),
        search_index("forum_thread_texts", "vector"),
        search_index("forum_thread_texts", "names", "gin_trgm_ops"),
    )


class ForumReplyText(Base):
    """Of a reply that stands."""

    __tablename__ = "forum_reply_texts"

    reply_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_replies.id", ondelete="CASCADE"), primary_key=True
    )
    # Of the reply, which stays where it is: whether its thread stands is asked without reading the reply.
    thread_id: Mapped[UUID] = mapped_column(ForeignKey("forum_threads.id", ondelete="CASCADE"), index=True)
    # In which it is written itself, whatever the thread is.
    language: Mapped[Language] = mapped_column(text_enum(Language))
    body: Mapped[str]
    vector: Mapped[str] = mapped_column(TSVECTOR, Computed("search_vector(body)", persisted=True))

    __table_args__ = (choice("language", Language), search_index("forum_reply_texts", "vector"))
