from typing import Any

import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.features.organizations import routes
from tests.fixtures.people import People, mails_to, new_email, token_in


async def _marks(people: People) -> list[tuple[str, str, str | None]]:
    administrator = await people.member("administrator")
    items: list[Any] = (await administrator.client.get("/api/v1/admin/audit")).json()["items"]
    return [(item["action"], item["subject_name"], item["note"]) for item in reversed(items)]


async def test_who_gives_and_takes_places_leaves_a_mark(people: People, database: Database) -> None:
    owner = await people.member()
    await people.change(owner.id, email_verified_at=utcnow())
    slug, base = await owner.slug(), f"/api/v1/organizations/{await owner.slug()}"
    first, second = await people.loner(), await people.loner()
    ids = [(await one.client.post(f"{base}/join-requests")).json()["id"] for one in (first, second)]
    await owner.client.post(f"{base}/join-requests/{ids[0]}/approve")
    await owner.client.post(f"{base}/join-requests/{ids[1]}/decline", json={})
    await owner.client.patch(f"{base}/members/{first.id}", json={"role": "admin"})
    await owner.client.delete(f"{base}/members/{first.id}")
    invitation = {"email": second.email, "language": "en"}
    await owner.client.post(f"{base}/invitations", json=invitation)
    token = token_in((await mails_to(database, second.email))[-1])
    assert (await second.client.post("/api/v1/invitations/accept", json={"token": token})).is_success
    await second.client.delete(f"{base}/members/{second.id}")
    sent = (await owner.client.post(f"{base}/invitations", json=invitation)).json()
    await owner.client.delete(f"{base}/invitations/{sent['id']}")
    name = "سلمى Al-Otaibi"
    assert await _marks(people) == [
        ("join_request.approved", name, slug),
        ("join_request.declined", name, slug),
        ("member.role_changed", name, f"{slug}: member → admin"),
        ("member.removed", name, slug),
        ("invitation.sent", second.email, f"{slug}: member"),
        ("invitation.accepted", second.email, f"{slug}: member"),
        ("member.left", name, slug),
        ("invitation.sent", second.email, f"{slug}: member"),
        ("invitation.cancelled", second.email, f"{slug}: member"),
    ]


async def test_what_is_refused_leaves_no_mark(people: People) -> None:
    owner = await people.member()
    base = f"/api/v1/organizations/{await owner.slug()}"
    await owner.client.delete(f"{base}/members/{owner.id}")
    await owner.client.post(f"{base}/invitations", json={"email": new_email(), "language": "en"})
    assert await _marks(people) == []


async def test_domains_cannot_be_read_out_one_by_one(people: People, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "SUGGESTIONS", routes.SUGGESTIONS._replace(most=2))
    monkeypatch.setattr("app.core.limits.get_settings", _Scaled)
    visitor = await people.visitor()
    query = {"email": "somebody@oasis.example"}
    answers = [await visitor.get("/api/v1/organizations/suggestion", params=query) for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].json()["code"] == "too_many_requests"
    assert int(answers[-1].headers["retry-after"]) > 0


class _Scaled:
    rate_limit_scale = 1.0
