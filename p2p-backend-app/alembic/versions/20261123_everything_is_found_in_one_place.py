"""Threads, replies, people and organisations are found by what they say, as use cases are."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from alembic import op

revision: str = "20261123_search"
down_revision: str | None = "20261123_dashboard"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# The stems of both languages. What joins words is taken apart: "SKF-6312" is found by either half.
_VECTOR = """
CREATE FUNCTION search_vector(given text) RETURNS tsvector
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN to_tsvector('arabic', translate(search_fold(given), '-/_.:@+&#=', '          '))
    || to_tsvector('english', translate(search_fold(given), '-/_.:@+&#=', '          '))
"""
# What one reads of clean HTML, near enough: from now on it is written by whoever stores the HTML.
_PLAIN = """
CREATE FUNCTION pg_temp.plain(html text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT trim(regexp_replace(replace(replace(replace(replace(replace(
        regexp_replace(html, '<[^">]*("[^"]*"[^">]*)*>', ' ', 'g'),
        '&nbsp;', ' '), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&amp;', '&'), '\\s+', ' ', 'g'))
$$
"""
_THREADS = """
INSERT INTO forum_thread_texts (thread_id, language, title, keywords, body)
SELECT id, language, title, replace(array_to_string(tags, ' '), '-', ' '), pg_temp.plain(body)
FROM forum_threads WHERE deleted_at IS NULL
"""
_REPLIES = """
INSERT INTO forum_reply_texts (reply_id, thread_id, language, body)
SELECT id, thread_id, CASE WHEN arabic > 0 AND arabic * 2 >= latin THEN 'ar' ELSE 'en' END, body
FROM (
    SELECT reply.id, thread_id, plain.body,
        length(regexp_replace(plain.body, '[^\u0621-\u064a]', '', 'g')) AS arabic,
        length(regexp_replace(plain.body, '[^A-Za-z]', '', 'g')) AS latin
    FROM forum_replies reply
    JOIN forum_threads thread ON thread.id = thread_id
    CROSS JOIN LATERAL (SELECT pg_temp.plain(reply.body) AS body) AS plain
    WHERE reply.deleted_at IS NULL AND thread.deleted_at IS NULL
) AS replies
"""
_CASES_BEFORE = " || ".join(
    f"setweight(to_tsvector('{language}', search_fold({column})), '{weight}')"
    for column, weight in (("title", "A"), ("keywords", "B"), ("body", "D"))
    for language in ("arabic", "english")
)
_TEXT = (
    "setweight(search_vector(title), 'A') || setweight(search_vector(keywords), 'B')"
    " || setweight(search_vector(body), 'D')"
)


def _vector(expression: str) -> sa.Column[str]:
    return sa.Column("vector", TSVECTOR(), sa.Computed(expression, persisted=True), nullable=False)


def _names(expression: str, name: str = "names") -> sa.Column[str]:
    return sa.Column(name, sa.String(), sa.Computed(expression, persisted=True), nullable=False)


def _index(table: str, column: str, ops: str | None = None) -> None:
    op.create_index(
        f"ix_{table}_{column}",
        table,
        [column],
        postgresql_using="gin",
        postgresql_ops={column: ops} if ops else {},
        postgresql_with={"fastupdate": "off"},
    )


def upgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.execute(_VECTOR)
    op.create_table(
        "forum_thread_texts",
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("keywords", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        _names("search_fold(title || ' ' || keywords)"),
        _vector(_TEXT),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_thread_texts_thread_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_forum_thread_texts_language")),
        sa.PrimaryKeyConstraint("thread_id", name=op.f("pk_forum_thread_texts")),
    )
    op.create_table(
        "forum_reply_texts",
        sa.Column("reply_id", sa.Uuid(), nullable=False),
        sa.Column("thread_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        _vector("search_vector(body)"),
        sa.ForeignKeyConstraint(
            ["reply_id"],
            ["forum_replies.id"],
            name=op.f("fk_forum_reply_texts_reply_id_forum_replies"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["thread_id"],
            ["forum_threads.id"],
            name=op.f("fk_forum_reply_texts_thread_id_forum_threads"),
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("language IN ('ar', 'en')", name=op.f("ck_forum_reply_texts_language")),
        sa.PrimaryKeyConstraint("reply_id", name=op.f("pk_forum_reply_texts")),
    )
    op.create_index(op.f("ix_forum_reply_texts_thread_id"), "forum_reply_texts", ["thread_id"])
    op.execute(_PLAIN)
    op.execute(_THREADS)
    op.execute(_REPLIES)
    op.execute("DROP FUNCTION pg_temp.plain(text)")
    op.drop_column("use_case_texts", "vector")
    op.add_column("use_case_texts", _vector(_TEXT))
    op.add_column(
        "organizations",
        _vector(
            "setweight(search_vector(coalesce(name_ar, '') || ' ' || coalesce(name_en, '')), 'A')"
            " || setweight("
            "search_vector(coalesce(description_ar, '') || ' ' || coalesce(description_en, '')), 'D')"
        ),
    )
    op.add_column(
        "users", _names("search_fold(first_name || ' ' || last_name || ' ' || job_title)", "public_text")
    )
    op.add_column(
        "users",
        _vector(
            "setweight(search_vector(first_name || ' ' || last_name), 'A')"
            " || setweight(search_vector(job_title), 'B') || setweight(search_vector(coalesce(bio, '')), 'D')"
        ),
    )
    for table in ("forum_thread_texts", "forum_reply_texts", "use_case_texts", "organizations", "users"):
        _index(table, "vector")
    _index("forum_thread_texts", "names", "gin_trgm_ops")
    _index("users", "public_text", "gin_trgm_ops")


def downgrade() -> None:
    op.execute("SET LOCAL lock_timeout = '5s'")
    op.drop_column("users", "vector")
    op.drop_column("users", "public_text")
    op.drop_column("organizations", "vector")
    op.drop_column("use_case_texts", "vector")
    op.add_column("use_case_texts", _vector(_CASES_BEFORE))
    _index("use_case_texts", "vector")
    op.drop_table("forum_reply_texts")
    op.drop_table("forum_thread_texts")
    op.execute("DROP FUNCTION search_vector(text)")
