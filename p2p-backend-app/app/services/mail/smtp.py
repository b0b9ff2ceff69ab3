"""Mails through a mail server."""

import ssl
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache
from pathlib import Path

import aiosmtplib
import structlog

from app.core.clock import utcnow
from app.core.mail_settings import SmtpServer
from app.services.mail.message import Mail, MailNotSent, MailRefused
from app.services.mail.smtp_reasons import reason

log = structlog.get_logger(__name__)

_LIMIT_SECONDS = 30.0
_PERMANENT = range(500, 600)


class SmtpService:
    def __init__(self, server: SmtpServer) -> None:
        self._server = server

    async def send(self, mail: Mail) -> None:
        told = {"mail_id": str(mail.id), "kind": mail.kind}
        try:
            async with self._connection() as connection:
                await connection.send_message(self._message(mail))
        except (aiosmtplib.SMTPException, OSError) as error:
            said = reason(error, self._server)
            if _is_final(error):
                log.error("mail_refused", reason=said, **told)
                raise MailRefused(said) from error
            log.warning("mail_not_sent", reason=said, **told)
            raise MailNotSent(said) from error
        log.info("mail_sent", **told)

    async def tell(self) -> None:
        """Try the server without a mail."""
        place = {"host": self._server.host, "port": self._server.port, "security": self._server.security}
        try:
            async with self._connection() as connection:
                await connection.noop()
        except (aiosmtplib.SMTPException, OSError) as error:
            log.warning("mail_server_unusable", reason=reason(error, self._server), **place)
        else:
            log.info("mail_server_ready", **place)

    def _connection(self) -> aiosmtplib.SMTP:
        server = self._server
        return aiosmtplib.SMTP(
            hostname=server.host,
            port=server.port,
            username=server.username or None,
            password=server.password.get_secret_value() or None,
            use_tls=server.security == "tls",
            start_tls=server.security == "starttls",
            tls_context=None if server.security == "none" else _trust(server.ca_file),
            timeout=_LIMIT_SECONDS,
        )

    def _message(self, mail: Mail) -> EmailMessage:
        sender = self._server.sender
        message = EmailMessage(policy=SMTP)
        message["From"] = sender
        message["To"] = mail.recipient
        message["Subject"] = mail.subject
        message["Date"] = format_datetime(utcnow())
        # The same for every try, so that a mail sent twice is shown once.
        message["Message-ID"] = f"<{mail.id}@{sender.domain}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(mail.text)
        message.add_alternative(mail.html, subtype="html")
        message["Content-Language"] = mail.language
        return message


@lru_cache
def _trust(ca_file: Path | None) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if ca_file is not None:
        context.load_verify_locations(ca_file)
    return context


def _is_final(error: Exception) -> bool:
    """Another try would be answered the same: this recipient or this mail, not the server, is the matter."""
    if isinstance(error, aiosmtplib.SMTPRecipientsRefused):
        return all(refused.code in _PERMANENT for refused in error.recipients)
    return isinstance(error, aiosmtplib.SMTPDataError) and error.code in _PERMANENT
