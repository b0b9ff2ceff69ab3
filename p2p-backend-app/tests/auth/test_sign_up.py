import asyncio
from typing import Any
from unittest.mock import AsyncMock

import httpx2
import pytest
from sqlalchemy import select
from supertokens_python.recipe.emailpassword.asyncio import sign_up as raw_sign_up

from app.core.auth import emailpassword, leftovers
from app.core.auth import sign_up as signing_up
from app.core.clock import utcnow
from app.core.db import Database
from app.features.accounts import intents, service
from app.features.accounts.hooks import Accounts
from app.features.accounts.jobs import remove_leftovers
from app.features.join_requests import service as join_requests
from app.features.organizations import service as organizations
from app.models.sql.join_request import JoinRequest
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.sign_up_intent import SignUpIntent
from app.models.sql.user import User
from tests.fixtures.people import (
    FORM,
    PASSWORD,
    People,
    identities,
    mails_to,
    new_email,
    post_form,
    sign_in,
    sign_up,
    token_in,
)


class Injected(Exception):
    """A failure put in by a test."""


async def _fail(*_: object, **__: object) -> None:
    raise Injected


async def _rows(database: Database) -> list[int]:
    async with database.transaction() as session:
        return [
            len(list(await session.scalars(select(table))))
            for table in (User, Organization, Membership, SignUpIntent)
        ]


async def test_signing_up_makes_a_person_with_their_organization_and_signs_them_in(people: People) -> None:
    member = await people.member()
    me = await member.me()
    assert me["email"] == member.email
    assert me["id"] == str(member.id)
    assert (me["first_name"], me["last_name"], me["job_title"]) == ("سلمى", "Al-Otaibi", "Plant engineer")
    assert (me["platform_role"], me["email_verified"], me["verification_level"]) == ("member", False, None)
    organization = me["organization"]
    assert organization["name"] == {"ar": "مصنع الواحة", "en": "Oasis Works"}
    assert organization["role"] == "owner"
    assert (organization["industry"], organization["size"], organization["city"]) == (
        "metals",
        "11-50",
        "riyadh",
    )
    assert organization["verified"] is False


async def test_two_organizations_may_have_the_same_name(people: People) -> None:
    first, second = await people.member(), await people.member()
    slugs = {(await one.me())["organization"]["slug"] for one in (first, second)}
    assert len(slugs) == 2


async def test_a_slug_keeps_arabic_letters(people: People) -> None:
    member = await people.member(organization_name_en="")
    assert (await member.me())["organization"]["slug"].startswith("مصنع-الواحة-")


async def test_nobody_signs_up_as_an_administrator(client: httpx2.AsyncClient) -> None:
    answer = await sign_up(client, new_email(), platform_role="administrator")
    assert answer == {
        "status": "FIELD_ERROR",
        "formFields": [{"id": "platform_role", "error": "unknown_field"}],
    }


@pytest.mark.parametrize("variant", [str.lower, str.upper, str.title])
async def test_an_address_is_taken_however_it_is_written(people: People, variant: Any) -> None:
    member = await people.member()
    answer = await sign_up(await people.visitor(), variant(member.email))
    assert answer == {
        "status": "FIELD_ERROR",
        "formFields": [{"id": "email", "error": "email_taken"}],
    }


async def test_an_address_is_kept_in_small_letters(people: People) -> None:
    client, email = await people.visitor(), new_email()
    assert (await sign_up(client, email.upper()))["status"] == "OK"
    assert (await client.get("/api/v1/me")).json()["email"] == email


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("email", "", "required"),
        ("email", "nobody", "invalid_email"),
        ("email", "nobody@localhost", "invalid_email"),
        ("email", "n\x01body@oasis.example", "invalid_email"),
        ("email", f"{'n' * 250}@oasis.example", "too_long"),
        ("password", "", "required"),
        ("password", "short-1", "password_too_short"),
        ("password", "1" * 129, "password_too_long"),
        ("password", "no digit here", "weak_password"),
        ("password", "1234567890", "weak_password"),
        ("first_name", "", "required"),
        ("first_name", "  ", "required"),
        ("first_name", "n" * 81, "too_long"),
        ("last_name", "a\nb", "invalid"),
        ("last_name", "a\x01b", "invalid"),
        ("last_name", 7, "invalid"),
        ("job_title", "j" * 101, "too_long"),
        ("professional_role", "king", "invalid_choice"),
        ("language", "fr", "invalid_choice"),
        ("organization_name_en", "x", "too_short"),
        ("organization_name_ar", "x" * 121, "too_long"),
        ("organization_industry", "", "required"),
        ("organization_size", "12", "invalid_choice"),
        ("organization_city", "atlantis", "invalid_choice"),
    ],
)
async def test_each_wrong_field_is_named_with_a_code(
    client: httpx2.AsyncClient, database: Database, field: str, value: object, code: str
) -> None:
    answer = await post_form(client, "/signup", {**_form(new_email()), field: value})
    assert answer == {"status": "FIELD_ERROR", "formFields": [{"id": field, "error": code}]}
    assert await _rows(database) == [0, 0, 0, 0]


async def test_everything_that_is_wrong_is_told_at_once(client: httpx2.AsyncClient) -> None:
    answer = await post_form(client, "/signup", {"email": "x", "password": "x", "first_name": "n" * 99})
    told = {field["id"]: field["error"] for field in answer["formFields"]}
    assert told == {
        "email": "invalid_email",
        "password": "password_too_short",
        "first_name": "too_long",
        "last_name": "required",
        "job_title": "required",
        "professional_role": "required",
    }


async def test_everything_that_a_new_organization_lacks_is_told_at_once(
    client: httpx2.AsyncClient,
) -> None:
    fields = {name: value for name, value in _form(new_email()).items() if "organization" not in name}
    answer = await post_form(client, "/signup", fields)
    assert {field["id"]: field["error"] for field in answer["formFields"]} == {
        "organization_name_ar": "one_name_required",
        "organization_industry": "required",
        "organization_size": "required",
        "organization_city": "required",
    }


async def test_an_organization_needs_a_name_in_one_language(client: httpx2.AsyncClient) -> None:
    answer = await sign_up(client, new_email(), organization_name_ar=" ", organization_name_en="")
    assert answer["formFields"] == [{"id": "organization_name_ar", "error": "one_name_required"}]


async def test_marks_of_direction_are_part_of_arabic_text(client: httpx2.AsyncClient) -> None:
    assert (await sign_up(client, new_email(), first_name="\u200fسارة\u200f"))["status"] == "OK"


BEFORE_THE_END = {
    "the sign-up is noted": (Accounts, "sign_up_started"),
    "the profile is stored": (Accounts, "register"),
    "the organisation is founded": (organizations, "found"),
    "the sign-up is complete": (intents, "end"),
    "the transaction ends": (service, "register"),
}


@pytest.mark.parametrize("step", BEFORE_THE_END)
async def test_a_failure_before_the_end_leaves_nothing_and_the_person_can_try_again(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    client, email = await people.visitor(), new_email()
    with monkeypatch.context() as patch:
        patch.setattr(*BEFORE_THE_END[step], _fail)
        answer = await client.post(
            "/auth/signup",
            json={"formFields": [{"id": name, "value": value} for name, value in _form(email).items()]},
        )
        assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert await identities(email) == []
    assert (await _rows(database))[:3] == [0, 0, 0]
    assert (await sign_up(client, email))["status"] == "OK"
    assert await _rows(database) == [1, 1, 1, 0]


JOINING = {
    "the sign-up is noted": (Accounts, "sign_up_started"),
    "the profile is stored": (Accounts, "register"),
    "the person asks for a place": (join_requests, "ask"),
    "the sign-up is complete": (intents, "end"),
    "the transaction ends": (service, "register"),
}
INVITED = JOINING | {"the person asks for a place": (organizations, "place")}
NO_FOUNDING = {name: "" for name in FORM if name.startswith("organization_")}


@pytest.mark.parametrize("step", JOINING)
async def test_a_failure_while_asking_to_join_leaves_nothing_and_the_person_can_try_again(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    owner = await people.member()
    organization_id = (await owner.me())["organization"]["id"]
    form = NO_FOUNDING | {"join_organization": organization_id}
    client, email = await people.visitor(), new_email()
    before = await _rows(database)
    with monkeypatch.context() as patch:
        patch.setattr(*JOINING[step], _fail)
        assert (await sign_up(client, email, **form))["code"] == "internal_error"
    assert await identities(email) == []
    assert (await _rows(database))[:3] == before[:3]
    assert await _requests(database) == 0
    assert (await sign_up(client, email, **form))["status"] == "OK"
    assert await _rows(database) == [2, 1, 1, 0]
    assert await _requests(database) == 1
    assert (await client.get("/api/v1/me")).json()["organization"] is None
    own = (await client.get("/api/v1/me/join-request")).json()
    assert (own["state"], own["organization"]["id"]) == ("pending", organization_id)


@pytest.mark.parametrize("step", INVITED)
async def test_a_failure_while_following_an_invitation_leaves_it_open(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    owner = await people.member()
    await people.change(owner.id, email_verified_at=utcnow())
    client, email = await people.visitor(), new_email()
    path = f"/api/v1/organizations/{await owner.slug()}/invitations"
    assert (await owner.client.post(path, json={"email": email, "language": "en"})).status_code == 201
    form = NO_FOUNDING | {"invitation": token_in((await mails_to(database, email))[-1])}
    with monkeypatch.context() as patch:
        patch.setattr(*INVITED[step], _fail)
        assert (await sign_up(client, email, **form))["code"] == "internal_error"
    assert await identities(email) == []
    assert (await _rows(database))[:3] == [1, 1, 1]
    [sent] = (await owner.client.get(path)).json()["items"]
    assert sent["status"] == "pending"
    assert (await sign_up(client, email, **form))["status"] == "OK"
    assert await _rows(database) == [2, 1, 2, 0]
    me = (await client.get("/api/v1/me")).json()
    assert (me["organization"]["role"], me["email_verified"]) == ("member", True)


async def test_an_invitation_that_ends_during_the_sign_up_makes_no_account(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The early look finds it open, the late one does not."""
    monkeypatch.setattr(service, "check_place", AsyncMock())
    client, email = await people.visitor(), new_email()
    answer = await sign_up(client, email, **NO_FOUNDING, invitation="x" * 43)
    assert answer["formFields"] == [{"id": "invitation", "error": "invitation_not_found"}]
    assert await identities(email) == []
    assert (await _rows(database))[:3] == [0, 0, 0]
    assert (await sign_up(client, email))["status"] == "OK"


async def test_an_account_whose_proof_failed_is_whole_and_can_be_proven_later(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = await people.member()
    await people.change(owner.id, email_verified_at=utcnow())
    client, email = await people.visitor(), new_email()
    path = f"/api/v1/organizations/{await owner.slug()}/invitations"
    await owner.client.post(path, json={"email": email, "language": "en"})
    token = token_in((await mails_to(database, email))[-1])
    with monkeypatch.context() as patch:
        patch.setattr(emailpassword, "confirm_email", _fail)
        assert (await sign_up(client, email, **NO_FOUNDING, invitation=token))["status"] == "OK"
    me = (await client.get("/api/v1/me")).json()
    assert (me["organization"]["role"], me["email_verified"]) == ("member", False)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("join_organization", "not-an-id", "invalid"),
        ("join_organization", "0192c7a0-0000-7000-8000-000000000001", "organization_not_found"),
        ("invitation", "with spaces", "invalid"),
        ("invitation", "x" * 43, "invitation_not_found"),
    ],
)
async def test_what_leads_nowhere_is_named(
    client: httpx2.AsyncClient, database: Database, field: str, value: str, code: str
) -> None:
    answer = await sign_up(client, new_email(), **NO_FOUNDING, **{field: value})
    assert answer == {"status": "FIELD_ERROR", "formFields": [{"id": field, "error": code}]}
    assert await _rows(database) == [0, 0, 0, 0]


async def _requests(database: Database) -> int:
    async with database.transaction() as session:
        return len(list(await session.scalars(select(JoinRequest))))


def _form(email: str) -> dict[str, str]:
    return {"email": email, "password": PASSWORD, **FORM}


async def test_a_failure_after_the_end_leaves_a_whole_account(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    client, email = await people.visitor(), new_email()
    with monkeypatch.context() as patch:
        patch.setattr("supertokens_python.auth_utils.create_new_session", _fail)
        assert (await sign_up(client, email))["code"] == "internal_error"
    assert (await sign_in(client, email))["status"] == "OK"
    assert (await client.get("/api/v1/me")).status_code == 200


async def test_a_commit_whose_answer_was_lost_is_not_undone(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    register = Accounts.register

    async def register_and_lose(self: Accounts, *arguments: Any) -> None:
        await register(self, *arguments)
        raise Injected

    client, email = await people.visitor(), new_email()
    with monkeypatch.context() as patch:
        patch.setattr(Accounts, "register", register_and_lose)
        assert (await sign_up(client, email))["code"] == "internal_error"
    assert (await sign_in(client, email))["status"] == "OK"
    assert (await client.get("/api/v1/me")).status_code == 200


async def _leave_half(people: People, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a process killed between identity and profile leaves."""
    email = new_email()
    with monkeypatch.context() as patch:
        patch.setattr(Accounts, "register", _fail)
        patch.setattr(signing_up, "remove_identity", _fail)
        await sign_up(await people.visitor(), email)
    assert len(await identities(email)) == 1
    return email


async def test_what_a_crash_left_is_out_of_the_way_of_the_next_try(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = await _leave_half(people, monkeypatch)
    assert (await sign_up(await people.visitor(), email))["status"] == "FIELD_ERROR"
    monkeypatch.setattr(leftovers, "LEFTOVER_SECONDS", -1.0)
    assert (await sign_up(await people.visitor(), email))["status"] == "OK"


async def test_what_a_crash_left_is_removed_after_a_while(
    people: People, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    email = await _leave_half(people, monkeypatch)
    await remove_leftovers.func(timestamp=0)
    assert len(await identities(email)) == 1
    monkeypatch.setattr("app.features.accounts.jobs.LEFTOVER_SECONDS", -1.0)
    monkeypatch.setattr(leftovers, "LEFTOVER_SECONDS", -1.0)
    await remove_leftovers.func(timestamp=0)
    assert await identities(email) == []
    assert await _rows(database) == [0, 0, 0, 0]


async def test_half_an_account_is_nobody(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    email = await _leave_half(people, monkeypatch)
    client = await people.visitor()
    await sign_in(client, email)
    assert (await client.get("/api/v1/me")).status_code == 401


async def test_a_repair_leaves_whole_accounts_alone(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    member = await people.member()
    await sign_up(await people.visitor(), member.email)
    monkeypatch.setattr("app.features.accounts.jobs.LEFTOVER_SECONDS", -1.0)
    monkeypatch.setattr(leftovers, "LEFTOVER_SECONDS", -1.0)
    await remove_leftovers.func(timestamp=0)
    assert await identities(member.email) == [str(member.id)]
    assert (await member.me())["id"] == str(member.id)


async def test_no_way_around_leads_to_an_identity_without_a_profile(people: People) -> None:
    await people.visitor()
    email = new_email()
    with pytest.raises(RuntimeError, match="without a profile"):
        await raw_sign_up("public", email, PASSWORD)
    assert await identities(email) == []


async def test_of_many_who_sign_up_with_one_address_at_once_one_succeeds(
    people: People, database: Database
) -> None:
    email = new_email()
    clients = [await people.visitor() for _ in range(4)]
    answers = await asyncio.gather(*(sign_up(client, email) for client in clients))
    assert sorted(answer["status"] for answer in answers) == ["FIELD_ERROR"] * 3 + ["OK"]
    assert (await _rows(database))[:3] == [1, 1, 1]
    assert len(await identities(email)) == 1
