from pathlib import Path
from uuid import UUID

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.features.accounts.mails.texts import GREETINGS, TEXTS, Texts
from app.models.sql.choices import Language
from app.services.mail.message import Mail

_FOLDER = Path(__file__).parent
_PAGES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
_PLAIN = Environment(loader=FileSystemLoader(_FOLDER), autoescape=False, undefined=StrictUndefined)  # noqa: S701 (plain text)

# The pages of the site that take the tokens.
_PAGES_OF_SITE = {"email_verification": "verify-email", "password_reset": "reset-password"}


def link_of(kind: str, site: str, token: str) -> str:
    return f"{site}/{_PAGES_OF_SITE[kind]}?token={token}"


def render(message_id: UUID, kind: str, *, recipient: str, name: str, language: Language, link: str) -> Mail:
    return compose(
        message_id,
        kind,
        TEXTS[kind, language],
        recipient=recipient,
        greeting=GREETINGS[language].format(name=name),
        language=language,
        link=link,
    )


def compose(
    message_id: UUID,
    kind: str,
    texts: Texts,
    *,
    recipient: str,
    greeting: str,
    language: Language,
    link: str,
    quote: str | None = None,
) -> Mail:
    """A mail of the layout that all share; `quote` is what a person has written."""
    # A subject is one line, whatever a name in it was made to be.
    subject = " ".join(texts.subject.split())
    values = texts._asdict() | {
        "subject": subject,
        "greeting": greeting,
        "language": language,
        "link": link,
        "quote": quote,
    }
    return Mail(
        id=message_id,
        recipient=recipient,
        kind=kind,
        language=language,
        subject=subject,
        text=_PLAIN.get_template("layout.txt").render(values),
        html=_PAGES.get_template("layout.html").render(values),
    )
