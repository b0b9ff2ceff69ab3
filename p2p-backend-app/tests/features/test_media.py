"""What holds for every file, whoever shows it."""

import asyncio
import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
import pytest
from sqlalchemy import update

from app.api.middleware.body_limit import takes_upload
from app.core.clock import utcnow
from app.core.config import Settings, get_settings
from app.core.db import Database
from app.core.ids import new_id
from app.features.media import jobs, service
from app.features.media.errors import MediaNotFound
from app.features.media.images import MAX_BYTES, SHAPES, render
from app.features.media.uploads import UPLOADS
from app.main import create_api
from app.models.sql.choices import MediaPurpose, MediaVariant
from app.models.sql.media import Media
from app.models.sql.user import User
from app.services.storage.service import storage
from tests.fixtures.people import Member, People, work_off
from tests.fixtures.pictures import opened, picture, send

POST_IMAGE = MediaPurpose.POST_IMAGE

UNKNOWN = "0192c7a0-0000-7000-8000-000000000001"


async def _logo_path(member: Member) -> str:
    return f"/api/v1/organizations/{await member.slug()}/logo"


async def _shown(member: Member) -> str:
    answer = await send(member.client, await _logo_path(member), picture())
    assert answer.status_code == 200, answer.text
    return str(answer.json()["logo"]["large"])


async def _kept(
    database: Database, owner: UUID, purpose: MediaPurpose = POST_IMAGE, to: UUID | None = None
) -> UUID:
    """A picture that a feature keeps, by the way they all do."""
    image = await render(picture(), SHAPES[purpose])
    async with database.transaction() as session:
        return (await service.keep(session, owner, purpose, image, to=to)).id


async def _age(database: Database, media_id: UUID, age: timedelta) -> None:
    async with database.transaction() as session:
        statement = update(Media).where(Media.id == media_id).values(created_at=utcnow() - age)
        await session.execute(statement)


async def _is_there(media_id: UUID) -> list[bool]:
    return [await storage().read(service.key_of(media_id, variant)) is not None for variant in MediaVariant]


async def _known(database: Database, media_id: UUID) -> bool:
    async with database.transaction() as session:
        return await session.get(Media, media_id) is not None


# --- What comes in ---


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"%PDF-1.7 not a picture", 422, "not_an_image"),
        (b"", 422, "not_an_image"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", 422, "not_an_image"),
        (picture("JPEG", (800, 800))[:900], 422, "image_damaged"),
        (picture() + bytes(MAX_BYTES), 413, "image_too_large"),
        (bytes(6_100_000), 413, "payload_too_large"),
    ],
    ids=["pdf", "empty", "svg", "cut", "too-large", "far-too-large"],
)
async def test_what_is_wrong_with_a_picture_is_said(
    people: People, content: bytes, status: int, code: str
) -> None:
    owner = await people.member()
    answer = await send(owner.client, await _logo_path(owner), content)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await owner.me())["organization"]["logo"] is None


async def test_five_megabytes_get_through(people: People) -> None:
    owner = await people.member()
    content = picture()
    # What stands after a PNG's end is not looked at, and not kept.
    answer = await send(owner.client, await _logo_path(owner), content + bytes(MAX_BYTES - len(content)))
    assert answer.status_code == 200, answer.text


async def test_a_form_without_a_file_is_told_which_is_missing(people: People) -> None:
    owner = await people.member()
    path = await _logo_path(owner)
    for answer in (
        await send(owner.client, path, picture(), name="else"),
        await owner.client.put(path, data={"file": "text"}),
        await owner.client.put(path, json={"file": "text"}),
        await owner.client.put(path),
    ):
        assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
        assert answer.json()["errors"] == [{"field": ["file"], "code": "required", "params": {}}]


async def test_more_than_one_file_or_a_broken_form_is_refused(people: People) -> None:
    owner = await people.member()
    path = await _logo_path(owner)
    two = [("file", ("a.png", picture(), "image/png")), ("other", ("b.png", picture(), "image/png"))]
    answer = await owner.client.put(path, files=two)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    broken = {"content-type": "multipart/form-data; boundary=x"}
    answer = await owner.client.put(path, content=b"--y\r\nnonsense", headers=broken)
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")
    answer = await owner.client.put(path, content=b"", headers={"content-type": "multipart/form-data"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_request")


async def test_a_visitor_is_refused_before_a_byte_is_read(people: People) -> None:
    read = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal read
        for _ in range(50):
            read += 1
            yield bytes(100_000)

    visitor = await people.visitor()
    form = {"content-type": "multipart/form-data; boundary=x"}
    answer = await visitor.put("/api/v1/me/picture", content=endless(), headers=form)
    assert (answer.status_code, answer.json()["code"], read) == (401, "unauthenticated", 0)


async def test_who_is_refused_gets_to_know_it_while_still_sending(server_url: str) -> None:
    async with httpx2.AsyncClient(base_url=server_url) as visitor:
        for _ in range(5):
            answer = await send(visitor, "/api/v1/me/picture", bytes(MAX_BYTES))
            assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")


async def test_how_often_one_may_upload_is_limited(people: People) -> None:
    owner = await people.member()
    path = await _logo_path(owner)
    answers = [await send(owner.client, path, b"none") for _ in range(UPLOADS.most + 1)]
    assert [answer.status_code for answer in answers[-2:]] == [422, 429]
    assert int(answers[-1].headers["retry-after"]) > 0


def test_only_the_routes_that_take_files_take_large_bodies() -> None:
    document = create_api().openapi()["paths"]
    for path, operations in document.items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            scope = {"method": method.upper(), "path": path.replace("{slug}", "واحة-12345678")}
            assert takes_upload(scope) == ("multipart/form-data" in content), (method, path)


async def test_other_routes_keep_their_limit(people: People) -> None:
    owner = await people.member()
    path = f"/api/v1/organizations/{await owner.slug()}"
    answer = await owner.client.patch(path, content=bytes(1_000_001))
    assert (answer.status_code, answer.json()["code"]) == (413, "payload_too_large")


# --- What goes out ---


async def test_a_public_file_is_kept_by_every_cache_and_runs_nothing(people: People) -> None:
    answer = await (await people.visitor()).get(await _shown(await people.member()))
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"] == "image/webp"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert "set-cookie" not in answer.headers


async def test_what_one_has_is_not_sent_again(people: People) -> None:
    where = await _shown(await people.member())
    visitor = await people.visitor()
    etag = (await visitor.get(where)).headers["etag"]
    again = await visitor.get(where, headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert (await visitor.get(where, headers={"if-none-match": '"else"'})).status_code == 200


async def test_a_session_that_ran_out_does_not_hide_what_is_public(people: People) -> None:
    where = await _shown(await people.member())
    visitor = await people.visitor()
    visitor.cookies.set("sAccessToken", "not-a-token")
    assert (await visitor.get(where)).status_code == 200


async def test_what_nothing_shows_is_its_owners_alone(people: People, database: Database) -> None:
    owner, other = await people.member(), await people.member("administrator")
    where = f"/api/v1/media/{await _kept(database, owner.id)}/large"
    own = await owner.client.get(where)
    assert (own.status_code, own.headers["cache-control"]) == (200, "private, max-age=86400, immutable")
    for client in (other.client, await people.visitor()):
        answer = await client.get(where)
        assert (answer.status_code, answer.json()["code"]) == (404, "media_not_found")


async def test_a_purpose_that_nobody_speaks_for_is_nobodys(people: People, database: Database) -> None:
    owner = await people.member()
    media_id = await _kept(database, owner.id, MediaPurpose.POST_IMAGE, to=new_id())
    answer = await owner.client.get(f"/api/v1/media/{media_id}/large")
    assert (answer.status_code, answer.json()["code"]) == (404, "media_not_found")


async def test_a_logo_that_is_not_attached_is_not_public(people: People, database: Database) -> None:
    media_id = await _kept(database, (await people.member()).id, MediaPurpose.LOGO)
    assert (await (await people.visitor()).get(f"/api/v1/media/{media_id}/large")).status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"{UNKNOWN}/large", 404),
        (f"{UNKNOWN}/huge", 404),
        ("nonsense/large", 422),
        ("..%2f..%2fetc/large", 404),
    ],
)
async def test_what_is_not_there_is_not_found(client: httpx2.AsyncClient, path: str, status: int) -> None:
    assert (await client.get(f"/api/v1/media/{path}")).status_code == status


async def test_a_file_that_was_lost_is_not_found(people: People) -> None:
    owner = await people.member()
    where = await _shown(owner)
    media_id = UUID(where.split("/")[-2])
    await storage().delete(service.key_of(media_id, MediaVariant.LARGE))
    assert (await owner.client.get(where)).json()["code"] == "media_not_found"


async def test_a_storage_that_fails_is_said_and_nothing_is_kept(
    people: People, settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await people.member()
    path = await _logo_path(owner)
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / service.FOLDER).write_text("a file where the folder should be")
    monkeypatch.setenv("STORAGE_URL", (tmp_path / "files").as_uri())
    get_settings.cache_clear()
    try:
        answer = await send(owner.client, path, picture())
    finally:
        monkeypatch.setenv("STORAGE_URL", settings.storage_url)
        get_settings.cache_clear()
    assert (answer.status_code, answer.json()["code"]) == (503, "dependency_unavailable")
    assert (await owner.me())["organization"]["logo"] is None


# --- What is attached, and what is left over ---


async def _attach(database: Database, owner: UUID, to: UUID, *media_ids: UUID) -> None:
    async with database.transaction() as session:
        await service.attach(session, owner, POST_IMAGE, media_ids, to)


@pytest.mark.parametrize("purpose", ["post_image", "case_image"])
async def test_a_picture_is_sent_ahead_of_what_will_show_it(
    people: People, database: Database, purpose: str
) -> None:
    member = await people.member()
    file = {"file": ("a.png", picture(size=(2000, 1000)), "image/png")}
    answer = await member.client.post("/api/v1/media", params={"purpose": purpose}, files=file)
    assert answer.status_code == 201, answer.text
    sent = answer.json()
    assert (sent["width"], sent["height"]) == (1600, 800)
    for name, size in (("large", (1600, 800)), ("small", (480, 240))):
        assert opened((await member.client.get(sent[name])).content).size == size
    assert (await (await people.visitor()).get(sent["large"])).status_code == 404
    post = new_id()
    async with database.transaction() as session:
        await service.attach(session, member.id, MediaPurpose(purpose), [UUID(sent["id"])], post)
    async with database.transaction() as session:
        assert (await session.get_one(Media, UUID(sent["id"]))).attached_to == post


@pytest.mark.parametrize("purpose", ["face", "logo", "", "else"])
async def test_what_has_a_place_of_its_own_is_not_sent_ahead(people: People, purpose: str) -> None:
    member = await people.member()
    file = {"file": ("a.png", picture(), "image/png")}
    answer = await member.client.post("/api/v1/media", params={"purpose": purpose}, files=file)
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "invalid_choice")


async def test_what_is_attached_anew_takes_the_place_of_the_rest(people: People, database: Database) -> None:
    owner, post = (await people.member()).id, new_id()
    first, second, third = [await _kept(database, owner) for _ in range(3)]
    await _attach(database, owner, post, first, second)
    await _attach(database, owner, post, second, third)
    await work_off(database)
    assert [await _known(database, one) for one in (first, second, third)] == [False, True, True]
    assert await _is_there(first) == [False, False]
    assert await _is_there(second) == [True, True]
    await _attach(database, owner, post)
    assert not await _known(database, third)


async def test_nobody_attaches_what_is_not_theirs(people: People, database: Database) -> None:
    owner, thief = (await people.member()).id, (await people.member()).id
    loose, shown = await _kept(database, owner), await _kept(database, owner)
    logo = await _kept(database, owner, MediaPurpose.LOGO)
    await _attach(database, owner, new_id(), shown)
    for who, what in ((thief, loose), (owner, shown), (owner, logo), (owner, new_id())):
        with pytest.raises(MediaNotFound):
            await _attach(database, who, new_id(), what)
    assert all([await _known(database, one) for one in (loose, shown, logo)])


async def test_the_sweep_forgets_old_uploads_that_nothing_shows(people: People, database: Database) -> None:
    owner = (await people.member()).id
    old, fresh, shown = [await _kept(database, owner) for _ in range(3)]
    await _attach(database, owner, new_id(), shown)
    for media_id in (old, shown):
        await _age(database, media_id, timedelta(days=31))
    await _age(database, fresh, timedelta(days=29))
    await jobs.sweep_loose.func(0)
    assert [await _known(database, one) for one in (old, fresh, shown)] == [False, True, True]
    assert [await _is_there(one) for one in (old, fresh)] == [[False, False], [True, True]]


async def test_the_sweep_forgets_the_faces_of_accounts_that_are_gone(
    people: People, database: Database
) -> None:
    gone, stays = await people.member(), await people.member()
    theirs, other = [
        await _kept(database, member.id, MediaPurpose.FACE, to=member.id) for member in (gone, stays)
    ]
    async with database.transaction() as session:
        await session.delete(await session.get_one(User, gone.id))
    for media_id in (theirs, other):
        await _age(database, media_id, timedelta(hours=25))
    await jobs.sweep_loose.func(0)
    assert [await _known(database, one) for one in (theirs, other)] == [False, True]


async def test_the_sweep_removes_files_that_no_row_knows(
    people: People, database: Database, settings: Settings
) -> None:
    known = await _kept(database, (await people.member()).id)
    lost, fresh = new_id(), new_id()
    for media_id in (lost, fresh):
        await storage().put(service.key_of(media_id, MediaVariant.SMALL), b"left over")
    await storage().put("images/stray", b"left over")
    root = Path(settings.storage_url.removeprefix("file://"))
    long_ago = (utcnow() - timedelta(days=2)).timestamp()
    for key in (*service.keys_of([known]), service.key_of(lost, MediaVariant.SMALL), "images/stray"):
        await asyncio.to_thread(_set_time, root / key, long_ago)
    await jobs.sweep_files.func(0)
    assert await storage().read("images/stray") is None
    assert await _is_there(lost) == [False, False]
    assert await _is_there(known) == [True, True]
    assert await storage().read(service.key_of(fresh, MediaVariant.SMALL)) == b"left over"


def _set_time(file: Path, moment: float) -> None:
    os.utime(file, (moment, moment))


async def test_a_transaction_that_fails_forgets_the_row_and_keeps_the_old_file(
    people: People, database: Database
) -> None:
    owner = (await people.member()).id
    media_id = await _kept(database, owner)

    async def fail() -> Any:
        async with database.transaction() as session:
            await service.discard(session, [media_id])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await fail()
    await work_off(database)
    assert await _known(database, media_id)
    assert await _is_there(media_id) == [True, True]
