import asyncio
from typing import Any

import pytest
from sqlalchemy import select

from app.core.db import Database
from app.core.live import current_hub
from app.core.live.hub import READY
from app.models.sql.audit import AuditEntry
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted

PATH = "/api/v1/me/profile"
WHOLE = {
    "first_name": "سلمى",
    "last_name": "العتيبي",
    "job_title": "مهندسة صيانة",
    "professional_role": "consultant",
    "bio": "أعمل على الضواغط منذ تخرجي.\nأسأل أكثر مما أجيب.",
    "years_of_experience": 12,
    "expertise": ["maintenance", "3d_printing", "ai_machine_learning"],
    "visibility": "public",
}


async def _own(member: Member) -> Any:
    answer = await member.client.get(PATH)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _edit(member: Member, **changes: Any) -> Any:
    version = (await _own(member))["version"]
    return await member.client.patch(PATH, json={"version": version, **changes})


async def test_a_new_profile_is_half_there_and_shown_to_the_verified_only(people: People) -> None:
    profile = await _own(await people.member())
    assert profile == {
        "first_name": "سلمى",
        "last_name": "Al-Otaibi",
        "job_title": "Plant engineer",
        "professional_role": "plant_engineer",
        "picture": None,
        "bio": None,
        "years_of_experience": None,
        "expertise": [],
        "visibility": "verified_only",
        "version": 1,
        "completeness": {
            "percent": 50,
            "missing": ["bio", "years_of_experience", "expertise", "picture"],
        },
    }


async def test_every_field_can_be_changed_and_stays(people: People) -> None:
    member = await people.member()
    answer = await _edit(member, **WHOLE)
    assert answer.status_code == 200, answer.text
    assert answer.json() == await _own(member)
    assert answer.json() == WHOLE | {
        "picture": None,
        "version": 2,
        "completeness": {"percent": 87, "missing": ["picture"]},
    }
    me = await member.me()
    assert (me["job_title"], me["completeness"]) == ("مهندسة صيانة", answer.json()["completeness"])


async def test_what_is_left_out_stays_and_what_is_empty_goes(people: People) -> None:
    member = await people.member()
    await _edit(member, **WHOLE)
    answer = await _edit(member, bio=None, expertise=[])
    assert answer.json() == WHOLE | {
        "picture": None,
        "bio": None,
        "expertise": [],
        "version": 3,
        "completeness": {"percent": 62, "missing": ["bio", "expertise", "picture"]},
    }


async def test_no_year_of_experience_is_an_answer_too(people: People) -> None:
    answer = await _edit(await people.member(), years_of_experience=0)
    assert answer.json()["completeness"]["missing"] == ["bio", "expertise", "picture"]


async def test_reading_is_one_statement_and_editing_three(people: People, database: Database) -> None:
    member = await people.member()
    with counted(database) as statements:
        await _own(member)
    assert len(statements) == 1
    with counted(database) as statements:
        await member.client.patch(PATH, json={"version": 1, "bio": "Pumps."})
    assert len(statements) == 3


@pytest.mark.parametrize(
    ("field", "value", "code", "params"),
    [
        ("first_name", "", "too_short", {"min": 1}),
        ("first_name", " ", "invalid_format", {}),
        ("first_name", None, "invalid", {}),
        ("last_name", "x" * 81, "too_long", {"max": 80}),
        ("last_name", "a\nb", "invalid_format", {}),
        ("job_title", "x" * 101, "too_long", {"max": 100}),
        ("professional_role", "king", "invalid_choice", {}),
        ("bio", "x" * 501, "too_long", {"max": 500}),
        ("bio", "", "too_short", {"min": 1}),
        ("bio", "a\u0000b", "invalid_format", {}),
        ("years_of_experience", -1, "too_small", {"min": 0}),
        ("years_of_experience", 51, "too_large", {"max": 50}),
        ("years_of_experience", 1.5, "invalid", {}),
        ("expertise", None, "invalid", {}),
        ("expertise", ["maintenance"] * 2, "invalid", {}),
        ("visibility", "friends", "invalid_choice", {}),
        ("visibility", None, "invalid_choice", {}),
        ("verification_level", "expert", "unknown_field", {}),
        ("email", "else@oasis.example", "unknown_field", {}),
        ("platform_role", "administrator", "unknown_field", {}),
    ],
)
async def test_each_wrong_value_is_named_and_nothing_changes(
    people: People, field: str, value: object, code: str, params: dict[str, int]
) -> None:
    member = await people.member()
    before = await _own(member)
    answer = await _edit(member, **{field: value})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert answer.json()["errors"] == [{"field": [field], "code": code, "params": params}]
    assert await _own(member) == before


async def test_expertise_is_of_the_list_and_ten_at_most(people: People) -> None:
    member = await people.member()
    tags = [item["code"] for item in (await member.client.get("/api/v1/reference")).json()["expertise"]]
    answer = await _edit(member, expertise=[*tags[:2], "alchemy"])
    assert answer.json()["errors"] == [{"field": ["expertise", 2], "code": "invalid_choice", "params": {}}]
    answer = await _edit(member, expertise=tags[:11])
    assert answer.json()["errors"] == [
        {"field": ["expertise"], "code": "list_too_long", "params": {"max": 10}}
    ]
    answer = await _edit(member, expertise=tags[9::-1])
    assert (answer.status_code, answer.json()["expertise"]) == (200, tags[9::-1])


async def test_an_edit_of_a_profile_that_changed_meanwhile_is_refused(people: People) -> None:
    member = await people.member()
    assert (await member.client.patch(PATH, json={"version": 1, "bio": "First"})).status_code == 200
    answer = await member.client.patch(PATH, json={"version": 1, "bio": "Second"})
    assert (answer.status_code, answer.json()["code"]) == (409, "edited_meanwhile")
    assert (await _own(member))["bio"] == "First"


async def test_of_edits_at_once_one_counts(people: People) -> None:
    member = await people.member()
    answers = await asyncio.gather(
        *(member.client.patch(PATH, json={"version": 1, "bio": f"Try {n}"}) for n in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409]
    assert (await _own(member))["version"] == 2


async def test_a_change_is_told_to_ones_other_windows(people: People) -> None:
    member = await people.member()
    with current_hub().join(str(member.id), []) as other:
        assert await other.next() == READY
        await _edit(member, bio="Pumps.")
        assert await other.next() == {"type": "profile.updated", "id": str(member.id)}


async def test_who_takes_another_name_does_not_do_so_unnoticed(people: People, database: Database) -> None:
    member = await people.member()
    await _edit(member, job_title="Chief engineer", first_name="سلمى")
    await _edit(member, first_name="نورة")
    async with database.transaction() as session:
        [entry] = await session.scalars(select(AuditEntry))
    assert (entry.action, entry.actor_id, entry.subject_id) == ("person.renamed", member.id, str(member.id))
    assert entry.note == "سلمى Al-Otaibi → نورة Al-Otaibi"
