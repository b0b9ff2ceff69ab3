"""Mails are sent by a job: what a mail server does not take now, it is offered again."""

from importlib import import_module

import pytest
from procrastinate import PsycopgConnector
from sqlalchemy import text

from app.core.config import Settings
from app.core.db import Database
from app.core.job_runner import job_pool
from app.core.jobs import jobs
from app.services.mail import service
from app.services.mail.mailbox import LocalMailbox
from app.services.mail.smtp import SmtpService
from app.worker import JOB_MODULES
from tests.fixtures.mail_server import Certificates, mail_server
from tests.fixtures.people import People, mails_to


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
