import asyncio
import os
import sys
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text

from app.commands.failure import CommandError
from app.core.auth import sign_up as signing_up
from app.core.db import Database
from scripts.seeding import marks, members
from scripts.seeding.data import DemoMember, demo_members
from tests.fixtures.people import PASSWORD, People, identities, sign_in, sign_up
from tests.fixtures.services import BACKEND, Services

STATE = """
SELECT u.id, u.email, u.email_verified_at, u.platform_role, u.verification_level, u.created_at, u.first_name,
       u.bio, u.years_of_experience, u.expertise, u.visibility,
       m.role, m.created_at, o.id, o.slug, o.domain, o.name_ar, o.verified_at, o.created_at
FROM users u JOIN memberships m ON m.user_id = u.id JOIN organizations o ON o.id = m.organization_id
ORDER BY u.email
"""


class Killed(BaseException):
    """Ends the seeder where it stands."""


@pytest.fixture
def cast(monkeypatch: pytest.MonkeyPatch) -> list[DemoMember]:
    """The demo members under addresses of this test's own: the core is shared."""
    mark = uuid4().hex[:8]
    own = [one.model_copy(update={"email": f"{mark}.{one.email}"}) for one in demo_members()]
    monkeypatch.setattr(members, "demo_members", lambda: own)
    return own


def _quiet(number: int, total: int, what: str) -> None: ...


async def _state(database: Database) -> list[Any]:
    async with database.engine.connect() as connection:
        return list((await connection.execute(text(STATE))).all())


async def test_running_again_changes_nothing(
    database: Database, people: People, cast: list[DemoMember]
) -> None:
    assert await members.seed_members(PASSWORD, _quiet) == 18
    first = await _state(database)
    assert len(first) == 18
    assert len({row.slug for row in first}) == 17
    for _ in range(2):
        assert await members.seed_members(PASSWORD, _quiet) == 0
        assert await _state(database) == first

    client = await people.visitor()
    assert (await sign_in(client, cast[0].email))["status"] == "OK"
    me = (await client.get("/api/v1/me")).json()
    assert (me["platform_role"], me["email_verified"], me["permissions"]) == (
        "administrator",
        True,
        {"moderate": True, "administrate": True},
    )
    assert me["organization"]["role"] == "owner"
    profile = (await client.get("/api/v1/me/profile")).json()
    assert (profile["bio"], profile["completeness"]["percent"]) == (cast[0].bio, 87)


async def test_what_a_member_changed_since_stays(database: Database, cast: list[DemoMember]) -> None:
    del cast[2:]
    await members.seed_members(PASSWORD, _quiet)
    async with database.engine.begin() as connection:
        await connection.execute(text("UPDATE users SET platform_role = 'member', language = 'en'"))
    changed = await _state(database)
    await members.seed_members(PASSWORD, _quiet)
    assert await _state(database) == changed


@pytest.mark.parametrize(
    "point", ["confirm_email", "_complete", "marks.mark"], ids=["verified", "completed", "marked"]
)
async def test_a_run_that_was_killed_is_completed_by_the_next(
    database: Database,
    cast: list[DemoMember],
    monkeypatch: pytest.MonkeyPatch,
    point: str,
) -> None:
    del cast[3:]
    owner: Any = marks if point == "marks.mark" else members
    name = point.rpartition(".")[2]
    reach, calls = getattr(owner, name), 0

    async def reach_until_killed(*arguments: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise Killed
        return await reach(*arguments)

    with monkeypatch.context() as patch:
        patch.setattr(owner, name, reach_until_killed)
        with pytest.raises(Killed):
            await members.seed_members(PASSWORD, _quiet)
    await members.seed_members(PASSWORD, _quiet)
    state = await _state(database)
    assert sorted(row.email for row in state) == sorted(member.email for member in cast)
    assert all(row.email_verified_at for row in state)
    assert len({row.slug for row in state}) == 2
    assert [len(await identities(member.email)) for member in cast] == [1, 1, 1]


async def test_an_identity_without_a_profile_is_waited_for_and_taken_over(
    database: Database, cast: list[DemoMember], monkeypatch: pytest.MonkeyPatch
) -> None:
    del cast[1:]

    async def die(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("app.features.accounts.hooks.Accounts.register", die)
        patch.setattr(signing_up, "_undo", die)
        with pytest.raises(Killed):
            await members.seed_members(PASSWORD, _quiet)
    assert len(await identities(cast[0].email)) == 1
    monkeypatch.setattr(members, "_PAUSE_SECONDS", 0.1)
    monkeypatch.setattr("app.core.auth.leftovers.LEFTOVER_SECONDS", 1.0)
    assert await members.seed_members(PASSWORD, _quiet) == 1
    assert [row.email for row in await _state(database)] == [cast[0].email]


async def test_somebody_elses_account_gets_no_demo_role(people: People, cast: list[DemoMember]) -> None:
    client = await people.visitor()
    assert (await sign_up(client, cast[0].email, password="not-the-demo-1"))["status"] == "OK"
    with pytest.raises(CommandError, match="belongs to somebody"):
        await members.seed_members(PASSWORD, _quiet)
    assert (await client.get("/api/v1/me")).json()["platform_role"] == "member"


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        ({"ENVIRONMENT": "production"}, "error: demo content does not belong into production"),
        ({"DEMO_PASSWORD": ""}, "error: DEMO_PASSWORD is not set"),
        ({"DEMO_PASSWORD": "short"}, "error: DEMO_PASSWORD is not a password that members may have"),
    ],
)
async def test_the_seeder_refuses_in_one_line_and_a_hint(
    services: Services, environment: dict[str, str], told: str
) -> None:
    done = await asyncio.create_subprocess_exec(
        *(sys.executable, str(BACKEND / "scripts" / "seed_db_users.py")),
        env=os.environ | services.environment() | {"DEMO_PASSWORD": PASSWORD} | environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    output, _ = await done.communicate()
    assert done.returncode == 1
    first, second = output.decode().splitlines()
    assert first == told
    assert second.startswith("hint: ")
