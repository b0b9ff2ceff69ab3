"""Rows that were found, as somebody reads them."""

from uuid import UUID

from app.core.search.ranking import FoundRow
from app.features.forum.categories.schemas import CategorySummary
from app.features.organizations.schemas import OrganizationSummary
from app.features.profiles.authors import Author, Authors
from app.features.search.marking import Marker
from app.features.search.schemas import (
    OrganizationHit,
    PersonHit,
    Piece,
    ReplyHit,
    SearchKind,
    ThreadHit,
    UseCaseHit,
)
from app.models.sql.choices import Expertise
from app.models.sql.organization import Organization
from app.schemas.picture import Picture


def texts(kind: SearchKind, row: FoundRow) -> list[str]:
    """What is shown of it, to be marked."""
    match kind:
        case SearchKind.THREAD | SearchKind.REPLY:
            return [row.title, row.beginning]
        case SearchKind.USE_CASE:
            return [row.title, row.summary, row.beginning]
        case SearchKind.PERSON:
            return [_full_name(row), row.job_title, row.bio or ""]
        case SearchKind.ORGANIZATION:
            one: Organization = row.Organization
            return [one.name_ar or "", one.name_en or "", _described(one)]


def signed_by(kind: SearchKind, row: FoundRow) -> UUID | None:
    match kind:
        case SearchKind.THREAD | SearchKind.REPLY | SearchKind.USE_CASE:
            author: UUID | None = row.author_id
            return author
        case SearchKind.PERSON:
            found: UUID = row.id
            return found
        case SearchKind.ORGANIZATION:
            return None


def thread(row: FoundRow, marks: Marker, authors: Authors, places: dict[str, CategorySummary]) -> ThreadHit:
    return ThreadHit(
        kind="thread",
        id=row.id,
        slug=row.slug,
        title=marks.whole(row.title),
        excerpt=marks.excerpt(row.beginning),
        language=row.language,
        type=row.type,
        category=places[row.category_slug],
        author=_author(row, authors),
        created_at=row.created_at,
        reply_count=row.reply_count,
        solved=row.best_reply_id is not None,
    )


def reply(row: FoundRow, marks: Marker, authors: Authors) -> ReplyHit:
    return ReplyHit(
        kind="reply",
        id=row.id,
        thread_id=row.thread_id,
        slug=row.slug,
        title=marks.whole(row.title),
        excerpt=marks.excerpt(row.beginning),
        language=row.language,
        author=_author(row, authors),
        created_at=row.created_at,
        is_best_answer=bool(row.is_best_answer),
    )


def use_case(row: FoundRow, marks: Marker, authors: Authors) -> UseCaseHit:
    return UseCaseHit(
        kind="use_case",
        id=row.id,
        slug=row.slug,
        title=marks.whole(row.title),
        # The summary was written to be read by itself; what only the body says is shown from there.
        excerpt=marks.excerpt(row.summary if marks.says(row.summary) else row.beginning, row.summary),
        language=row.language,
        category=row.category,
        factory_name=row.factory_name,
        city=row.city,
        cover=Picture.at(row.images[0]),
        author=_author(row, authors),
        verified=row.verified,
        published_at=row.published_at,
    )


def person(row: FoundRow, marks: Marker, authors: Authors) -> PersonHit:
    return PersonHit(
        kind="person",
        id=row.id,
        name=marks.whole(_full_name(row)),
        job_title=marks.whole(row.job_title),
        excerpt=marks.excerpt(row.bio or ""),
        expertise=[Expertise(tag) for tag in row.expertise],
        person=authors[row.id],
    )


def organization(row: FoundRow, marks: Marker) -> OrganizationHit:
    one: Organization = row.Organization
    return OrganizationHit(
        kind="organization",
        id=one.id,
        name_ar=_named(one.name_ar, marks),
        name_en=_named(one.name_en, marks),
        excerpt=marks.excerpt(_described(one)),
        organization=OrganizationSummary.of(one),
    )


def _author(row: FoundRow, authors: Authors) -> Author | None:
    return authors.get(row.author_id) if row.author_id else None


def _full_name(row: FoundRow) -> str:
    return f"{row.first_name} {row.last_name}"


def _named(name: str | None, marks: Marker) -> list[Piece]:
    return marks.whole(name) if name else []


def _described(one: Organization) -> str:
    return " ".join(filter(None, (one.description_ar, one.description_en)))
