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
    ("password_changed", Language.AR): Texts(
        "تغيّرت كلمة مرورك في P2P Sandbox",
        "غُيّرت كلمة مرور حسابك للتو، وسُجّل الخروج من أجهزتك الأخرى.",
        "تعيين كلمة مرور جديدة",
        "إن لم تكن أنت من غيّرها فعيّن كلمة مرور جديدة الآن.",
    ),
    ("password_changed", Language.EN): Texts(
        "Your password for P2P Sandbox was changed",
        "The password of your account was changed just now, and your other devices were signed out.",
        "Set a new password",
        "If it was not you, set a new password now.",
    ),
    ("email_change", Language.AR): Texts(
        "أكّد بريدك الجديد في P2P Sandbox",
        "افتح الرابط خلال ساعة واحدة ليصبح هذا البريد الإلكتروني هو الذي تسجّل الدخول به.",
        "تأكيد البريد الجديد",
        "إن لم تطلب ذلك فتجاهل هذه الرسالة، ولن يتغيّر شيء.",
    ),
    ("email_change", Language.EN): Texts(
        "Confirm your new e-mail for P2P Sandbox",
        "Open the link within one hour, and you sign in with this address from then on.",
        "Confirm the new e-mail",
        "If you did not ask for it, ignore this message; nothing will change.",
    ),
    ("email_change_notice", Language.AR): Texts(
        "طُلب تغيير بريدك في P2P Sandbox",
        "طُلب أن يصبح لحسابك بريد إلكتروني آخر. لا يتغيّر شيء حتى يُؤكَّد البريد الجديد.",
        "تعيين كلمة مرور جديدة",
        "إن لم تكن أنت من طلب ذلك فعيّن كلمة مرور جديدة الآن، فيُلغى الطلب.",
    ),
    ("email_change_notice", Language.EN): Texts(
        "Another e-mail was asked for at P2P Sandbox",
        "Somebody signed in to your account asked for another address for it. Nothing changes until that"
        " address is confirmed.",
        "Set a new password",
        "If it was not you, set a new password now: that cancels the request.",
    ),
    ("email_change_taken", Language.AR): Texts(
        "لديك حساب في P2P Sandbox",
        "أراد عضو أن يستخدم بريدك الإلكتروني لحسابه، لكنه بريد حسابك أنت. لم يتغيّر شيء.",
        "تسجيل الدخول",
        "إن كنت أنت صاحب الحسابين فسجّل الدخول بهذا البريد.",
    ),
    ("email_change_taken", Language.EN): Texts(
        "You have an account at P2P Sandbox",
        "A member wanted to use your address for their account, but it belongs to yours. Nothing changed.",
        "Sign in",
        "If both accounts are yours, sign in with this address.",
    ),
}
