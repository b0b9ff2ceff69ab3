"""Tokens that mean nothing by themselves; only their hash is kept."""

import hashlib
import secrets


def new_token() -> str:
    return secrets.token_urlsafe(48)


def sha256_hex(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
