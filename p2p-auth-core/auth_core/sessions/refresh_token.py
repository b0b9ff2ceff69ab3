import base64
import binascii
import json
import secrets
from dataclasses import asdict, dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from auth_core.errors import UnavailableError
from auth_core.sessions.errors import UnauthorisedError

KEY_BYTES = 32
NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class RefreshToken:
    """A refresh token names its parent: so a child needs no row until its first use."""

    handle: str
    parent_hash_1: str | None
    anti_csrf_token: str | None


class RefreshTokenSealer:
    """Seals refresh tokens with a key that all core processes of a database share."""

    def __init__(self) -> None:
        self._cipher: AESGCM | None = None

    def use(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, token: RefreshToken) -> str:
        # The random nonce makes each child of one parent a token of its own.
        nonce = secrets.token_bytes(NONCE_BYTES)
        sealed = self._ready().encrypt(nonce, json.dumps(asdict(token)).encode(), None)
        return _encode(nonce + sealed)

    def open(self, text: str) -> RefreshToken:
        try:
            raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
            if _encode(raw) != text:
                raise ValueError("another spelling of a token would have another hash")
            return RefreshToken(
                **json.loads(self._ready().decrypt(raw[:NONCE_BYTES], raw[NONCE_BYTES:], None))
            )
        except (InvalidTag, ValueError, binascii.Error, TypeError) as error:
            raise UnauthorisedError("Invalid refresh token") from error

    def _ready(self) -> AESGCM:
        if self._cipher is None:
            raise UnavailableError("The key of refresh tokens is not loaded")
        return self._cipher


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")
