from datetime import timedelta
from pathlib import Path

import pytest

from app.core.clock import utcnow
from app.core.errors import DependencyUnavailable
from app.services.storage.object_store import ObjectStorage
from app.services.storage.service import storage_mistake


@pytest.fixture
def storage(tmp_path: Path) -> ObjectStorage:
    return ObjectStorage((tmp_path / "new folder" / "ملفات").as_uri())


async def test_what_is_put_can_be_read(storage: ObjectStorage) -> None:
    await storage.put("images/one.webp", b"\x00one")
    assert await storage.read("images/one.webp") == b"\x00one"


async def test_the_folder_is_made_and_used(storage: ObjectStorage, tmp_path: Path) -> None:
    await storage.put("images/one.webp", b"one")
    assert (tmp_path / "new folder" / "ملفات" / "images" / "one.webp").read_bytes() == b"one"


async def test_putting_again_replaces(storage: ObjectStorage) -> None:
    await storage.put("a", b"first")
    await storage.put("a", b"second")
    assert await storage.read("a") == b"second"


async def test_what_is_not_there_is_none(storage: ObjectStorage) -> None:
    assert await storage.read("images/none.webp") is None


async def test_deleting_twice_does_no_harm(storage: ObjectStorage) -> None:
    await storage.put("a", b"a")
    await storage.delete("a")
    await storage.delete("a")
    assert await storage.read("a") is None


async def test_a_key_cannot_leave_the_folder(storage: ObjectStorage, tmp_path: Path) -> None:
    with pytest.raises(Exception, match=r"(?i)path|segment"):
        await storage.put("../../outside", b"out")
    assert not (tmp_path / "outside").exists()


async def test_everything_in_a_folder_is_listed_with_its_time(storage: ObjectStorage) -> None:
    before = utcnow() - timedelta(minutes=1)
    for number in range(3):
        await storage.put(f"images/{number}/large.webp", b"x")
    await storage.put("documents/other.pdf", b"x")
    found = [file async for files in storage.files("images") for file in files]
    assert sorted(file.key for file in found) == [f"images/{number}/large.webp" for number in range(3)]
    assert all(before < file.modified_at < utcnow() + timedelta(minutes=1) for file in found)


async def test_nothing_is_listed_where_nothing_is(storage: ObjectStorage) -> None:
    assert [file async for files in storage.files("images") for file in files] == []


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*")}


async def test_no_empty_folder_stays_behind(storage: ObjectStorage, tmp_path: Path) -> None:
    await storage.put("images/one/large.webp", b"x")
    await storage.delete("images/one/large.webp")
    assert "one" not in _names(tmp_path)


async def test_a_storage_that_fails_is_a_lost_service(tmp_path: Path) -> None:
    (tmp_path / "images").write_text("a file where a folder should be")
    storage = ObjectStorage(tmp_path.as_uri())
    with pytest.raises(DependencyUnavailable):
        await storage.put("images/one.webp", b"x")


def test_a_folder_that_cannot_be_made_is_told_before_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = storage_mistake((tmp_path / "file" / "files").as_uri())
    assert told is not None
    assert "Not a directory" in told
    assert storage_mistake((tmp_path / "new").as_uri()) is None
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700
    assert storage_mistake("s3://bucket") is None
