from app.core.db import Database
from tests.fixtures.people import PASSWORD, People, mails_to, post_form, token_in


async def test_what_people_change_about_their_sign_in_is_recorded(people: People, database: Database) -> None:
    administrator, member = await people.member("administrator"), await people.member()
    second, email = "another-floor-8", f"new-{member.email}"
    passwords = {"current_password": PASSWORD, "new_password": second}
    await member.client.post("/api/v1/me/password", json=passwords)
    await member.client.post("/api/v1/me/email", json={"current_password": second, "email": email})
    token = token_in((await mails_to(database, email))[-1])
    await member.client.post("/api/v1/email-confirmations", json={"token": token})
    visitor = await people.visitor()
    await post_form(visitor, "/user/password/reset/token", {"email": email})
    token = token_in((await mails_to(database, email))[-1])
    await post_form(
        visitor, "/user/password/reset", {"password": "third-9-floor"}, method="token", token=token
    )

    entries = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    assert [entry["action"] for entry in entries] == [
        "account.password_reset",
        "account.email_changed",
        "account.password_changed",
    ]
    assert {entry["subject_id"] for entry in entries} == {str(member.id)}
    for secret in (second, "third-9-floor", email):
        assert secret not in str(entries)


async def test_the_log_is_searched_by_subject_and_by_name(people: People) -> None:
    administrator, suspended = await people.member("administrator"), await people.member()
    person = f"/api/v1/admin/people/{suspended.id}"
    await administrator.client.put(f"{person}/suspension", json={"reason": "Advertises"})
    await administrator.client.delete(f"{person}/suspension")
    me = await administrator.me()

    async def actions(**wanted: str) -> list[str]:
        answer = await administrator.client.get("/api/v1/admin/audit", params=wanted)
        return [one["action"] for one in answer.json()["items"] if one["subject_id"] == str(suspended.id)]

    both = ["person.suspension_lifted", "person.suspended"]
    assert await actions() == both
    assert await actions(area="person") == both
    assert await actions(area="account") == []
    assert await actions(query=f"{me['last_name']} {me['first_name'].upper()}", area="person") == both
    assert await actions(query="nobody-of-this-name") == []
    assert await actions(query="%") == []
    refused = await administrator.client.get("/api/v1/admin/audit", params={"area": "weather"})
    assert refused.status_code == 422
