from datetime import datetime
from uuid import UUID

from sqlalchemy import DateTime, ForeignKey, Index, Integer, String, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base
from app.core.ids import new_id
from app.models.sql.choices import Language, ThreadType
from app.models.sql.columns import CreatedAt, choice, length, text_enum


class ForumCategory(Base):
    """A place for threads; those without a parent only group others."""

    __tablename__ = "forum_categories"

    slug: Mapped[str] = mapped_column(primary_key=True)
    parent_slug: Mapped[str | None] = mapped_column(ForeignKey("forum_categories.slug"), index=True)
    name_ar: Mapped[str]
    name_en: Mapped[str]
    icon: Mapped[str]
    colour: Mapped[str]
    position: Mapped[int]
    thread_count: Mapped[int] = mapped_column(server_default="0", default=0)


class Contribution(CreatedAt):
    """What threads and replies share. The body is HTML, cleaned before it is stored."""

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    # Who removes their account leaves what they wrote behind, without their name.
    author_id: Mapped[UUID | None] = mapped_column(ForeignKey("users.id", ondelete="SET NULL"))
    # What the browser calls it: sent twice, it is stored once.
    client_key: Mapped[UUID | None]
    body: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1", default=1)
    edited_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    deleted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    # Versions of the past, kept as documents; what is not listed here was never finished.
    history: Mapped[list[int]] = mapped_column(ARRAY(Integer), server_default="{}", default=list)
    like_count: Mapped[int] = mapped_column(server_default="0", default=0)


def _listed(name: str, *columns: str) -> Index:
    """For lists of what is not deleted, pinned ones first."""
    return Index(name, "pinned", *columns, "id", postgresql_where=text("deleted_at IS NULL"))


class ForumThread(Contribution, Base):
    __tablename__ = "forum_threads"

    category_slug: Mapped[str] = mapped_column(ForeignKey("forum_categories.slug", onupdate="CASCADE"))
    type: Mapped[ThreadType] = mapped_column(text_enum(ThreadType))
    title: Mapped[str]
    slug: Mapped[str]
    excerpt: Mapped[str]
    language: Mapped[Language] = mapped_column(text_enum(Language))
    tags: Mapped[list[str]] = mapped_column(ARRAY(String), server_default="{}", default=list)
    pinned: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    locked: Mapped[bool] = mapped_column(server_default=text("false"), default=False)
    last_activity_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    reply_count: Mapped[int] = mapped_column(server_default="0", default=0)
    view_count: Mapped[int] = mapped_column(server_default="0", default=0)
    best_reply_id: Mapped[UUID | None] = mapped_column(
        ForeignKey("forum_replies.id", ondelete="SET NULL", use_alter=True), unique=True
    )

    __table_args__ = (
        _listed("ix_forum_threads_activity", "last_activity_at"),
        _listed("ix_forum_threads_newest"),
        _listed("ix_forum_threads_liked", "like_count"),
        _listed("ix_forum_threads_viewed", "view_count"),
        Index("ix_forum_threads_category", "category_slug", "pinned", "last_activity_at", "id"),
        Index("ix_forum_threads_author", "author_id", "id"),
        Index("ix_forum_threads_made", "created_at", "id", postgresql_where=text("deleted_at IS NULL")),
        Index("ix_forum_threads_tags", "tags", postgresql_using="gin"),
        UniqueConstraint("author_id", "client_key", name="uq_forum_threads_client_key"),
        length("title", 5, 200),
        choice("type", ThreadType),
        choice("language", Language),
    )


class ForumReply(Contribution, Base):
    __tablename__ = "forum_replies"

    thread_id: Mapped[UUID] = mapped_column(ForeignKey("forum_threads.id", ondelete="CASCADE"))
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("forum_replies.id", ondelete="CASCADE"))
    depth: Mapped[int]
    # Direct children, deleted ones that still stand included.
    reply_count: Mapped[int] = mapped_column(server_default="0", default=0)

    __table_args__ = (
        Index("ix_forum_replies_time", "thread_id", "parent_id", "created_at", "id"),
        Index("ix_forum_replies_liked", "thread_id", "parent_id", "like_count", "id"),
        Index("ix_forum_replies_parent", "parent_id", "created_at", "id"),
        Index("ix_forum_replies_parent_liked", "parent_id", "like_count", "id"),
        Index("ix_forum_replies_author", "author_id", "id"),
        Index("ix_forum_replies_made", "created_at", "id", postgresql_where=text("deleted_at IS NULL")),
        UniqueConstraint("author_id", "client_key", name="uq_forum_replies_client_key"),
    )


class ForumThreadLike(CreatedAt, Base):
    __tablename__ = "forum_thread_likes"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_threads.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ForumReplyLike(CreatedAt, Base):
    __tablename__ = "forum_reply_likes"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    item_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_replies.id", ondelete="CASCADE"), primary_key=True, index=True
    )


class ForumMention(CreatedAt, Base):
    """Who was named in a thread or a reply, once told however often the text is edited."""

    __tablename__ = "forum_mentions"

    item_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(
        ForeignKey("users.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    thread_id: Mapped[UUID] = mapped_column(ForeignKey("forum_threads.id", ondelete="CASCADE"), index=True)


class ForumBookmark(CreatedAt, Base):
    __tablename__ = "forum_bookmarks"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    thread_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_threads.id", ondelete="CASCADE"), primary_key=True, index=True
    )

    __table_args__ = (Index("ix_forum_bookmarks_kept", "user_id", "created_at", "thread_id"),)


class ForumView(Base):
    """When somebody was last counted as a reader; who it is can be told by nobody."""

    __tablename__ = "forum_views"

    thread_id: Mapped[UUID] = mapped_column(
        ForeignKey("forum_threads.id", ondelete="CASCADE"), primary_key=True
    )
    viewer: Mapped[str] = mapped_column(primary_key=True)
    seen_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), index=True)
