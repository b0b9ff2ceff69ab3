import base64
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from app.core.ids import new_id
from app.core.paging import BadCursor, PageParams, decode_cursor, encode_cursor, paginate

TYPES = [datetime, UUID, int, str]


@given(
    st.datetimes(timezones=st.just(UTC)),
    st.uuids(),
    st.integers(-(2**63), 2**63 - 1),
    st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"])),
)
def test_a_cursor_comes_back_as_it_went(moment: datetime, identity: UUID, number: int, word: str) -> None:
    values = [moment, identity, number, word]
    assert decode_cursor(encode_cursor(values), TYPES) == values


@given(st.text(max_size=80))
def test_whatever_is_not_a_cursor_is_a_bad_cursor(noise: str) -> None:
    with pytest.raises(BadCursor):
        decode_cursor(noise, TYPES)


@pytest.mark.parametrize("content", ["[1]", "{}", '["2026-01-01T00:00:00"]', "[" * 5000, "[null]"])
def test_a_forged_cursor_is_a_bad_cursor(content: str) -> None:
    with pytest.raises(BadCursor):
        decode_cursor(base64.urlsafe_b64encode(content.encode()).decode(), [datetime])


class _Base(DeclarativeBase):
    pass


class _Note(_Base):
    __tablename__ = "paging_notes"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    created_at: Mapped[datetime]


@pytest.fixture
async def notes(session: AsyncSession) -> AsyncSession:
    await session.execute(text("CREATE TEMPORARY TABLE paging_notes (id uuid, created_at timestamptz)"))
    start = datetime(2026, 1, 1, tzinfo=UTC)
    session.add_all(
        _Note(id=new_id(), created_at=start + timedelta(days=number // 3)) for number in range(25)
    )
    await session.flush()
    return session


@pytest.mark.parametrize("descending", [True, False])
async def test_pages_hold_everything_once_and_in_order(notes: AsyncSession, *, descending: bool) -> None:
    seen: list[_Note] = []
    cursor: str | None = None
    while True:
        page = await paginate(
            notes, select(_Note), [_Note.created_at, _Note.id], PageParams(cursor, 4), descending=descending
        )
        seen += page.items
        cursor = page.next_cursor
        if cursor is None:
            break
    keys = [(note.created_at, note.id) for note in seen]
    assert keys == sorted(keys, reverse=descending)
    assert len(set(keys)) == 25
