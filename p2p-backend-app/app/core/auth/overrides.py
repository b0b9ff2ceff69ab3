from typing import Any
from uuid import UUID

from supertokens_python.recipe.emailverification import EmailVerificationOverrideConfig
from supertokens_python.recipe.emailverification.interfaces import APIInterface as EmailVerificationApi
from supertokens_python.recipe.emailverification.interfaces import APIOptions as EmailVerificationOptions
from supertokens_python.recipe.emailverification.interfaces import RecipeInterface as EmailVerification
from supertokens_python.recipe.emailverification.interfaces import VerifyEmailUsingTokenOkResult
from supertokens_python.recipe.session import SessionContainer, SessionOverrideConfig
from supertokens_python.recipe.session.interfaces import APIInterface as SessionApi
from supertokens_python.recipe.session.interfaces import APIOptions, RecipeInterface

from app.core.auth.client import client_of
from app.core.auth.hooks import AccountHooks
from app.core.auth.signing_keys import ready_for


def _with_keys_at_hand(original: RecipeInterface) -> RecipeInterface:
    get_session = original.get_session

    async def get_session_without_blocking(
        access_token: str | None,
        *arguments: Any,  # noqa: ANN401 (handed through)
        **named: Any,  # noqa: ANN401 (handed through)
    ) -> SessionContainer | None:
        await ready_for(access_token)
        return await get_session(access_token, *arguments, **named)

    original.get_session = get_session_without_blocking  # type: ignore[method-assign] # the SDK's way
    return original


def _telling(original: RecipeInterface, hooks: AccountHooks) -> RecipeInterface:
    create, refresh = original.create_new_session, original.refresh_session

    async def telling_create(*arguments: Any, **named: Any) -> SessionContainer:  # noqa: ANN401 (handed through)
        await hooks.may_begin_session(UUID(named.get("user_id") or arguments[0]))
        session = await create(*arguments, **named)
        user_context = named.get("user_context") or arguments[-1]
        await hooks.session_began(UUID(session.get_user_id()), session.get_handle(), client_of(user_context))
        return session

    async def telling_refresh(*arguments: Any, **named: Any) -> SessionContainer:  # noqa: ANN401 (the same)
        session = await refresh(*arguments, **named)
        user_context = named.get("user_context") or arguments[-1]
        await hooks.session_renewed(session.get_handle(), client_of(user_context))
        return session

    original.create_new_session = telling_create  # type: ignore[method-assign] # the SDK's way
    original.refresh_session = telling_refresh  # type: ignore[method-assign] # the SDK's way
    return original


def _telling_ends(original: RecipeInterface, hooks: AccountHooks) -> RecipeInterface:
    one, several = original.revoke_session, original.revoke_multiple_sessions
    everyone = original.revoke_all_sessions_for_user

    async def telling_one(session_handle: str, user_context: dict[str, Any]) -> bool:
        ended = await one(session_handle, user_context)
        await hooks.sessions_ended([session_handle])
        return ended

    async def telling_several(session_handles: list[str], user_context: dict[str, Any]) -> list[str]:
        ended = await several(session_handles, user_context)
        await hooks.sessions_ended(session_handles)
        return ended

    async def telling_everyone(*arguments: Any, **named: Any) -> list[str]:  # noqa: ANN401 (handed through)
        ended = await everyone(*arguments, **named)
        await hooks.sessions_ended(ended)
        return ended

    original.revoke_session = telling_one  # type: ignore[method-assign] # the SDK's way
    original.revoke_multiple_sessions = telling_several  # type: ignore[method-assign] # the same
    original.revoke_all_sessions_for_user = telling_everyone  # type: ignore[method-assign] # the same
    return original


def session_override(hooks: AccountHooks) -> SessionOverrideConfig:
    def functions(original: RecipeInterface) -> RecipeInterface:
        return _telling_ends(_telling(_with_keys_at_hand(original), hooks), hooks)

    def apis(original: SessionApi) -> SessionApi:
        signout_post = original.signout_post

        async def telling_signout_post(
            session: SessionContainer, api_options: APIOptions, user_context: dict[str, Any]
        ) -> Any:  # noqa: ANN401 (the SDK's answers)
            answer = await signout_post(session, api_options, user_context)
            await hooks.signed_out_everywhere(UUID(session.get_user_id()))
            return answer

        original.signout_post = telling_signout_post  # type: ignore[method-assign] # the SDK's way
        return original

    return SessionOverrideConfig(functions=functions, apis=apis)


def email_verification_override(hooks: AccountHooks) -> EmailVerificationOverrideConfig:
    def apis(original: EmailVerificationApi) -> EmailVerificationApi:
        generate = original.generate_email_verify_token_post

        async def limited_generate(
            session: SessionContainer, api_options: EmailVerificationOptions, user_context: dict[str, Any]
        ) -> Any:  # noqa: ANN401 (the SDK's answers)
            await hooks.asks_for_verification(UUID(session.get_user_id()))
            return await generate(session, api_options, user_context)

        original.generate_email_verify_token_post = limited_generate  # type: ignore[method-assign] # the SDK's way
        return original

    def functions(original: EmailVerification) -> EmailVerification:
        verify = original.verify_email_using_token

        async def telling_verify(
            token: str,
            tenant_id: str,
            attempt_account_linking: bool,  # noqa: FBT001 (the SDK's signature)
            user_context: dict[str, Any],
        ) -> Any:  # noqa: ANN401 (the SDK's answers)
            answer = await verify(token, tenant_id, attempt_account_linking, user_context)
            if isinstance(answer, VerifyEmailUsingTokenOkResult):
                user = answer.user
                await hooks.email_verified(UUID(user.recipe_user_id.get_as_string()), user.email)
            return answer

        original.verify_email_using_token = telling_verify  # type: ignore[method-assign] # the SDK's way
        return original

    return EmailVerificationOverrideConfig(functions=functions, apis=apis)
