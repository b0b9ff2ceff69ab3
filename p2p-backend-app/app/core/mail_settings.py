"""Whether and how mails leave the installation, as its settings say."""

import ssl
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.utils import parseaddr
from pathlib import Path
from typing import Literal, NamedTuple

from pydantic import SecretStr

Security = Literal["starttls", "tls", "none"]

_PORTS: dict[Security, int] = {"starttls": 587, "tls": 465, "none": 25}
_NAME = "P2P Sandbox"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class SmtpServer(NamedTuple):
    """A mail server, how to reach it, and who the mails are from."""

    host: str
    port: int
    security: Security
    username: str
    password: SecretStr
    ca_file: Path | None
    sender: Address


def default_port(security: Security) -> int:
    return _PORTS[security]


def sender_address(value: str) -> Address:
    """An address, with or without a name before it."""
    name, address = parseaddr(value)
    return Address(display_name=name or _NAME, addr_spec=address)


def checked_sender(value: str) -> str:
    try:
        domain = sender_address(value).domain
    except (ValueError, IndexError, HeaderParseError):
        domain = ""
    if "." not in domain or not value.isprintable():
        raise ValueError(
            "is no sender, like no-reply@factory.example or 'Factory <no-reply@factory.example>'"
        )
    return value


def checked_host(value: str) -> str:
    if any(letter in "/@ " for letter in value) or value.count(":") == 1:
        raise ValueError("is the name of a server alone, like mail.factory.example: the port is SMTP_PORT")
    return value


def checked_ca_file(value: Path | None) -> Path | None:
    if value is not None:
        try:
            ssl.create_default_context(cafile=value)
        except OSError as error:
            reason = "no certificate in it" if isinstance(error, ssl.SSLError) else error.strerror
            raise ValueError(f"cannot be used: {value}: {reason}") from None
    return value


def smtp_mistakes(
    *, host: str, sender: str, username: str, password: str, security: Security, ca_file: Path | None
) -> list[tuple[str, str]]:
    """What is wrong with the settings taken together: a line and a hint each."""
    if not host:
        given = {"SMTP_USERNAME": username, "SMTP_PASSWORD": password, "SMTP_CA_FILE": ca_file}
        return [
            (f"{name} is set and SMTP_HOST is not", f"set SMTP_HOST, or unset {name}")
            for name, value in given.items()
            if value
        ]
    mistakes = []
    if not sender:
        mistakes.append(("MAIL_FROM is not set", "set MAIL_FROM to the address that SMTP_HOST sends for"))
    if bool(username) is not bool(password):
        missing, there = (
            ("SMTP_PASSWORD", "SMTP_USERNAME") if username else ("SMTP_USERNAME", "SMTP_PASSWORD")
        )
        mistakes.append((f"{missing} is not set, but {there} is", f"set both or neither of them: {missing}"))
    if password and security == "none" and host not in _LOOPBACK:
        mistakes.append(("SMTP_PASSWORD would travel in the clear", "set SMTP_SECURITY to starttls or tls"))
    return mistakes
