from collections.abc import Callable
from typing import Any
from uuid import UUID

import structlog
from supertokens_python.recipe.emailpassword import EmailPasswordOverrideConfig, InputFormField
from supertokens_python.recipe.emailpassword.exceptions import raise_form_field_exception
from supertokens_python.recipe.emailpassword.interfaces import (
    APIInterface,
    APIOptions,
    EmailAlreadyExistsError,
    PasswordResetPostOkResult,
    RecipeInterface,
    SignUpPostOkResult,
)
from supertokens_python.recipe.emailpassword.types import ErrorFormField, FormField
from supertokens_python.recipe.emailverification.asyncio import send_email_verification_email
from supertokens_python.recipe.session.asyncio import revoke_all_sessions_for_user

from app.core.auth.hooks import AccountHooks, FormErrors
from app.core.auth.leftovers import TENANT
from app.core.auth.sign_up import PROFILE, override_sign_up

log = structlog.get_logger(__name__)


def _refuse(codes: dict[str, str]) -> None:
    raise_form_field_exception("invalid form", [ErrorFormField(name, code) for name, code in codes.items()])


def form_fields(hooks: AccountHooks) -> list[InputFormField]:
    """The SDK judges e-mail and password; the product judges its own fields together, later."""

    async def password_code(password: str, _tenant: str) -> str | None:
        return hooks.checked_password(password)

    own = [InputFormField(name, optional=True) for name in hooks.form_fields]
    return [InputFormField("password", validate=password_code), *own]


def _override_apis(original: APIInterface, hooks: AccountHooks) -> APIInterface:
    # Whether an address has an account is nobody's business.
    original.disable_email_exists_get = True
    sign_up_post, password_reset_post = original.sign_up_post, original.password_reset_post

    async def whole_sign_up_post(  # noqa: PLR0917 (the SDK's signature)
        form_fields: list[FormField],
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        api_options: APIOptions,
        user_context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        given = {field.id: field.value for field in form_fields if field.id in hooks.form_fields}
        try:
            user_context[PROFILE] = hooks.checked_profile(given)
        except FormErrors as errors:
            _refuse(errors.codes)
        answer = await sign_up_post(
            form_fields, tenant_id, session, should_try_linking_with_session_user, api_options, user_context
        )
        if isinstance(answer, EmailAlreadyExistsError):
            _refuse({"email": "email_taken"})
        if isinstance(answer, SignUpPostOkResult):
            await _ask_to_verify(answer)
        return answer

    async def revoking_password_reset_post(
        form_fields: list[FormField],
        token: str,
        tenant_id: str,
        api_options: APIOptions,
        user_context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        answer = await password_reset_post(form_fields, token, tenant_id, api_options, user_context)
        if isinstance(answer, PasswordResetPostOkResult):
            await revoke_all_sessions_for_user(answer.user.id)
            await hooks.signed_out_everywhere(UUID(answer.user.id))
        return answer

    original.sign_up_post = whole_sign_up_post  # type: ignore[method-assign] # the SDK's way to override
    original.password_reset_post = revoking_password_reset_post  # type: ignore[method-assign] # the same
    return original


async def _ask_to_verify(answer: SignUpPostOkResult) -> None:
    """Send the verification mail; a person who has signed up can ask for another."""
    user = answer.user
    try:
        await send_email_verification_email(
            TENANT, user.id, user.login_methods[0].recipe_user_id, user.emails[0]
        )
    except Exception:  # the account is whole: a mail that fails must not make the sign-up an error
        log.exception("verification_mail_failed", user_id=user.id)


def override(hooks: AccountHooks) -> EmailPasswordOverrideConfig:
    def functions(original: RecipeInterface) -> RecipeInterface:
        override_sign_up(original, hooks)
        return original

    apis: Callable[[APIInterface], APIInterface] = lambda original: _override_apis(original, hooks)  # noqa: E731
    return EmailPasswordOverrideConfig(functions=functions, apis=apis)
