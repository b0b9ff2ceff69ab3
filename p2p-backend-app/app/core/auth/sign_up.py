"""Sign-up made whole: no identity without a profile, whatever fails in between."""

from typing import Any
from uuid import UUID

from supertokens_python.recipe.emailpassword.asyncio import sign_up as sdk_sign_up
from supertokens_python.recipe.emailpassword.interfaces import (
    EmailAlreadyExistsError,
    RecipeInterface,
    SignUpOkResult,
)
from supertokens_python.types.auth_utils import LinkingToSessionUserFailedError

from app.core.auth.hooks import AccountHooks
from app.core.auth.leftovers import TENANT, remove_identity, remove_leftover
from app.core.errors import Conflict

PROFILE = "profile"

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


def override_sign_up(original: RecipeInterface, hooks: AccountHooks) -> None:
    create = original.sign_up

    async def whole_sign_up(  # noqa: PLR0917 (the SDK's signature)
        email: str,
        password: str,
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        user_context: dict[str, Any],
    ) -> Answer:
        profile = user_context[PROFILE]
        arguments = (email, password, tenant_id, session, should_try_linking_with_session_user, user_context)
        await hooks.sign_up_started(email)
        answer = await create(*arguments)
        if isinstance(answer, EmailAlreadyExistsError) and await remove_leftover(email, hooks):
            answer = await create(*arguments)
        if isinstance(answer, SignUpOkResult):
            user_id = UUID(answer.user.id)
            try:
                await hooks.register(user_id, email, profile)
            except BaseException:
                await remove_identity(user_id)
                raise
        else:
            await hooks.sign_up_refused(email)
        return answer

    original.sign_up = whole_sign_up  # type: ignore[method-assign] # the SDK's way to override
