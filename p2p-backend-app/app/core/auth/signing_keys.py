"""Keeps the SDK's blocking fetch of signing keys out of the event loop."""

import asyncio

import jwt
from supertokens_python.recipe.session import SessionRecipe
from supertokens_python.recipe.session.exceptions import TryRefreshTokenError
from supertokens_python.recipe.session.jwks import (
    JWKSConfig,
    find_matching_keys_in_cache,
    get_latest_keys,
)

from app.core.errors import DependencyUnavailable

_NO_KEY = "No matching JWKS found"
_LIMIT_MS = 3_000

JWKSConfig["request_timeout"] = _LIMIT_MS


class _Flight:
    # One at a time for the process: a hung core takes one thread, and everybody waits as long as one fetch.
    task: asyncio.Task[None] | None = None


def _key_id(access_token: str) -> str | None:
    try:
        key_id = jwt.get_unverified_header(access_token).get("kid")
    except jwt.InvalidTokenError:
        return None
    return key_id if isinstance(key_id, str) else None


def _is_at_hand(key_id: str) -> bool:
    """Raises if the core was asked a moment ago and has no such key."""
    try:
        return find_matching_keys_in_cache(key_id) is not None
    except Exception as error:
        if str(error) != _NO_KEY:  # the SDK has no type for it
            raise
        raise TryRefreshTokenError(_NO_KEY) from error


def _fetch(key_id: str) -> None:
    try:
        get_latest_keys(SessionRecipe.get_instance().config, key_id)
    except Exception as error:
        if str(error) != _NO_KEY:
            raise DependencyUnavailable from error


async def ready_for(access_token: str | None) -> None:
    """See that the key of this token is at hand, so that the SDK does not go and fetch it."""
    key_id = _key_id(access_token) if access_token else None
    if key_id is None:
        return
    while not _is_at_hand(key_id):
        if _Flight.task is None or _Flight.task.done():
            _Flight.task = asyncio.create_task(asyncio.to_thread(_fetch, key_id))
        await asyncio.shield(_Flight.task)
