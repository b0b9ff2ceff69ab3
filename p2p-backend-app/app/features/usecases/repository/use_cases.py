"""Use cases one by one, and their versions."""

import re
from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select, tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import load_only

from app.core.db import violated_constraint
from app.core.mongo import VersionKey
from app.core.paging import PageParams, at_most, decode_cursor, encode_cursor
from app.features.profiles.authors import AUTHOR, Rows, Signature, split_author, with_author
from app.features.usecases.listing import Texts
from app.models.sql.choices import UseCaseState
from app.models.sql.organization import Organization
from app.models.sql.use_case import UseCase, UseCaseText, UseCaseVersion

_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class Found(NamedTuple):
    """A use case with whom it is from: its author, and the organisation where they were then."""

    use_case: UseCase
    signature: Signature | None
    organization: Organization | None


class Entry(NamedTuple):
    """The same, with its newest version."""

    use_case: UseCase
    signature: Signature | None
    organization: Organization | None
    version: UseCaseVersion


# Built once; what is shown of an organisation is little.
WITH_ORIGIN = (
    with_author(select(*AUTHOR, UseCase, Organization).select_from(UseCase), UseCase.author_id)
    .outerjoin(Organization, Organization.id == UseCase.organization_id)
    .options(
        load_only(
            Organization.slug,
            Organization.name_ar,
            Organization.name_en,
            Organization.verified_at,
            raiseload=True,
        )
    )
)
_ENTRIES = WITH_ORIGIN.add_columns(UseCaseVersion).join(
    UseCaseVersion,
    (UseCaseVersion.use_case_id == UseCase.id) & (UseCaseVersion.version == UseCase.latest_version),
)


def read_found(row: Row[*tuple[Any, ...]]) -> Found:
    signature, (use_case, organization, *_) = split_author(row)
    return Found(use_case, signature, organization)


def _read_entry(row: Row[*tuple[Any, ...]]) -> Entry:
    signature, (use_case, organization, version) = split_author(row)
    return Entry(use_case, signature, organization, version)


def _named(key: str) -> ColumnElement[bool]:
    """Either the id or the address."""
    # Only as ids are written: the letters of an address may make up another spelling of one.
    return UseCase.id == UUID(key) if _ID.fullmatch(key) else UseCase.slug == key


async def find(session: AsyncSession, key: str, *, lock: bool = False) -> Found | None:
    query = WITH_ORIGIN.where(_named(key))
    if lock:
        query = query.with_for_update(of=UseCase, key_share=True).execution_options(populate_existing=True)
    row = (await session.execute(query)).one_or_none()
    return None if row is None else read_found(row)


async def find_sent(session: AsyncSession, author_id: UUID, client_key: UUID) -> UUID | None:
    """What somebody's browser has sent under this key."""
    query = select(UseCase.id).where(UseCase.author_id == author_id, UseCase.client_key == client_key)
    return await session.scalar(query)


async def add(session: AsyncSession, use_case: UseCase) -> bool:
    """Whether it was new: the same browser may have been quicker by another connection."""
    try:
        async with session.begin_nested():
            session.add(use_case)
    except IntegrityError as error:
        if violated_constraint(error) == "uq_use_cases_client_key":
            return False
        raise
    return True


async def find_entry(session: AsyncSession, key: str) -> Entry | None:
    row = (await session.execute(_ENTRIES.where(_named(key)))).one_or_none()
    return None if row is None else _read_entry(row)


async def find_version(session: AsyncSession, use_case_id: UUID, version: int) -> UseCaseVersion:
    return await session.get_one(UseCaseVersion, (use_case_id, version))


async def store_texts(session: AsyncSession, use_case_id: UUID, texts: Texts) -> None:
    statement = insert(UseCaseText).values(use_case_id=use_case_id, **texts._asdict())
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=[UseCaseText.use_case_id],
            set_={name: statement.excluded[name] for name in Texts._fields},
        )
    )


async def known_versions(session: AsyncSession, keys: Sequence[VersionKey]) -> set[VersionKey]:
    wanted = [(UUID(key.owner), key.version) for key in keys]
    query = select(UseCaseVersion.use_case_id, UseCaseVersion.version).where(
        tuple_(UseCaseVersion.use_case_id, UseCaseVersion.version).in_(wanted)
    )
    return {VersionKey(str(owner), version) for owner, version in (await session.execute(query)).all()}


async def page_of_author(
    session: AsyncSession, author_id: UUID, state: UseCaseState | None, params: PageParams
) -> tuple[list[Entry], str | None]:
    """One's own, changed last first."""
    query = _ENTRIES.where(UseCase.author_id == author_id)
    if state is not None:
        query = query.where(UseCase.state == state)
    if params.cursor:
        at = decode_cursor(params.cursor, [datetime, UUID])
        query = query.where(tuple_(UseCase.updated_at, UseCase.id) < tuple_(*at))
    query = query.order_by(UseCase.updated_at.desc(), UseCase.id.desc())
    found, more = await _page(session, query, params)
    last = found[-1].use_case if more else None
    return found, None if last is None else encode_cursor([last.updated_at, last.id])


async def page_to_review(session: AsyncSession, params: PageParams) -> tuple[list[Entry], str | None]:
    """What waits for a review, who has waited longest first."""
    query = _ENTRIES.where(UseCase.state == UseCaseState.SUBMITTED)
    if params.cursor:
        at = decode_cursor(params.cursor, [datetime, UUID])
        query = query.where(tuple_(UseCase.submitted_at, UseCase.id) > tuple_(*at))
    found, more = await _page(session, query.order_by(UseCase.submitted_at, UseCase.id), params)
    last = found[-1].use_case if more else None
    return found, None if last is None else encode_cursor([last.submitted_at, last.id])


async def _page(session: AsyncSession, query: Rows, params: PageParams) -> tuple[list[Entry], bool]:
    rows = (await session.execute(query.limit(at_most(params.limit + 1)))).all()
    return [_read_entry(row) for row in rows[: params.limit]], len(rows) > params.limit
