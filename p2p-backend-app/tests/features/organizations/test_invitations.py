import asyncio
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select, update

from app.core.clock import utcnow
from app.core.db import Database
from app.features.invitations import service
from app.models.sql.invitation import Invitation
from tests.fixtures.people import Member, People, mails_to, new_email, sign_up, token_in

READ, ACCEPT, DECLINE = (f"/api/v1/invitations/{what}" for what in ("read", "accept", "decline"))


async def _verified(people: People) -> Member:
    owner = await people.member()
    await people.change(owner.id, email_verified_at=utcnow())
    return owner


async def _invite(manager: Member, email: str, **more: Any) -> Any:
    path = f"/api/v1/organizations/{await manager.slug()}/invitations"
    return await manager.client.post(path, json={"email": email, "language": "en", **more})


async def _token(database: Database, email: str) -> str:
    mails = [mail for mail in await mails_to(database, email) if mail.kind == "invitation"]
    return token_in(mails[-1])


async def _invited(people: People, database: Database, email: str, **more: Any) -> tuple[Member, str]:
    owner = await _verified(people)
    answer = await _invite(owner, email, **more)
    assert answer.status_code == 201, answer.text
    return owner, await _token(database, email)


async def _post(member: Member, path: str, token: str) -> tuple[int, str | None]:
    answer = await member.client.post(path, json={"token": token})
    return answer.status_code, None if answer.is_success else answer.json()["code"]


async def _read(people: People, token: str) -> Any:
    answer = await (await people.visitor()).post(READ, json={"token": token})
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _age(database: Database, **values: Any) -> None:
    async with database.transaction() as session:
        await session.execute(update(Invitation).values(**values))


async def test_a_new_person_signs_up_with_an_invitation(people: People, database: Database) -> None:
    email = new_email()
    owner, token = await _invited(people, database, email, role="admin", message="Welcome!\nسلمى")
    offered = await _read(people, token)
    assert (offered["email"], offered["role"], offered["status"]) == (email, "admin", "pending")
    assert offered["message"] == "Welcome!\nسلمى"
    assert offered["organization"]["slug"] == await owner.slug()
    client = await people.visitor()
    nothing = dict.fromkeys(
        ("organization_name_ar", "organization_name_en", "organization_industry", "organization_size"), ""
    )
    answer = await sign_up(client, email, **nothing, organization_city="", invitation=token)
    assert answer["status"] == "OK", answer
    me = (await client.get("/api/v1/me")).json()
    assert (me["organization"]["slug"], me["organization"]["role"]) == (await owner.slug(), "admin")
    # The link came by that mail: nothing is left to prove, and no mail asks for it.
    assert me["email_verified"] is True
    assert [mail.kind for mail in await mails_to(database, email)] == ["invitation"]
    assert (await _read(people, token))["status"] == "accepted"


async def test_the_mail_says_who_invites_where_to_and_until_when(people: People, database: Database) -> None:
    email = new_email()
    await _invited(people, database, email, language="ar", message="<i>أهلًا</i>", days=3)
    mail = (await mails_to(database, email))[-1]
    assert mail.language == "ar"
    assert "مصنع الواحة" in mail.subject
    assert f"{utcnow() + timedelta(days=3, hours=3):%Y-%m-%d}" in mail.text
    assert "<i>أهلًا</i>" in mail.text
    assert "<i>" not in mail.html


async def test_the_database_does_not_hold_the_token(people: People, database: Database) -> None:
    _, token = await _invited(people, database, new_email())
    async with database.transaction() as session:
        [invitation] = await session.scalars(select(Invitation))
    assert token.encode() not in invitation.token_hash
    assert len(invitation.token_hash) == 32


async def test_who_is_here_already_accepts(people: People, database: Database) -> None:
    loner = await people.loner()
    owner, token = await _invited(people, database, loner.email)
    assert await _post(loner, ACCEPT, token) == (204, None)
    me = await loner.me()
    assert (me["organization"]["slug"], me["organization"]["role"]) == (await owner.slug(), "member")
    assert me["email_verified"] is True
    assert await _post(loner, ACCEPT, token) == (409, "invitation_used")


async def test_who_is_here_already_declines(people: People, database: Database) -> None:
    loner = await people.loner()
    _, token = await _invited(people, database, loner.email)
    assert await _post(loner, DECLINE, token) == (204, None)
    assert (await loner.me())["organization"] is None
    assert await _post(loner, ACCEPT, token) == (409, "invitation_used")
    assert (await _read(people, token))["status"] == "declined"


async def test_an_invitation_is_for_its_address_alone(people: People, database: Database) -> None:
    email, thief = new_email(), await people.loner()
    _, token = await _invited(people, database, email)
    for path in (ACCEPT, DECLINE):
        assert await _post(thief, path, token) == (403, "invitation_for_another")
    answer = await sign_up(await people.visitor(), new_email(), invitation=token)
    assert answer["formFields"] == [{"id": "invitation", "error": "invitation_for_another"}]
    assert (await _read(people, token))["status"] == "pending"


async def test_who_belongs_elsewhere_leaves_first(people: People, database: Database) -> None:
    member = await people.member()
    _, token = await _invited(people, database, member.email)
    assert await _post(member, ACCEPT, token) == (409, "already_in_organization")
    assert (await _read(people, token))["status"] == "pending"


async def test_an_invitation_runs_out(people: People, database: Database) -> None:
    loner = await people.loner()
    owner, token = await _invited(people, database, loner.email)
    await _age(database, expires_at=utcnow())
    assert await _post(loner, ACCEPT, token) == (409, "invitation_expired")
    answer = await sign_up(await people.visitor(), new_email(), invitation=token)
    assert answer["formFields"] == [{"id": "invitation", "error": "invitation_expired"}]
    assert (await _read(people, token))["status"] == "expired"
    # It is in nobody's way.
    assert (await _invite(owner, loner.email)).status_code == 201


async def test_an_invitation_taken_back_opens_nothing(people: People, database: Database) -> None:
    loner = await people.loner()
    owner, token = await _invited(people, database, loner.email)
    path = f"/api/v1/organizations/{await owner.slug()}/invitations"
    [sent] = (await owner.client.get(path)).json()["items"]
    assert (await owner.client.delete(f"{path}/{sent['id']}")).status_code == 204
    assert (await owner.client.get(path)).json()["items"] == []
    assert await _post(loner, ACCEPT, token) == (409, "invitation_cancelled")
    assert (await _read(people, token))["status"] == "cancelled"
    answer = await owner.client.delete(f"{path}/{sent['id']}")
    assert (answer.status_code, answer.json()["code"]) == (404, "invitation_not_found")


async def test_sending_again_makes_a_new_link_and_ends_the_old(people: People, database: Database) -> None:
    loner = await people.loner()
    owner, first = await _invited(people, database, loner.email, days=2)
    path = f"/api/v1/organizations/{await owner.slug()}/invitations"
    [sent] = (await owner.client.get(path)).json()["items"]
    answer = await owner.client.post(f"{path}/{sent['id']}/resend")
    assert (answer.status_code, answer.json()["code"]) == (429, "sent_just_now")
    await _age(database, sent_at=utcnow() - timedelta(days=3), expires_at=utcnow() - timedelta(days=1))
    answer = await owner.client.post(f"{path}/{sent['id']}/resend")
    assert (answer.status_code, answer.json()["status"]) == (200, "pending")
    second = await _token(database, loner.email)
    assert await _post(loner, ACCEPT, first) == (404, "invitation_not_found")
    assert await _post(loner, ACCEPT, second) == (204, None)


async def test_of_two_who_use_a_link_at_once_one_gets_in(people: People, database: Database) -> None:
    loner = await people.loner()
    _, token = await _invited(people, database, loner.email)
    outcomes = await asyncio.gather(*(_post(loner, ACCEPT, token) for _ in range(3)))
    assert sorted(status for status, _ in outcomes) == [204, 409, 409]


@pytest.mark.parametrize(
    ("role", "may"), [("owner", {"owner", "admin", "member"}), ("admin", {"member"}), ("member", set())]
)
async def test_who_invites_as_what(people: People, role: str, may: set[str]) -> None:
    owner = await _verified(people)
    inviter = owner if role == "owner" else await people.colleague(owner, role)
    await people.change(inviter.id, email_verified_at=utcnow())
    outcomes = {
        offered: (await _invite(inviter, new_email(), role=offered)).status_code
        for offered in ("owner", "admin", "member")
    }
    assert outcomes == {offered: 201 if offered in may else 403 for offered in outcomes}


async def test_an_admin_leaves_the_invitations_of_owners_alone(people: People, database: Database) -> None:
    owner, _ = await _invited(people, database, new_email(), role="owner")
    admin = await people.colleague(owner, "admin")
    path = f"/api/v1/organizations/{await owner.slug()}/invitations"
    [sent] = (await admin.client.get(path)).json()["items"]
    assert (await admin.client.delete(f"{path}/{sent['id']}")).status_code == 403
    assert (await admin.client.post(f"{path}/{sent['id']}/resend")).status_code == 403


async def test_nobody_invites_before_their_own_address_is_proven(people: People) -> None:
    answer = await _invite(await people.member(), new_email())
    assert (answer.status_code, answer.json()["code"]) == (403, "email_not_verified")


async def test_an_address_has_one_open_invitation(people: People) -> None:
    owner, email = await _verified(people), new_email()
    answers = await asyncio.gather(*(_invite(owner, email) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    answer = await _invite(owner, email.upper())
    assert (answer.status_code, answer.json()["code"]) == (409, "already_invited")


async def test_members_are_not_invited(people: People) -> None:
    owner = await _verified(people)
    colleague = await people.colleague(owner)
    answer = await _invite(owner, colleague.email.upper())
    assert (answer.status_code, answer.json()["code"]) == (409, "already_member")


async def test_an_organization_does_not_flood_the_mail(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(service, "_MOST_IN_A_DAY", 2)
    owner = await _verified(people)
    answers = [await _invite(owner, new_email()) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert answers[-1].json()["code"] == "too_many_invitations"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("email", "nobody", "invalid_format"),
        ("email", "a@b.example\r\nBcc: c@d.example", "invalid_format"),
        ("email", f"{'a' * 250}@b.example", "too_long"),
        ("role", "king", "invalid_choice"),
        ("language", "fr", "invalid_choice"),
        ("message", "m" * 1001, "too_long"),
        ("days", 0, "too_small"),
        ("days", 31, "too_large"),
    ],
)
async def test_each_wrong_value_is_named(people: People, field: str, value: Any, code: str) -> None:
    owner = await _verified(people)
    answer = await _invite(owner, **{"email": new_email(), field: value})
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [([field], code)]


async def test_a_token_of_nobody_is_not_found(people: People) -> None:
    loner = await people.loner()
    for path in (READ, ACCEPT, DECLINE):
        assert await _post(loner, path, "x" * 43) == (404, "invitation_not_found")


async def test_a_link_sent_before_a_change_of_mind_is_not_mailed(people: People, database: Database) -> None:
    owner, email = await _verified(people), new_email()
    sent = (await _invite(owner, email)).json()
    path = f"/api/v1/organizations/{await owner.slug()}/invitations/{UUID(sent['id'])}"
    assert (await owner.client.delete(path)).status_code == 204
    assert await mails_to(database, email) == []
