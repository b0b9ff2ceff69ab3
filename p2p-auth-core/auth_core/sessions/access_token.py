import json
from dataclasses import dataclass
from typing import Any

import jwt

from auth_core.errors import BadRequestError
from auth_core.keys.ring import KeyRing
from auth_core.keys.signing_key import SigningKey
from auth_core.sessions.errors import TryRefreshError
from auth_core.sessions.models import IssuedToken
from auth_core.tenants.models import DEFAULT_TENANT

PROTECTED_CLAIMS = frozenset(
    {
        "sub",
        "rsub",
        "tId",
        "iat",
        "exp",
        "sessionHandle",
        "refreshTokenHash1",
        "parentRefreshTokenHash1",
        "antiCsrfToken",
        "stt",
    }
)
_VERSION = "5"
# Signatures alone: the payload may hold registered claims of any shape, which are not ours to judge.
_JWS = jwt.PyJWS()


@dataclass(frozen=True, slots=True)
class AccessToken:
    handle: str
    user_id: str
    refresh_token_hash_1: str
    parent_refresh_token_hash_1: str | None
    anti_csrf_token: str | None
    expiry: int
    payload: dict[str, Any]


def check_payload(payload: dict[str, Any]) -> dict[str, Any]:
    taken = sorted(PROTECTED_CLAIMS & payload.keys())
    if taken:
        raise BadRequestError(f"The user payload contains protected field: {', '.join(taken)}")
    return payload


def sign(token: AccessToken, key: SigningKey, now: int) -> IssuedToken:
    created = now // 1000
    claims = {
        **token.payload,
        "sub": token.user_id,
        "rsub": token.user_id,
        "tId": DEFAULT_TENANT,
        "iat": created,
        "exp": token.expiry // 1000,
        "sessionHandle": token.handle,
        "refreshTokenHash1": token.refresh_token_hash_1,
        "parentRefreshTokenHash1": token.parent_refresh_token_hash_1,
        "antiCsrfToken": token.anti_csrf_token,
    }
    headers = {"kid": key.kid, "version": _VERSION}
    # Not escaped: Arabic claims would make the token three times as long.
    payload = json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode()
    encoded = _JWS.encode(payload, key.private_key, "RS256", headers=headers)
    return IssuedToken(encoded, token.expiry // 1000 * 1000, created * 1000)


async def read(text: str, keys: KeyRing) -> AccessToken:
    """The token behind the text, with its signature checked and its expiry not."""
    try:
        header = jwt.get_unverified_header(text)
        key = await keys.find(str(header.get("kid", "")))
        if key is None or header.get("version") != _VERSION:
            raise TryRefreshError("Access token with an unknown key or version")
        return _from_claims(json.loads(_JWS.decode(text, key.private_key.public_key(), ["RS256"])))
    except (jwt.InvalidTokenError, KeyError, TypeError, ValueError) as error:
        raise TryRefreshError("Invalid access token") from error


def _from_claims(claims: dict[str, Any]) -> AccessToken:
    return AccessToken(
        handle=claims["sessionHandle"],
        user_id=claims["sub"],
        refresh_token_hash_1=claims["refreshTokenHash1"],
        parent_refresh_token_hash_1=claims["parentRefreshTokenHash1"],
        anti_csrf_token=claims["antiCsrfToken"],
        expiry=int(claims["exp"]) * 1000,
        payload={name: value for name, value in claims.items() if name not in PROTECTED_CLAIMS},
    )
