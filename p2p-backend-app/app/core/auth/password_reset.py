"""A new password by mail: whoever knew the old one is signed out, whatever happens in between."""

from typing import Any
from uuid import UUID

from supertokens_python.recipe.emailpassword.interfaces import (
    APIInterface,
    APIOptions,
    ConsumePasswordResetTokenOkResult,
    PasswordResetPostOkResult,
    PasswordResetTokenInvalidError,
    RecipeInterface,
)
from supertokens_python.recipe.emailpassword.types import FormField

from app.core.auth.client import client_of
from app.core.auth.hooks import AccountHooks
from app.core.auth.session import revoke_all_sessions
from app.core.errors import DependencyUnavailable
from app.core.turns import hashing

# Where the request keeps the job that ends the sessions if nobody else does.
_NET = "net"


def override_consumption(original: RecipeInterface, hooks: AccountHooks) -> None:
    consume = original.consume_password_reset_token

    async def consume_and_queue(
        token: str, tenant_id: str, user_context: dict[str, Any]
    ) -> ConsumePasswordResetTokenOkResult | PasswordResetTokenInvalidError:
        answer = await consume(token, tenant_id, user_context)
        # Links are also used up to make them worthless: only a reset ends sessions.
        if _NET in user_context and isinstance(answer, ConsumePasswordResetTokenOkResult):
            user_context[_NET] = await hooks.end_sessions_later(UUID(answer.user_id))
        return answer

    original.consume_password_reset_token = consume_and_queue  # type: ignore[method-assign] # the SDK's way


def override_reset(original: APIInterface, hooks: AccountHooks) -> None:
    reset = original.password_reset_post

    async def revoking_reset(
        form_fields: list[FormField],
        token: str,
        tenant_id: str,
        api_options: APIOptions,
        user_context: dict[str, Any],
    ) -> Any:  # noqa: ANN401 (the SDK's answers)
        user_context[_NET] = None
        async with hashing.turn():
            answer = await reset(form_fields, token, tenant_id, api_options, user_context)
        if isinstance(answer, PasswordResetPostOkResult):
            user_id = UUID(answer.user.id)
            await hooks.password_was_reset(user_id, answer.user.emails[0], client_of(user_context))
            await _end_sessions(user_id, user_context[_NET], hooks)
        return answer

    original.password_reset_post = revoking_reset  # type: ignore[method-assign] # the SDK's way to override


async def _end_sessions(user_id: UUID, net: int, hooks: AccountHooks) -> None:
    """The new password holds already: what cannot be ended now is left to the job."""
    try:
        await revoke_all_sessions(user_id)
    except DependencyUnavailable:
        await hooks.signed_out_everywhere(user_id)
        return
    await hooks.signed_out_everywhere(user_id)
    await hooks.need_not_end_sessions(net)
