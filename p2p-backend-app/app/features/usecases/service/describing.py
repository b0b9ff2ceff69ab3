"""Use cases as this person, or a visitor, may see them."""

from typing import Any

from app.features.accounts.person import Person
from app.features.profiles.authors import author_of
from app.features.usecases import policy
from app.features.usecases.repository.reactions import Given
from app.features.usecases.repository.use_cases import Entry, Found
from app.features.usecases.schemas.content import UseCaseContent
from app.features.usecases.schemas.details import (
    UseCaseCard,
    UseCaseDetails,
    UseCaseEntry,
    UseCaseLatest,
    UseCaseOrganization,
    UseCasePermissions,
)
from app.models.sql.choices import Technology, UseCaseReactionKind
from app.models.sql.use_case import UseCase
from app.schemas.picture import Picture


def permissions(person: Person | None, use_case: UseCase) -> UseCasePermissions:
    return UseCasePermissions(
        read_latest=policy.can_read_latest(person, use_case),
        edit=policy.can_edit(person, use_case),
        withdraw=policy.can_withdraw(person, use_case),
        review=policy.can_review(person, use_case),
        archive=policy.can_archive(person, use_case),
        restore=policy.can_restore(person, use_case),
        feature=policy.can_feature(person, use_case),
        like=policy.can_like(person, use_case),
        bookmark=policy.can_bookmark(person, use_case),
    )


def _origin(found: Found | Entry, person: Person | None) -> dict[str, Any]:
    signature, organization = found.signature, found.organization
    return {
        "author": None if signature is None else author_of(person, signature),
        "organization": None if organization is None else UseCaseOrganization.of(organization),
    }


def card(found: Found, given: Given, person: Person | None) -> UseCaseCard:
    use_case = found.use_case
    kinds = given.get(use_case.id, set())
    return UseCaseCard(
        id=use_case.id,
        slug=use_case.slug,
        language=use_case.language,
        title=use_case.title,
        subtitle=use_case.subtitle,
        summary=use_case.summary,
        factory_name=use_case.factory_name,
        category=use_case.category,
        industry=use_case.industry,
        city=use_case.city,
        region=use_case.region,
        technologies=[Technology(value) for value in use_case.technologies],
        roi_percent=use_case.roi_percent,
        budget_sar=use_case.budget_sar,
        cover=Picture.at(use_case.images[0]),
        verified=use_case.verified,
        featured=use_case.featured,
        published_at=use_case.published_at,
        view_count=use_case.view_count,
        like_count=use_case.like_count,
        liked=UseCaseReactionKind.LIKE in kinds,
        bookmarked=UseCaseReactionKind.BOOKMARK in kinds,
        **_origin(found, person),
    )


def details(
    found: Found, given: Given, version: int, content: UseCaseContent, person: Person | None
) -> UseCaseDetails:
    return UseCaseDetails(
        **dict(card(found, given, person)),
        version=version,
        content=content,
        images=[Picture.at(image.id) for image in content.place.images],
        permissions=permissions(person, found.use_case),
    )


def latest(entry: Entry, content: UseCaseContent, person: Person) -> UseCaseLatest:
    use_case, version = entry.use_case, entry.version
    return UseCaseLatest(
        id=use_case.id,
        slug=use_case.slug,
        state=use_case.state,
        version=use_case.latest_version,
        published_version=use_case.published_version,
        saved_at=version.created_at,
        submitted_at=use_case.submitted_at,
        decided_at=version.decided_at,
        note=version.note,
        content=content,
        images=[Picture.at(image.id) for image in content.place.images],
        permissions=permissions(person, use_case),
        **_origin(entry, person),
    )


def listed(entry: Entry, person: Person) -> UseCaseEntry:
    use_case, version = entry.use_case, entry.version
    return UseCaseEntry(
        id=use_case.id,
        slug=use_case.slug,
        state=use_case.state,
        version=use_case.latest_version,
        published_version=use_case.published_version,
        listed=use_case.listed,
        title=version.title,
        category=version.category,
        updated_at=use_case.updated_at,
        submitted_at=use_case.submitted_at,
        published_at=use_case.published_at,
        note=version.note,
        view_count=use_case.view_count,
        like_count=use_case.like_count,
        permissions=permissions(person, use_case),
        **_origin(entry, person),
    )
