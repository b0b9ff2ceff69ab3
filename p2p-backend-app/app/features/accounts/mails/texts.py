from typing import NamedTuple

from app.models.sql.choices import Language


class Texts(NamedTuple):
    subject: str
    body: str
    action: str
    note: str


GREETINGS = {Language.AR: "مرحبًا {name}،", Language.EN: "Hello {name},"}

TEXTS = {
    ("email_verification", Language.AR): Texts(
        "أكّد بريدك الإلكتروني في P2P Sandbox",
        "بقيت خطوة واحدة: أكّد أن هذا البريد الإلكتروني لك، لتتمكن من طرح الأسئلة ونشر قصص النجاح.",
        "تأكيد البريد الإلكتروني",
        "إن لم تُنشئ هذا الحساب فتجاهل هذه الرسالة.",
    ),
    ("email_verification", Language.EN): Texts(
        "Confirm your e-mail for P2P Sandbox",
        "One step is left: confirm that this address is yours, so that you can ask questions and"
        " publish use cases.",
        "Confirm e-mail",
        "If you did not create this account, ignore this message.",
    ),
    ("password_reset", Language.AR): Texts(
        "إعادة تعيين كلمة المرور في P2P Sandbox",
        "طلب أحدهم كلمة مرور جديدة لحسابك. افتح الرابط خلال ساعة واحدة لاختيارها.",
        "اختيار كلمة مرور جديدة",
        "إن لم تطلب ذلك فتجاهل هذه الرسالة، وستبقى كلمة مرورك كما هي.",
    ),
    ("password_reset", Language.EN): Texts(
        "Reset your password for P2P Sandbox",
        "Somebody asked for a new password for your account. Open the link within one hour to choose it.",
        "Choose a new password",
        "If it was not you, ignore this message; your password stays as it is.",
    ),
}
