"""What organisations write: requests to join, their answers, and invitations."""

from typing import NamedTuple
from uuid import UUID

from app.core.config import get_settings
from app.features.accounts.mails.render import compose
from app.features.accounts.mails.texts import Texts
from app.models.sql.choices import Language
from app.models.sql.organization import Organization
from app.services.mail.message import Mail

_AR, _EN = Language.AR, Language.EN
_STRANGER = {_AR: "مرحبًا،", _EN: "Hello,"}
_GREETINGS = {_AR: "مرحبًا {name}،", _EN: "Hello {name},"}

_TEXTS = {
    ("join_request", _AR): Texts(
        "طلب انضمام إلى {organization}",
        "يطلب {person} الانضمام إلى {organization} في P2P Sandbox. اقبل الطلب إن كان من العاملين لديكم.",
        "مراجعة الطلب",
        "وصلتك هذه الرسالة لأنك تدير حساب المنشأة.",
    ),
    ("join_request", _EN): Texts(
        "{person} asks to join {organization}",
        "{person} asks to join {organization} on P2P Sandbox. Approve the request if they work with you.",
        "Review the request",
        "You get this message because you manage the organisation.",
    ),
    ("join_approved", _AR): Texts(
        "أصبحت عضوًا في {organization}",
        "قُبل طلبك للانضمام إلى {organization}.",
        "إلى صفحة المنشأة",
        "يمكنك مغادرة المنشأة متى شئت من صفحة أعضائها.",
    ),
    ("join_approved", _EN): Texts(
        "You are a member of {organization}",
        "Your request to join {organization} was approved.",
        "Go to the organisation",
        "You can leave it at any time on the page of its members.",
    ),
    ("join_declined", _AR): Texts(
        "لم يُقبل طلبك للانضمام إلى {organization}",
        "لم يُقبل طلبك للانضمام إلى {organization}. يبقى حسابك كما هو، ويمكنك طلب الانضمام إلى غيرها.",
        "إلى لوحة معلوماتك",
        "إن ظننت أن في الأمر خطأ فتواصل مع زملائك في المنشأة.",
    ),
    ("join_declined", _EN): Texts(
        "Your request to join {organization} was declined",
        "Your request to join {organization} was declined. Your account stays, and you can ask another one.",
        "Go to your dashboard",
        "If you think this is a mistake, talk to your colleagues there.",
    ),
    ("invitation", _AR): Texts(
        "دعوة إلى {organization} في P2P Sandbox",
        "يدعوك {person} إلى الانضمام إلى {organization} في P2P Sandbox، حيث تتعاون مصانع المملكة."
        " الدعوة صالحة حتى {until}.",
        "عرض الدعوة",
        "إن لم تكن تعرف المرسل فتجاهل هذه الرسالة، ولن يحدث شيء.",
    ),
    ("invitation", _EN): Texts(
        "Invitation to {organization} on P2P Sandbox",
        "{person} invites you to join {organization} on P2P Sandbox, where the Kingdom's factories help one"
        " another. The invitation is good until {until}.",
        "See the invitation",
        "If you do not know the sender, ignore this message; nothing happens then.",
    ),
}


class Recipient(NamedTuple):
    """`name` is nothing where only an address is known."""

    email: str
    language: Language
    name: str | None = None


def name_of(organization: Organization, language: Language) -> str:
    names = (organization.name_ar, organization.name_en)
    return next(name for name in (names if language == _AR else names[::-1]) if name)


def write(
    message_id: UUID,
    kind: str,
    recipient: Recipient,
    organization: Organization,
    path: str,
    *,
    person: str = "",
    until: str = "",
    quote: str | None = None,
) -> Mail:
    """A mail about an organisation in its reader's language; `path` is a page of the site."""
    language = recipient.language
    values = {
        "organization": f"\u2068{name_of(organization, language)}\u2069",
        "person": f"\u2068{person}\u2069",
        "until": until,
    }
    texts = Texts(*(part.format(**values) for part in _TEXTS[kind, language]))
    greeting = _STRANGER if recipient.name is None else _GREETINGS
    return compose(
        message_id,
        kind,
        texts,
        recipient=recipient.email,
        greeting=greeting[language].format(name=recipient.name),
        language=language,
        link=_site() + path,
        quote=quote,
    )


def _site() -> str:
    settings = get_settings()
    return (settings.vite_supertokens_website_domain or settings.public_url).rstrip("/")
