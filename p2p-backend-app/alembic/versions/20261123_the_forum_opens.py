"""Open the forum: categories, threads, replies, likes, bookmarks, views."""

from collections.abc import Sequence

import sqlalchemy as sa

from alembic import op

revision: str = "20261123_forum"
down_revision: str | None = "20261123_audit_configuration"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


_GROUPS = {
    ("technical", "تقني", "Technical", "cog", "blue"): (
        ("automation", "الأتمتة", "Automation", "robot", "blue"),
        ("maintenance", "الصيانة", "Maintenance", "wrench", "amber"),
        ("quality-management", "إدارة الجودة", "Quality management", "check", "green"),
        ("artificial-intelligence", "الذكاء الاصطناعي", "Artificial intelligence", "chip", "violet"),
        ("industrial-iot", "إنترنت الأشياء الصناعي", "Industrial IoT", "signal", "cyan"),
        ("energy-efficiency", "كفاءة الطاقة", "Energy efficiency", "bolt", "gold"),
    ),
    ("business", "الأعمال", "Business", "briefcase", "teal"): (
        ("supply-chain", "سلاسل الإمداد", "Supply chain", "truck", "teal"),
        ("cost-optimisation", "تحسين التكاليف", "Cost optimisation", "coins", "green"),
        ("digital-transformation", "التحول الرقمي", "Digital transformation", "layers", "indigo"),
    ),
    ("training", "التدريب", "Training", "cap", "rose"): (
        ("skills", "المهارات", "Skills", "cap", "rose"),
        ("safety-and-compliance", "السلامة والامتثال", "Safety and compliance", "shield", "red"),
    ),
    ("general", "عام", "General", "chat", "grey"): (
        ("introductions", "التعارف", "Introductions", "people", "grey"),
        ("announcements", "الإعلانات", "Announcements", "megaphone", "gold"),
    ),
}
categories = sa.table(
    "forum_categories",
    *(
        sa.column(name)
        for name in ("slug", "parent_slug", "name_ar", "name_en", "icon", "colour", "position")
    ),
)


def _categories() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for group, places in _GROUPS.items():
        for one in (group, *places):
            slug, name_ar, name_en, icon, colour = one
            rows.append(
                {
                    "slug": slug,
                    "parent_slug": None if one is group else group[0],
                    "name_ar": name_ar,
                    "name_en": name_en,
                    "icon": icon,
                    "colour": colour,
                    "position": len(rows) + 1,
                }
            )
    return rows


def upgrade() -> None:
    # A lock that cannot be had at once must not queue every other query behind it.
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.create_table(
        "forum_categories",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("parent_slug", sa.String(), nullable=True),
        sa.Column("name_ar", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("icon", sa.String(), nullable=False),
        sa.Column("colour", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("thread_count", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["parent_slug"],
            ["forum_categories.slug"],
            name=op.f("fk_forum_categories_parent_slug_forum_categories"),
        ),
        sa.PrimaryKeyConstraint("slug", name=op.f("pk_forum_categories")),
    )
    op.create_index(
        op.f("ix_forum_categories_parent_slug"), "forum_categories", ["parent_slug"], unique=False
    )
    op.bulk_insert(categories, _categories())
    op.create_table(
        "forum_threads",
        sa.Column("category_slug", sa.String(), nullable=False),
        sa.Column(
            "type",
            sa.Enum(
                "question",
                "discussion",
                "tutorial",
                "announcement",
                name="threadtype",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("excerpt", sa.String(), nullable=False),
        sa.Column(
            "language", sa.Enum("ar", "en", name="language", native_enum=False, length=40), nullable=False
        ),
        sa.Column("tags", sa.ARRAY(sa.String()), server_default="{}", nullable=False),
        sa.Column("pinned", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("locked", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column(
            "last_activity_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False
        ),
        sa.Column("reply_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("view_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("best_reply_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("client_key", sa.Uuid(), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("history", sa.ARRAY(sa.Integer()), server_default="{}", nullable=False),
        sa.Column("like_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_forum_threads_language")),
        sa.CheckConstraint(
            "type IN ('question', 'discussion', 'tutorial', 'announcement')",
            name=op.f("ck_forum_threads_type"),
        ),
        sa.CheckConstraint(
            "char_length(title) BETWEEN 5 AND 200", name=op.f("ck_forum_threads_title_length")
        ),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_forum_threads_author_id_users"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["category_slug"],
            ["forum_categories.slug"],
            name=op.f("fk_forum_threads_category_slug_forum_categories"),
            onupdate="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum_threads")),
        sa.UniqueConstraint("author_id", "client_key", name="uq_forum_threads_client_key"),
        sa.UniqueConstraint("best_reply_id", name=op.f("uq_forum_threads_best_reply_id")),
    )
    op.create_index(
        "ix_forum_threads_activity",
        "forum_threads",
        ["pinned", "last_activity_at", "id"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_forum_threads_author", "forum_threads", ["author_id", "id"], unique=False)
    op.create_index(
        "ix_forum_threads_category",
        "forum_threads",
        ["category_slug", "pinned", "last_activity_at", "id"],
        unique=False,
    )
    op.create_index(
        "ix_forum_threads_liked",
        "forum_threads",
        ["pinned", "like_count", "id"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_forum_threads_newest",
        "forum_threads",
        ["pinned", "id"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_index("ix_forum_threads_tags", "forum_threads", ["tags"], unique=False, postgresql_using="gin")
    op.create_index(
        "ix_forum_threads_viewed",
        "forum_threads",
        ["pinned", "view_count", "id"],
        unique=False,
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.create_table(
        "forum_bookmarks",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_bookmarks_thread_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_forum_bookmarks_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "thread_id", name=op.f("pk_forum_bookmarks")),
    )
    op.create_index(op.f("ix_forum_bookmarks_thread_id"), "forum_bookmarks", ["thread_id"], unique=False)
    op.create_table(
        "forum_replies",
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.Uuid(), nullable=True),
        sa.Column("depth", sa.Integer(), nullable=False),
        sa.Column("reply_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("author_id", sa.Uuid(), nullable=True),
        sa.Column("client_key", sa.Uuid(), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("edited_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("history", sa.ARRAY(sa.Integer()), server_default="{}", nullable=False),
        sa.Column("like_count", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["author_id"], ["users.id"], name=op.f("fk_forum_replies_author_id_users"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"],
            ["forum_replies.id"],
            name=op.f("fk_forum_replies_parent_id_forum_replies"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_replies_thread_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forum_replies")),
        sa.UniqueConstraint("author_id", "client_key", name="uq_forum_replies_client_key"),
    )
    op.create_foreign_key(
        op.f("fk_forum_threads_best_reply_id_forum_replies"),
        "forum_threads",
        "forum_replies",
        ["best_reply_id"],
        ["id"],
        ondelete="SET NULL",
    )
    op.create_index("ix_forum_replies_author", "forum_replies", ["author_id", "id"], unique=False)
    op.create_index(
        "ix_forum_replies_liked",
        "forum_replies",
        ["thread_id", "parent_id", "like_count", "id"],
        unique=False,
    )
    op.create_index(
        "ix_forum_replies_parent", "forum_replies", ["parent_id", "created_at", "id"], unique=False
    )
    op.create_index(
        "ix_forum_replies_parent_liked", "forum_replies", ["parent_id", "like_count", "id"], unique=False
    )
    op.create_index(
        "ix_forum_replies_time",
        "forum_replies",
        ["thread_id", "parent_id", "created_at", "id"],
        unique=False,
    )
    op.create_table(
        "forum_thread_likes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_thread_likes_item_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_forum_thread_likes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_forum_thread_likes")),
    )
    op.create_index(op.f("ix_forum_thread_likes_item_id"), "forum_thread_likes", ["item_id"], unique=False)
    op.create_table(
        "forum_views",
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("viewer", sa.String(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_views_thread_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("thread_id", "viewer", name=op.f("pk_forum_views")),
    )
    op.create_index(op.f("ix_forum_views_seen_at"), "forum_views", ["seen_at"], unique=False)
    op.create_table(
        "forum_reply_likes",
        sa.Column("user_id", sa.Uuid(), nullable=False),
        sa.Column("item_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"],
            ["forum_replies.id"],
            name=op.f("fk_forum_reply_likes_item_id_forum_replies"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["user_id"], ["users.id"], name=op.f("fk_forum_reply_likes_user_id_users"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("user_id", "item_id", name=op.f("pk_forum_reply_likes")),
    )
    op.create_index(op.f("ix_forum_reply_likes_item_id"), "forum_reply_likes", ["item_id"], unique=False)


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_index(op.f("ix_forum_reply_likes_item_id"), table_name="forum_reply_likes")
    op.drop_table("forum_reply_likes")
    op.drop_index(op.f("ix_forum_views_seen_at"), table_name="forum_views")
    op.drop_table("forum_views")
    op.drop_index(op.f("ix_forum_thread_likes_item_id"), table_name="forum_thread_likes")
    op.drop_table("forum_thread_likes")
    op.drop_constraint(op.f("fk_forum_threads_best_reply_id_forum_replies"), "forum_threads")
    op.drop_index("ix_forum_replies_time", table_name="forum_replies")
    op.drop_index("ix_forum_replies_parent_liked", table_name="forum_replies")
    op.drop_index("ix_forum_replies_parent", table_name="forum_replies")
    op.drop_index("ix_forum_replies_liked", table_name="forum_replies")
    op.drop_index("ix_forum_replies_author", table_name="forum_replies")
    op.drop_table("forum_replies")
    op.drop_index(op.f("ix_forum_bookmarks_thread_id"), table_name="forum_bookmarks")
    op.drop_table("forum_bookmarks")
    op.drop_index(
        "ix_forum_threads_viewed", table_name="forum_threads", postgresql_where=sa.text("deleted_at IS NULL")
    )
    op.drop_index("ix_forum_threads_tags", table_name="forum_threads", postgresql_using="gin")
    op.drop_index(
        "ix_forum_threads_newest", table_name="forum_threads", postgresql_where=sa.text("deleted_at IS NULL")
    )
    op.drop_index(
        "ix_forum_threads_liked", table_name="forum_threads", postgresql_where=sa.text("deleted_at IS NULL")
    )
    op.drop_index("ix_forum_threads_category", table_name="forum_threads")
    op.drop_index("ix_forum_threads_author", table_name="forum_threads")
    op.drop_index(
        "ix_forum_threads_activity",
        table_name="forum_threads",
        postgresql_where=sa.text("deleted_at IS NULL"),
    )
    op.drop_table("forum_threads")
    op.drop_index(op.f("ix_forum_categories_parent_slug"), table_name="forum_categories")
    op.drop_table("forum_categories")
