from uuid import UUID

from supertokens_python import RecipeUserId
from supertokens_python.recipe.emailverification import asyncio as verification
from supertokens_python.recipe.emailverification.interfaces import CreateEmailVerificationTokenOkResult

from app.core.auth.leftovers import TENANT


async def confirm_email(user_id: UUID, email: str) -> None:
    """Take an address for proven, where the proof came another way than by the verification mail."""
    identity = RecipeUserId(str(user_id))
    created = await verification.create_email_verification_token(TENANT, identity, email)
    if isinstance(created, CreateEmailVerificationTokenOkResult):
        await verification.verify_email_using_token(TENANT, created.token)
