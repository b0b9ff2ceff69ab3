"""Sign-up made whole: no identity without a profile, whatever fails in between."""

from typing import Any
from uuid import UUID

import structlog
from supertokens_python.asyncio import delete_user, list_users_by_account_info
from supertokens_python.recipe.emailpassword.asyncio import sign_up as sdk_sign_up
from supertokens_python.recipe.emailpassword.interfaces import (
    EmailAlreadyExistsError,
    RecipeInterface,
    SignUpOkResult,
)
from supertokens_python.types.auth_utils import LinkingToSessionUserFailedError
from supertokens_python.types.base import AccountInfoInput

from app.core.auth.hooks import AccountHooks
from app.core.clock import utcnow
from app.core.errors import Conflict

log = structlog.get_logger(__name__)

TENANT = "public"
PROFILE = "profile"
# Longer than a sign-up can take: what is older and has no profile was left by a crash.
LEFTOVER_SECONDS = 60.0

Answer = SignUpOkResult | EmailAlreadyExistsError | LinkingToSessionUserFailedError


class EmailTaken(Conflict):
    code = "email_taken"
    title = "Somebody has signed up with this e-mail"


async def sign_up(email: str, password: str, profile: object) -> UUID:
    """Create a person outside of a request, as the seeder does; raises `EmailTaken`."""
    answer = await sdk_sign_up(TENANT, email, password, user_context={PROFILE: profile})
    if not isinstance(answer, SignUpOkResult):
        raise EmailTaken
    return UUID(answer.user.id)


async def remove_identity(user_id: UUID) -> None:
    await delete_user(str(user_id))


async def _remove_leftover(email: str, hooks: AccountHooks) -> bool:
    """Whether the e-mail is free again because only a crashed sign-up held it."""
    found = await list_users_by_account_info(TENANT, AccountInfoInput(email=email))
    for user in found:
        age = utcnow().timestamp() - user.time_joined / 1000
        if age > LEFTOVER_SECONDS and not await hooks.is_registered(UUID(user.id)):
            log.warning("identity_without_profile_removed", user_id=user.id)
            await delete_user(user.id)
            return True
    return False


def override_sign_up(original: RecipeInterface, hooks: AccountHooks) -> None:
    create = original.sign_up

    async def whole_sign_up(
        email: str,
        password: str,
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        user_context: dict[str, Any],
    ) -> Answer:
        profile = user_context[PROFILE]
        arguments = (email, password, tenant_id, session, should_try_linking_with_session_user, user_context)
        answer = await create(*arguments)
        if isinstance(answer, EmailAlreadyExistsError) and await _remove_leftover(email, hooks):
            answer = await create(*arguments)
        if isinstance(answer, SignUpOkResult):
            user_id = UUID(answer.user.id)
            try:
                await hooks.register(user_id, email, profile)
            except BaseException:
                await remove_identity(user_id)
                raise
        return answer

    original.sign_up = whole_sign_up  # type: ignore[method-assign] # the SDK's way to override
