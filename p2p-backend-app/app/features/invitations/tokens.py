"""What the link of an invitation carries; the database holds only what proves it."""

import hashlib
import secrets

_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(_BYTES)


def hash_of(token: str) -> bytes:
    """The token has 256 random bits, so that a plain hash cannot be turned back."""
    return hashlib.sha256(token.encode()).digest()
