"""What is called as somebody begins to write: a few of each kind, looked up by the letters."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Double,
    Select,
    Text,
    case,
    cast,
    func,
    literal,
    literal_column,
    select,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.expression import SQLColumnExpression

from app.core.search import words
from app.core.search.ranking import FoundRow
from app.features.search.repository.people import may_be_shown
from app.features.search.schemas import SearchKind
from app.features.search.wanted import Reader
from app.models.sql.forum import ForumThread
from app.models.sql.forum_text import ForumThreadText
from app.models.sql.organization import Organization
from app.models.sql.use_case import UseCase, UseCaseText
from app.models.sql.user import User

# The newest of a kind are looked at, and the nearest of these are shown.
_LOOKED_AT = 60
_OF_A_KIND = 3
_MOST = 8
_NO_SLUG: ColumnElement[str] = literal_column("''", Text)


async def page(session: AsyncSession, reader: Reader, asked: Sequence[str]) -> Sequence[FoundRow]:
    """Rows of kind, id, slug and label, the nearest first."""
    branches = [_threads(asked), _use_cases(asked), _organizations(asked), _people(reader, asked)]
    found = union_all(*branches).subquery()
    query = select(found).order_by(found.c.near.desc(), found.c.label, found.c.id).limit(_MOST)
    return (await session.execute(query)).all()


def _threads(asked: Sequence[str]) -> Select[Any]:
    # By title and tags, which have the index; of the few that are looked at, the title must be meant.
    newest = (
        select(ForumThreadText.thread_id.label("id"), ForumThreadText.title)
        .where(*_begins(ForumThreadText.names, asked))
        .order_by(ForumThreadText.thread_id.desc())
        .limit(_LOOKED_AT)
        .subquery()
    )
    folded = func.search_fold(newest.c.title)
    query = (
        select(newest.c.id, ForumThread.slug, newest.c.title, folded.label("folded"))
        .join(ForumThread, ForumThread.id == newest.c.id)
        .where(*_begins(folded, asked))
    )
    return _nearest(SearchKind.THREAD, query, newest.c.id, asked)


def _use_cases(asked: Sequence[str]) -> Select[Any]:
    title = func.search_fold(UseCaseText.title)
    query = (
        select(UseCaseText.use_case_id.label("id"), UseCase.slug, UseCase.title, title.label("folded"))
        .join(UseCase)
        .where(UseCase.listed, *_begins(UseCaseText.names, asked), *_begins(title, asked))
    )
    return _nearest(SearchKind.USE_CASE, query, UseCaseText.use_case_id, asked)


def _organizations(asked: Sequence[str]) -> Select[Any]:
    name = func.concat_ws(" · ", Organization.name_ar, Organization.name_en).label("title")
    query = select(
        Organization.id.label("id"), Organization.slug, name, Organization.search_name.label("folded")
    ).where(*_begins(Organization.search_name, asked))
    return _nearest(SearchKind.ORGANIZATION, query, Organization.id, asked)


def _people(reader: Reader, asked: Sequence[str]) -> Select[Any]:
    name = (User.first_name + " " + User.last_name).label("title")
    folded = func.search_fold(User.first_name + " " + User.last_name)
    query = select(User.id.label("id"), _NO_SLUG.label("slug"), name, folded.label("folded")).where(
        may_be_shown(reader), *_begins(User.public_text, asked), *_begins(folded, asked)
    )
    return _nearest(SearchKind.PERSON, query, User.id, asked)


def _begins(text: words.Folded, asked: Sequence[str]) -> list[ColumnElement[bool]]:
    return [words.begins(text, word) for word in asked]


def _nearest(
    kind: SearchKind, query: Select[Any], newest: SQLColumnExpression[Any], asked: Sequence[str]
) -> Select[Any]:
    looked_at = query.order_by(newest.desc()).limit(_LOOKED_AT).subquery()
    said = words.constant(" ".join(asked))
    starts = case((func.starts_with(looked_at.c.folded, said), literal(1.0, Double)), else_=0.0)
    near = starts + cast(func.similarity(said, looked_at.c.folded), Double)
    nearest = (
        select(
            literal(kind).label("kind"),
            looked_at.c.id,
            looked_at.c.slug,
            looked_at.c.title.label("label"),
            near.label("near"),
        )
        .order_by(near.desc(), looked_at.c.id)
        .limit(_OF_A_KIND)
        .subquery()
    )
    return select(nearest)
