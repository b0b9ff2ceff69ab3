"""Where the SDK would post mails to its vendor, ours are handed to the product."""

from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from supertokens_python.ingredients.emaildelivery.types import EmailDeliveryInterface
from supertokens_python.recipe.emailpassword.types import EmailTemplateVars as PasswordReset
from supertokens_python.recipe.emailverification.types import EmailTemplateVars as EmailVerification

from app.core.auth.hooks import AccountHooks


def _token(link: str) -> str:
    return parse_qs(urlsplit(link).query)["token"][0]


class PasswordResetDelivery(EmailDeliveryInterface[PasswordReset]):
    def __init__(self, hooks: AccountHooks) -> None:
        self._hooks = hooks

    async def send_email(self, template_vars: PasswordReset, user_context: dict[str, Any]) -> None:  # noqa: ARG002
        user = template_vars.user
        token = _token(template_vars.password_reset_link)
        await self._hooks.send_mail("password_reset", UUID(user.id), user.email, token)


class EmailVerificationDelivery(EmailDeliveryInterface[EmailVerification]):
    def __init__(self, hooks: AccountHooks) -> None:
        self._hooks = hooks

    async def send_email(self, template_vars: EmailVerification, user_context: dict[str, Any]) -> None:  # noqa: ARG002
        user = template_vars.user
        token = _token(template_vars.email_verify_link)
        await self._hooks.send_mail("email_verification", UUID(user.id), user.email, token)
