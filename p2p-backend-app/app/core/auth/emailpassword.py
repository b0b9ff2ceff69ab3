from collections.abc import Callable
from typing import Any
from uuid import UUID

import structlog
from supertokens_python.exceptions import SuperTokensError
from supertokens_python.framework import BaseRequest, BaseResponse
from supertokens_python.recipe.emailpassword import (
    EmailPasswordOverrideConfig,
    EmailPasswordRecipe,
    InputFormField,
)
from supertokens_python.recipe.emailpassword.exceptions import FieldError, raise_form_field_exception
from supertokens_python.recipe.emailpassword.interfaces import (
    APIInterface,
    APIOptions,
    EmailAlreadyExistsError,
    RecipeInterface,
    SignUpPostOkResult,
)
from supertokens_python.recipe.emailpassword.types import ErrorFormField, FormField
from supertokens_python.recipe.emailverification.asyncio import send_email_verification_email

from app.core.auth.client import client_of
from app.core.auth.guard import guard
from app.core.auth.hooks import AccountHooks, FormErrors
from app.core.auth.leftovers import TENANT
from app.core.auth.password_reset import override_consumption, override_reset
from app.core.auth.sign_up import PROFILE, override_sign_up
from app.core.auth.verification import confirm_email
from app.core.turns import hashing

log = structlog.get_logger(__name__)

_CODES = {"Field is not optional": "required"}


def _refuse(codes: dict[str, str]) -> None:
    raise_form_field_exception("invalid form", [ErrorFormField(name, code) for name, code in codes.items()])


def form_fields(hooks: AccountHooks) -> list[InputFormField]:
    """The SDK collects what is wrong with each; what is wrong with several together is judged later."""

    def field(name: str) -> InputFormField:
        async def code(value: object, _tenant: str) -> str | None:
            return hooks.field_mistake(name, value)

        return InputFormField(name, validate=code, optional=name in hooks.optional_fields)

    return [field(name) for name in ("email", "password", *hooks.form_fields)]


def speak_in_codes(recipe: EmailPasswordRecipe) -> None:
    """Where the SDK has a sentence of its own for a field, answer with our code."""
    handle = recipe.handle_error

    async def handle_in_codes(
        request: BaseRequest, err: SuperTokensError, response: BaseResponse, user_context: dict[str, Any]
    ) -> BaseResponse:
        if isinstance(err, FieldError):
            for field in err.form_fields:
                field.error = _CODES.get(field.error, field.error)
        return await handle(request, err, response, user_context)

    recipe.handle_error = handle_in_codes  # type: ignore[method-assign] # the SDK offers no other way


def _override_apis(original: APIInterface, hooks: AccountHooks) -> APIInterface:
    # Whether an address has an account is nobody's business.
    original.disable_email_exists_get = True
    sign_up_post = original.sign_up_post

    async def whole_sign_up_post(  # noqa: PLR0917 (the SDK's signature)
        form_fields: list[FormField],
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        api_options: APIOptions,
        user_context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        await hooks.asks_to_sign_up(client_of(user_context))
        values = {field.id: field.value for field in form_fields}
        if unknown := set(values) - {"email", "password", *hooks.form_fields}:
            _refuse(dict.fromkeys(unknown, "unknown_field"))
        given = {name: value for name, value in values.items() if name in hooks.form_fields}
        try:
            profile = await hooks.checked_profile(values["email"], given)
            user_context[PROFILE] = profile
            async with hashing.turn():
                answer = await sign_up_post(
                    form_fields,
                    tenant_id,
                    session,
                    should_try_linking_with_session_user,
                    api_options,
                    user_context,
                )
        except FormErrors as errors:
            _refuse(errors.codes)
        if isinstance(answer, EmailAlreadyExistsError):
            _refuse({"email": "email_taken"})
        if isinstance(answer, SignUpPostOkResult):
            await _verify(answer, proven=hooks.proves_address(profile))
        return answer

    override_reset(original, hooks)
    guard(original, hooks)
    original.sign_up_post = whole_sign_up_post  # type: ignore[method-assign] # the SDK's way to override
    return original


async def _verify(answer: SignUpPostOkResult, *, proven: bool) -> None:
    """Take the address for proven, or send the mail by which it is; both can be made up for later."""
    user = answer.user
    identity, email = user.login_methods[0].recipe_user_id, user.emails[0]
    try:
        if proven:
            await confirm_email(UUID(user.id), email)
        else:
            await send_email_verification_email(TENANT, user.id, identity, email)
    except Exception:  # the account is whole: what fails here must not make the sign-up an error
        log.exception("verification_failed", user_id=user.id)


def override(hooks: AccountHooks) -> EmailPasswordOverrideConfig:
    def functions(original: RecipeInterface) -> RecipeInterface:
        override_sign_up(original, hooks)
        override_consumption(original, hooks)
        return original

    apis: Callable[[APIInterface], APIInterface] = lambda original: _override_apis(original, hooks)  # noqa: E731
    return EmailPasswordOverrideConfig(functions=functions, apis=apis)
