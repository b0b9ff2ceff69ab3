"""Mails through a real mail server, in every way that one is reached."""

from pathlib import Path

import pytest
from pydantic import SecretStr
from structlog.testing import capture_logs

from app.core.ids import new_id
from app.core.mail_settings import Security, SmtpServer, sender_address
from app.features.accounts.mails.render import render
from app.models.sql.choices import Language
from app.services.mail.message import Mail, MailNotSent, MailRefused
from app.services.mail.smtp import SmtpService
from tests.fixtures.mail_server import PASSWORD, USERNAME, Certificates, MailServer, mail_server

pytestmark = pytest.mark.integration

WAYS: list[Security] = ["none", "starttls", "tls"]


def _mail(language: Language = Language.AR) -> Mail:
    link = "https://sandbox.example/verify-email?token=abc-DEF_0123456789"
    return render(
        new_id(),
        "email_verification",
        recipient="salma@oasis-works.example",
        name="سلمى",
        language=language,
        link=link,
    )


def _service(
    server: MailServer,
    security: Security,
    ca_file: Path | None,
    *,
    username: str = "",
    password: str = "",
) -> SmtpService:
    return SmtpService(
        SmtpServer(
            host="localhost",
            port=server.port,
            security=security,
            username=username,
            password=SecretStr(password),
            ca_file=ca_file,
            sender=sender_address("واحة <no-reply@sandbox.example>"),
        )
    )


@pytest.mark.parametrize("security", WAYS)
async def test_a_mail_arrives_whole(certificates: Certificates, security: Security) -> None:
    mail = _mail()
    async with mail_server(certificates, security) as server:
        with capture_logs() as logged:
            await _service(server, security, certificates.ca_file).send(mail)
    assert [line["event"] for line in logged] == ["mail_sent"]
    assert mail.recipient not in str(logged)
    [message], [envelope] = server.received, server.envelopes
    assert server.secured == [security != "none"]
    assert (envelope.mail_from, envelope.rcpt_tos) == ("no-reply@sandbox.example", [mail.recipient])
    assert message["From"] == "واحة <no-reply@sandbox.example>"
    assert message["To"] == mail.recipient
    assert message["Subject"] == mail.subject
    assert message["Message-ID"] == f"<{mail.id}@sandbox.example>"
    assert message["Content-Language"] == "ar"
    assert message["Auto-Submitted"] == "auto-generated"
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert html is not None
    assert text.get_content().split() == mail.text.split()
    assert html.get_content().split() == mail.html.split()
    assert 'dir="rtl"' in html.get_content()


@pytest.mark.parametrize("security", WAYS)
async def test_a_server_that_asks_who_gets_name_and_password(
    certificates: Certificates, security: Security
) -> None:
    async with mail_server(certificates, security, asks_who=True) as server:
        service = _service(server, security, certificates.ca_file, username=USERNAME, password=PASSWORD)
        await service.send(_mail(Language.EN))
    assert len(server.received) == 1


@pytest.mark.parametrize(
    ("way", "used", "trusted", "password", "said"),
    [
        ("starttls", "starttls", True, "wrong-password", "refuses SMTP_USERNAME and SMTP_PASSWORD: 535"),
        ("starttls", "starttls", False, PASSWORD, "is not trusted"),
        ("tls", "tls", False, PASSWORD, "is not trusted"),
        ("none", "starttls", True, PASSWORD, "offers no STARTTLS"),
        ("none", "tls", True, PASSWORD, "does not speak TLS"),
    ],
)
async def test_what_is_wrong_with_the_settings_is_one_line_that_names_them(  # noqa: PLR0917 (a table)
    certificates: Certificates, way: Security, used: Security, trusted: bool, password: str, said: str
) -> None:
    ca_file = certificates.ca_file if trusted else None
    async with mail_server(certificates, way, asks_who=True) as server:
        service = _service(server, used, ca_file, username=USERNAME, password=password)
        with capture_logs() as logged:
            await service.tell()
        with pytest.raises(MailNotSent, match=said):
            await service.send(_mail())
    [line] = logged
    assert (line["event"], line["log_level"]) == ("mail_server_unusable", "warning")
    assert said in line["reason"]
    assert "\n" not in line["reason"]
    assert server.received == []


async def test_a_server_that_works_is_told_too(certificates: Certificates) -> None:
    async with mail_server(certificates, "tls") as server:
        with capture_logs() as logged:
            await _service(server, "tls", certificates.ca_file).tell()
    assert [line["event"] for line in logged] == ["mail_server_ready"]
    assert server.received == []


async def test_a_server_that_is_down_is_asked_again(certificates: Certificates) -> None:
    async with mail_server(certificates, "none") as server:
        pass
    with pytest.raises(MailNotSent, match="cannot be reached"):
        await _service(server, "none", None).send(_mail())


@pytest.mark.parametrize(
    ("answer", "again"),
    [("450 4.2.0 come back later", True), ("550 5.1.1 <salma@oasis-works.example> unknown", False)],
)
async def test_a_refused_recipient_is_tried_again_only_when_that_may_help(
    certificates: Certificates, answer: str, again: bool
) -> None:
    async with mail_server(certificates, "none") as server:
        server.recipient_answer = answer
        with capture_logs() as logged:
            await _sent(_service(server, "none", None), again=again)
    assert [line["event"] for line in logged] == ["mail_not_sent" if again else "mail_refused"]
    assert "oasis-works" not in str(logged)


@pytest.mark.parametrize(("answer", "again"), [("451 4.3.0 disk full", True), ("554 5.7.1 spam", False)])
async def test_a_refused_mail_is_tried_again_only_when_that_may_help(
    certificates: Certificates, answer: str, again: bool
) -> None:
    async with mail_server(certificates, "none") as server:
        server.data_answer = answer
        await _sent(_service(server, "none", None), again=again)
    assert server.received == []


async def _sent(service: SmtpService, *, again: bool) -> None:
    with pytest.raises(MailNotSent) as raised:
        await service.send(_mail())
    assert isinstance(raised.value, MailRefused) is not again
