"""Keeps the SDK's blocking fetch of signing keys out of the event loop."""

import asyncio
from collections.abc import Callable

import jwt
from supertokens_python.recipe.session import SessionRecipe
from supertokens_python.recipe.session.exceptions import TryRefreshTokenError
from supertokens_python.recipe.session.jwks import find_matching_keys_in_cache, get_latest_keys

from app.core.errors import DependencyUnavailable

_NO_KEY = "No matching JWKS found"


class _Fetch:
    # One at a time for the process: a hung core takes one thread, whoever waits.
    lock: asyncio.Lock | None = None


def _key_id(access_token: str) -> str | None:
    try:
        key_id = jwt.get_unverified_header(access_token).get("kid")
    except jwt.InvalidTokenError:
        return None
    return key_id if isinstance(key_id, str) else None


def _ask(question: Callable[[], object]) -> bool:
    """Whether the keys have the one asked for; raises if there are no keys at all."""
    try:
        return question() is not None
    except Exception as error:
        if str(error) == _NO_KEY:  # the SDK has no type for it
            raise TryRefreshTokenError(_NO_KEY) from error
        raise DependencyUnavailable from error


async def ready_for(access_token: str | None) -> None:
    """See that the key of this token is at hand, so that the SDK does not go and fetch it."""
    key_id = _key_id(access_token) if access_token else None
    if key_id is None or _ask(lambda: find_matching_keys_in_cache(key_id)):
        return
    _Fetch.lock = _Fetch.lock or asyncio.Lock()
    async with _Fetch.lock:
        if _ask(lambda: find_matching_keys_in_cache(key_id)):
            return
        config = SessionRecipe.get_instance().config
        await asyncio.to_thread(_ask, lambda: get_latest_keys(config, key_id))
