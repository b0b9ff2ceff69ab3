"""The password and the address by which the auth core knows a person."""

from uuid import UUID

from supertokens_python.asyncio import get_user
from supertokens_python.recipe.emailpassword.asyncio import (
    consume_password_reset_token,
    create_reset_password_token,
    update_email_or_password,
    verify_credentials,
)
from supertokens_python.recipe.emailpassword.interfaces import (
    CreateResetPasswordOkResult,
    EmailAlreadyExistsError,
    SignInOkResult,
    UpdateEmailOrPasswordOkResult,
)
from supertokens_python.recipe.emailverification.asyncio import (
    create_email_verification_token,
    verify_email_using_token,
)
from supertokens_python.recipe.emailverification.interfaces import CreateEmailVerificationTokenOkResult
from supertokens_python.types import RecipeUserId

from app.core.auth.failures import core_failures
from app.core.auth.leftovers import TENANT
from app.core.auth.sign_up import EmailTaken
from app.core.turns import hashing


async def password_is(email: str, password: str) -> bool:
    """Whether this is the password of the account with this address."""
    async with hashing.turn():
        with core_failures():
            return isinstance(await verify_credentials(TENANT, email, password), SignInOkResult)


async def set_password(user_id: UUID, password: str) -> None:
    """Unchecked: the rules for passwords are the product's."""
    async with hashing.turn():
        await _update(user_id, password=password)


async def set_email(user_id: UUID, email: str) -> None:
    """Raises `EmailTaken` when it is somebody else's; setting it twice does no harm."""
    await _update(user_id, email=email)
    with core_failures():
        answer = await create_email_verification_token(TENANT, RecipeUserId(str(user_id)), email)
        if isinstance(answer, CreateEmailVerificationTokenOkResult):
            await verify_email_using_token(TENANT, answer.token)


async def revoke_reset_links(user_id: UUID) -> None:
    """Links in mails to an address, or from before a password, that is the person's no more.

    The core has no call for it, but whoever uses one link up uses up all of them.
    """
    with core_failures():
        user = await get_user(str(user_id))
        if user is None:
            return
        answer = await create_reset_password_token(TENANT, user.id, user.emails[0])
        if isinstance(answer, CreateResetPasswordOkResult):
            await consume_password_reset_token(TENANT, answer.token)


async def _update(user_id: UUID, *, email: str | None = None, password: str | None = None) -> None:
    with core_failures():
        answer = await update_email_or_password(
            RecipeUserId(str(user_id)), email, password, apply_password_policy=False
        )
        if isinstance(answer, EmailAlreadyExistsError):
            raise EmailTaken
        if not isinstance(answer, UpdateEmailOrPasswordOkResult):
            raise RuntimeError(f"the auth core does not update an account: {type(answer).__name__}")
