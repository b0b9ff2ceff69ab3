"""What stands before signing in and asking for a new password: counts, and a clock that tells nothing."""

import time
from typing import Any
from uuid import UUID

from supertokens_python.recipe.emailpassword.interfaces import APIInterface, APIOptions, SignInPostOkResult
from supertokens_python.recipe.emailpassword.types import FormField

from app.core.auth.client import DEVICE_COOKIE, client_of
from app.core.auth.hooks import AccountHooks
from app.core.auth.timing import not_faster_than
from app.core.config import get_settings
from app.core.turns import hashing

_DEVICE_SECONDS = 365 * 24 * 3600
# An unknown address is refused at once by some cores and after a hash by others: the clock shall not tell.
_REFUSAL_SECONDS = 0.4


def guard(original: APIInterface, hooks: AccountHooks) -> None:
    sign_in_post, ask_for_reset_post = original.sign_in_post, original.generate_password_reset_token_post

    async def guarded_sign_in_post(  # noqa: PLR0917 (the SDK's signature)
        form_fields: list[FormField],
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        api_options: APIOptions,
        user_context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        attempt = await hooks.tries_to_sign_in(_email_in(form_fields), client_of(user_context))
        async with not_faster_than(_REFUSAL_SECONDS) as refusal:
            try:
                async with hashing.turn():
                    answer = await sign_in_post(
                        form_fields,
                        tenant_id,
                        session,
                        should_try_linking_with_session_user,
                        api_options,
                        user_context,
                    )
            except BaseException:
                await hooks.take_back(attempt)
                raise
            if isinstance(answer, SignInPostOkResult):
                refusal.is_off = True
                token = await hooks.signed_in(attempt, UUID(answer.user.id))
                if token is not None:
                    _remember(api_options, token)
        return answer

    async def guarded_ask_for_reset_post(
        form_fields: list[FormField], tenant_id: str, api_options: APIOptions, user_context: dict[str, Any]
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        await hooks.asks_for_reset(_email_in(form_fields), client_of(user_context))
        async with not_faster_than(_REFUSAL_SECONDS):
            return await ask_for_reset_post(form_fields, tenant_id, api_options, user_context)

    original.sign_in_post = guarded_sign_in_post  # type: ignore[method-assign] # the SDK's way to override
    original.generate_password_reset_token_post = guarded_ask_for_reset_post  # type: ignore[method-assign] # the same


def _email_in(form_fields: list[FormField]) -> str:
    return next(str(field.value) for field in form_fields if field.id == "email").strip().lower()


def _remember(api_options: APIOptions, token: str) -> None:
    expires = int((time.time() + _DEVICE_SECONDS) * 1000)
    secure = get_settings().public_url.startswith("https:")
    api_options.response.set_cookie(
        DEVICE_COOKIE, token, expires, path="/auth", secure=secure, httponly=True, samesite="lax"
    )
