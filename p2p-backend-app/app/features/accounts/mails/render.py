from pathlib import Path
from uuid import UUID

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from app.features.accounts.mails.texts import GREETINGS, TEXTS, Texts
from app.models.sql.choices import Language
from app.services.mail.message import Mail

_FOLDER = Path(__file__).parent
_PAGES = Environment(loader=FileSystemLoader(_FOLDER), autoescape=True, undefined=StrictUndefined)
_PLAIN = Environment(loader=FileSystemLoader(_FOLDER), autoescape=False, undefined=StrictUndefined)  # noqa: S701 (plain text)

# Where on the site each mail leads; what carries a token is taken there.
_PAGES_OF_SITE = {
    "email_verification": "verify-email",
    "password_reset": "reset-password",
    "password_changed": "forgot-password",
    "email_change": "confirm-email",
    "email_change_notice": "forgot-password",
    "email_change_taken": "sign-in",
}


def link_of(kind: str, site: str, token: str) -> str:
    page = f"{site}/{_PAGES_OF_SITE[kind]}"
    return f"{page}?token={token}" if token else page


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
