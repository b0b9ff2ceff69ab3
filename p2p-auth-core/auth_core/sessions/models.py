from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Session:
    """A row of `sessions`; `user_id` is the one that callers know."""

    handle: str
    user_id: str
    refresh_token_hash_2: str
    jwt_payload: dict[str, Any]
    database_payload: dict[str, Any]
    uses_static_key: bool
    created_at: int
    expires_at: int


@dataclass(frozen=True, slots=True)
class IssuedToken:
    token: str
    expiry: int
    created: int

    def answer(self) -> dict[str, Any]:
        return {"token": self.token, "expiry": self.expiry, "createdTime": self.created}


@dataclass(frozen=True, slots=True)
class Issued:
    """What a caller gets for a session: some calls issue no token, some an access token alone."""

    session: Session
    access_token: IssuedToken | None = None
    refresh_token: IssuedToken | None = None
    anti_csrf_token: str | None = None
