import asyncio
from collections.abc import Sequence
from datetime import timedelta

import pytest

from app.core.ids import new_id
from app.core.mongo import Documents, VersionKey, VersionStore


@pytest.fixture
def versions(documents: Documents) -> VersionStore:
    return documents.versions("test_versions")


@pytest.fixture
def owner() -> str:
    return str(new_id())


async def test_a_version_is_read_back_by_its_key(versions: VersionStore, owner: str) -> None:
    key = await versions.append(owner, {"title": {"ar": "مصنع"}, "steps": [{"n": 1}]})
    assert key == VersionKey(owner, 1)
    assert await versions.read(key) == {"title": {"ar": "مصنع"}, "steps": [{"n": 1}]}


async def test_nothing_is_read_where_nothing_was_written(versions: VersionStore, owner: str) -> None:
    assert await versions.read(VersionKey(owner, 1)) is None


async def test_a_number_that_is_taken_is_passed_over_not_overwritten(
    versions: VersionStore, owner: str
) -> None:
    orphan = await versions.append(owner, {"n": "orphan"}, after=3)
    next_one = await versions.append(owner, {"n": "next"}, after=3)
    assert (orphan.version, next_one.version) == (4, 5)
    assert await versions.read(orphan) == {"n": "orphan"}


async def test_savings_at_the_same_time_get_versions_of_their_own(versions: VersionStore, owner: str) -> None:
    keys = await asyncio.gather(*(versions.append(owner, {"n": number}) for number in range(5)))
    assert sorted(key.version for key in keys) == [1, 2, 3, 4, 5]


async def test_the_sweeper_removes_what_no_record_knows(versions: VersionStore, owner: str) -> None:
    kept = await versions.append(owner, {"n": 1})
    orphan = await versions.append(owner, {"n": 2}, after=1)

    async def known(keys: Sequence[VersionKey]) -> set[VersionKey]:
        return {key for key in keys if key != orphan}

    assert await versions.sweep(known, grace=timedelta(0)) == 1
    assert await versions.read(orphan) is None
    assert await versions.read(kept) == {"n": 1}


async def test_the_sweeper_leaves_what_may_still_be_being_saved(versions: VersionStore, owner: str) -> None:
    young = await versions.append(owner, {"n": 1})

    async def nothing_known(_: Sequence[VersionKey]) -> set[VersionKey]:
        return set()

    await versions.sweep(nothing_known)
    assert await versions.read(young) is not None
