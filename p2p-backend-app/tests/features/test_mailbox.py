from uuid import UUID

import pytest

from app.core.db import Database
from app.core.ids import new_id
from app.core.live import current_hub
from app.core.live.hub import READY
from app.features.accounts.mails.render import link_of, render
from app.models.sql.choices import Language
from app.services.mail.message import Mail
from app.services.mail.service import mail_service
from tests.fixtures.people import People
from tests.fixtures.statements import counted

LINK = "http://localhost:5173/verify-email?token=t-1"


def _mail(language: Language = Language.EN, name: str = "Salma") -> Mail:
    return render(
        new_id(),
        "email_verification",
        recipient="a@oasis.example",
        name=name,
        language=language,
        link=LINK,
    )


def test_links_lead_to_pages_of_the_site() -> None:
    site = "https://p2p.example"
    assert link_of("email_verification", site, "a") == "https://p2p.example/verify-email?token=a"
    assert link_of("password_reset", site, "b") == "https://p2p.example/reset-password?token=b"


@pytest.mark.parametrize("kind", ["email_verification", "password_reset"])
@pytest.mark.parametrize(("language", "direction"), [(Language.AR, "rtl"), (Language.EN, "ltr")])
def test_a_mail_is_written_for_its_reader(kind: str, language: Language, direction: str) -> None:
    mail = render(new_id(), kind, recipient="a@oasis.example", name="سلمى", language=language, link=LINK)
    assert f'<html lang="{language}" dir="{direction}">' in mail.html
    assert "سلمى" in mail.text
    assert "سلمى" in mail.html
    assert LINK in mail.text
    assert f'href="{LINK}"' in mail.html


def test_a_name_cannot_carry_markup_into_a_mail() -> None:
    mail = _mail(name='<script>alert("x")</script>')
    assert "<script>" not in mail.html
    assert "&lt;script&gt;" in mail.html


async def test_a_delivered_mail_is_shown_to_administrators_at_once(people: People) -> None:
    administrator = await people.member("administrator")
    mail = _mail(Language.AR)
    with current_hub().join("somebody", ["administrator"]) as client:
        assert await client.next() == READY
        await mail_service().send(mail)
        assert await client.next() == {"type": "mailbox.created", "id": str(mail.id)}
    answer = (await administrator.client.get(f"/api/v1/mailbox/{mail.id}")).json()
    created_at = answer.pop("created_at")
    assert created_at.endswith("Z")
    assert answer == {
        "id": str(mail.id),
        "to": "a@oasis.example",
        "subject": mail.subject,
        "kind": "email_verification",
        "language": "ar",
        "text": mail.text,
        "html": mail.html,
    }


async def test_a_mail_delivered_twice_is_there_once(people: People) -> None:
    administrator = await people.member("administrator")
    mail = _mail()
    for _ in range(2):
        await mail_service().send(mail)
    assert len((await administrator.client.get("/api/v1/mailbox")).json()["items"]) == 1


async def test_the_mailbox_is_paged_newest_first_to_its_end(people: People, database: Database) -> None:
    administrator = await people.member("administrator")
    sent: list[UUID] = []
    for _ in range(5):
        mail = _mail()
        sent.insert(0, mail.id)
        await mail_service().send(mail)
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        with counted(database) as statements:
            answer = await administrator.client.get(
                "/api/v1/mailbox", params={"limit": 2, **({"cursor": cursor} if cursor else {})}
            )
        assert len(statements) == 2  # who asks, and the page
        page = answer.json()
        assert not {"text", "html"} & set(page["items"][0])
        seen += [item["id"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [str(message_id) for message_id in sent]


async def test_a_page_marker_of_somebody_else_is_refused(people: People) -> None:
    administrator = await people.member("administrator")
    answer = await administrator.client.get("/api/v1/mailbox", params={"cursor": "bm90IG9uZQ"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")
