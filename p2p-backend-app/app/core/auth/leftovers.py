"""Identities that a crashed sign-up left without a profile."""

from uuid import UUID

import structlog
from supertokens_python.asyncio import delete_user, list_users_by_account_info
from supertokens_python.types.base import AccountInfoInput

from app.core.auth.hooks import AccountHooks
from app.core.clock import utcnow

log = structlog.get_logger(__name__)

TENANT = "public"
# Longer than a sign-up can take.
LEFTOVER_SECONDS = 60.0


async def remove_identity(user_id: UUID) -> None:
    await delete_user(str(user_id))


async def remove_leftover(email: str, hooks: AccountHooks) -> bool:
    """Whether an identity with this e-mail was only a leftover, and is gone now."""
    for user in await list_users_by_account_info(TENANT, AccountInfoInput(email=email)):
        joined = user.time_joined / 1000
        is_old = utcnow().timestamp() - joined > LEFTOVER_SECONDS
        if is_old and await hooks.was_interrupted(UUID(user.id), email, joined):
            log.warning("identity_without_profile_removed", user_id=user.id)
            await delete_user(user.id)
            return True
    return False
