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


async def _undo(user_id: UUID, hooks: AccountHooks) -> None:
    """Unless the profile is there after all: the answer to a commit can be lost."""
    if not await hooks.has_profile(user_id):
        await remove_identity(user_id)


def override_sign_up(original: RecipeInterface, hooks: AccountHooks) -> None:
    create = original.sign_up
    create_identity = original.create_new_recipe_user

    async def identity_of_a_sign_up(
        email: str, password: str, tenant_id: str, user_context: dict[str, Any]
    ) -> SignUpOkResult | EmailAlreadyExistsError:
        if PROFILE not in user_context:
            raise RuntimeError("nobody gets an identity without a profile: use sign_up")
        return await create_identity(email, password, tenant_id, user_context)

    async def whole_sign_up(  # noqa: PLR0917 (the SDK's signature)
        email: str,
        password: str,
        tenant_id: str,
        session: Any,  # noqa: ANN401 (handed through)
        should_try_linking_with_session_user: bool | None,  # noqa: FBT001 (the SDK's signature)
        user_context: dict[str, Any],
    ) -> Answer:
        profile = user_context.get(PROFILE)
        if profile is None:
            raise RuntimeError("nobody signs up without a profile: use sign_up")
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
                await _undo(user_id, hooks)
                raise
        else:
            await hooks.sign_up_refused(email)
        return answer

    original.create_new_recipe_user = identity_of_a_sign_up  # type: ignore[method-assign] # the SDK's way
    original.sign_up = whole_sign_up  # type: ignore[method-assign] # the SDK's way to override
