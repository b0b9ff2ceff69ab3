"""Mails are sent by a job: what a mail server does not take now, it is offered again."""

from datetime import timedelta
from importlib import import_module
from typing import Any
from uuid import UUID

import pytest
from procrastinate import PsycopgConnector
from sqlalchemy import text

from app.core.clock import utcnow
from app.core.config import Settings
from app.core.db import Database
from app.core.ids import new_id
from app.core.job_runner import job_pool
from app.core.jobs import jobs
from app.core.live import current_hub
from app.core.live.hub import READY
from app.features.mailbox.jobs import forget_undelivered
from app.models.sql.choices import Language
from app.models.sql.mail import UndeliveredMail
from app.services.mail import service
from app.services.mail.mailbox import LocalMailbox
from app.services.mail.smtp import SmtpService
from app.worker import JOB_MODULES
from tests.fixtures.mail_server import Certificates, mail_server
from tests.fixtures.people import Member, People, mails_to


def _with_server(settings: Settings, monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    changed = {
        "smtp_host": "localhost",
        "smtp_port": port,
        "smtp_security": "none",
        "mail_from": "no-reply@sandbox.example",
    }
    monkeypatch.setattr(service, "get_settings", lambda: settings.model_copy(update=changed))


async def _work(settings: Settings) -> None:
    """What is due, done by the worker that does it always."""
    for module in JOB_MODULES:
        import_module(module)
    with jobs.replace_connector(PsycopgConnector()):
        async with job_pool(settings) as pool, jobs.open_async(pool):
            await jobs.run_worker_async(wait=False, install_signal_handlers=False, delete_jobs="successful")


async def _waiting(database: Database) -> list[tuple[str, str, int]]:
    query = text("SELECT task_name, status::text, attempts FROM procrastinate_jobs ORDER BY id")
    async with database.transaction() as session:
        return [(row.task_name, row.status, row.attempts) for row in await session.execute(query)]


async def _wait_over(database: Database) -> None:
    async with database.transaction() as session:
        await session.execute(text("UPDATE procrastinate_jobs SET scheduled_at = now()"))


async def _undelivered(administrator: Member) -> list[dict[str, Any]]:
    answer = await administrator.client.get("/api/v1/mailbox/undelivered")
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


async def test_a_mail_outlives_a_mail_server_that_is_down(
    people: People,
    database: Database,
    settings: Settings,
    certificates: Certificates,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    member = await people.member()
    async with mail_server(certificates, "none") as server:
        pass
    _with_server(settings, monkeypatch, server.port)
    await _work(settings)
    assert await _waiting(database) == [("accounts.send_mail", "todo", 1)]
    await _wait_over(database)
    async with mail_server(certificates, "none", port=server.port) as restarted:
        await _work(settings)
    assert await _waiting(database) == []
    [envelope], [message] = restarted.envelopes, restarted.received
    assert envelope.rcpt_tos == [member.email]
    text_body = message.get_body(("plain",))
    assert text_body is not None
    assert "/verify-email?token=" in text_body.get_content()
    assert await mails_to(database, member.email) == []


def test_settings_choose_where_mails_go(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(service.mail_service(), LocalMailbox)
    _with_server(settings, monkeypatch, 25)
    assert isinstance(service.mail_service(), SmtpService)


async def test_an_undelivered_mail_is_told_and_sent_when_an_administrator_says_so(
    people: People,
    settings: Settings,
    certificates: Certificates,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    administrator = await people.member("administrator")
    await _work(settings)
    member = await people.member()
    async with mail_server(certificates, "none") as server:
        pass
    _with_server(settings, monkeypatch, server.port)
    with current_hub().join("somebody", ["administrator"]) as browser:
        assert await browser.next() == READY
        await _work(settings)
        [mail] = await _undelivered(administrator)
        assert await browser.next() == {"type": "mailbox.undelivered", "id": mail["id"]}
    assert (mail["to"], mail["kind"], mail["state"], mail["tries"]) == (
        member.email,
        "email_verification",
        "waiting",
        1,
    )
    assert mail["reason"].startswith("localhost cannot be reached")
    assert mail["next_try_at"] > mail["tried_at"]
    assert "token=" not in str(mail)
    # Its time has not come.
    async with mail_server(certificates, "none", port=server.port) as restarted:
        await _work(settings)
        assert restarted.received == []
        path = f"/api/v1/mailbox/undelivered/{mail['id']}"
        assert (await administrator.client.post(f"{path}/retry")).status_code == 204
        await _work(settings)
    assert [envelope.rcpt_tos for envelope in restarted.envelopes] == [[member.email]]
    assert await _undelivered(administrator) == []
    assert (await administrator.client.post(f"{path}/retry")).status_code == 404


async def test_a_mail_that_is_refused_for_good_waits_for_an_administrator(
    people: People,
    database: Database,
    settings: Settings,
    certificates: Certificates,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    administrator = await people.member("administrator")
    await _work(settings)
    member = await people.member()
    async with mail_server(certificates, "none") as server:
        server.recipient_answer = "550 5.1.1 unknown"
        _with_server(settings, monkeypatch, server.port)
        await _work(settings)
        await _wait_over(database)
        await _work(settings)
        [mail] = await _undelivered(administrator)
        assert (mail["state"], mail["tries"], mail["next_try_at"]) == ("refused", 1, None)
        assert "550" in mail["reason"]
        assert member.email not in mail["reason"]
        path = f"/api/v1/mailbox/undelivered/{mail['id']}"
        await administrator.client.post(f"{path}/retry")
        assert [mail["state"] for mail in await _undelivered(administrator)] == ["waiting"]
        await _work(settings)
        [mail] = await _undelivered(administrator)
        assert (mail["state"], mail["tries"]) == ("refused", 2)
        assert (await administrator.client.delete(path)).status_code == 204
    assert await _undelivered(administrator) == []
    assert await _waiting(database) == []


async def _note(database: Database, *, days_ago: int = 0) -> UUID:
    """As if its job had gone."""
    mail_id = new_id()
    async with database.transaction() as session:
        session.add(
            UndeliveredMail(
                id=mail_id,
                recipient="somebody@oasis.example",
                kind="password_reset",
                language=Language.AR,
                subject=str(days_ago),
                reason="r",
                refused=False,
                tried_at=utcnow() - timedelta(days=days_ago),
            )
        )
    return mail_id


async def test_a_mail_that_is_no_longer_kept_is_not_said_to_be_sent(
    people: People, database: Database
) -> None:
    administrator = await people.member("administrator")
    mail_id = await _note(database)
    assert [mail["state"] for mail in await _undelivered(administrator)] == ["given_up"]
    answer = await administrator.client.post(f"/api/v1/mailbox/undelivered/{mail_id}/retry")
    assert (answer.status_code, answer.json()["code"]) == (409, "mail_cannot_be_sent_again")


async def test_what_was_not_delivered_is_forgotten_with_its_job(people: People, database: Database) -> None:
    administrator = await people.member("administrator")
    for days in (13, 15):
        await _note(database, days_ago=days)
    await forget_undelivered(timestamp=0)
    assert [mail["subject"] for mail in await _undelivered(administrator)] == ["13"]
