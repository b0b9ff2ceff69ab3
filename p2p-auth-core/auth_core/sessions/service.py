import hmac
import uuid
from dataclasses import replace
from typing import Any

from auth_core.clock import now_ms
from auth_core.config import Settings
from auth_core.db import Connection, Database
from auth_core.keys.ring import KeyRing
from auth_core.opaque import sha256_hex
from auth_core.sessions import access_token, repository
from auth_core.sessions.access_token import AccessToken
from auth_core.sessions.errors import TheftError, TryRefreshError, UnauthorisedError
from auth_core.sessions.models import Issued, IssuedToken, Session
from auth_core.sessions.refresh_token import RefreshToken, RefreshTokenSealer

GONE = "Session does not exist or has ended"


class SessionService:
    """Sessions, whose refresh tokens rotate.

    The row holds the double hash of the current refresh token. A refresh hands out a child that knows its
    parent; nothing is written until the child is used, and then it takes the parent's place. Any other
    token of the family is stolen, or was copied from one that is.
    """

    def __init__(self, db: Database, keys: KeyRing, sealer: RefreshTokenSealer, settings: Settings) -> None:
        self._db = db
        self._keys = keys
        self._sealer = sealer
        self._settings = settings

    async def create(
        self,
        user_id: str,
        jwt_payload: dict[str, Any],
        data: dict[str, Any],
        *,
        static_key: bool,
        anti_csrf: bool,
    ) -> Issued:
        access_token.check_payload(jwt_payload)
        now = now_ms()
        session = Session(
            handle=str(uuid.uuid4()),
            user_id=user_id,
            refresh_token_hash_2="",
            jwt_payload=jwt_payload,
            database_payload=data,
            uses_static_key=static_key,
            created_at=now,
            expires_at=now + self._settings.refresh_token_validity,
        )
        issued = await self._issue(session, parent_hash_1=None, anti_csrf=anti_csrf)
        stored = replace(session, refresh_token_hash_2=_hash_2(_token(issued.refresh_token)))
        async with self._db.connection() as connection:
            await repository.insert(connection, stored)
        return issued

    async def verify(
        self, text: str, *, anti_csrf_token: str | None, check_anti_csrf: bool, check_database: bool
    ) -> Issued:
        token = await access_token.read(text, self._keys)
        if token.expiry <= now_ms():
            raise TryRefreshError("Access token expired")
        if check_anti_csrf and not _same(token.anti_csrf_token, anti_csrf_token):
            raise TryRefreshError("anti-csrf check failed")
        if token.parent_refresh_token_hash_1 is None and not check_database:
            return Issued(_as_signed(token))
        async with self._db.connection() as connection:
            session = await self._find(connection, token.handle)
            session = await self._promote_if_child(
                connection, session, token.parent_refresh_token_hash_1, sha256_hex(token.refresh_token_hash_1)
            )
        is_current = session.refresh_token_hash_2 == sha256_hex(token.refresh_token_hash_1)
        has_news = token.parent_refresh_token_hash_1 is not None or token.payload != session.jwt_payload
        if not (is_current and has_news):
            return Issued(_as_signed(token))
        fresh = replace(token, parent_refresh_token_hash_1=None, payload=session.jwt_payload)
        return Issued(session, await self._sign(session, fresh, self._access_expiry()))

    async def refresh(
        self, text: str, *, anti_csrf_token: str | None, anti_csrf: bool, dynamic_key: bool | None
    ) -> Issued:
        token = self._sealer.open(text)
        hash_2 = _hash_2(text)
        async with self._db.connection() as connection:
            session = await self._find(connection, token.handle)
            if anti_csrf and not _same(token.anti_csrf_token, anti_csrf_token):
                raise UnauthorisedError("Anti CSRF token missing, or not matching")
            session = await self._promote_if_child(connection, session, token.parent_hash_1, hash_2)
            if session.refresh_token_hash_2 != hash_2:
                raise TheftError(session.handle, session.user_id)
            if dynamic_key is not None and session.uses_static_key == dynamic_key:
                await repository.set_key_kind(connection, session.handle, static=not dynamic_key)
                session = replace(session, uses_static_key=not dynamic_key)
        return await self._issue(session, parent_hash_1=sha256_hex(text), anti_csrf=anti_csrf)

    async def regenerate(self, text: str, payload: dict[str, Any] | None) -> Issued:
        """The same token with another payload; one that has expired only leaves its payload behind."""
        try:
            token = await access_token.read(text, self._keys)
        except TryRefreshError as error:
            raise UnauthorisedError(str(error)) from error
        async with self._db.connection() as connection:
            session = await self._find(connection, token.handle)
            if payload is not None:
                await self.store_jwt_payload(connection, token.handle, payload)
                session = replace(session, jwt_payload=payload)
        if token.expiry <= now_ms():
            return Issued(session)
        return Issued(
            session, await self._sign(session, replace(token, payload=session.jwt_payload), token.expiry)
        )

    async def store_jwt_payload(self, connection: Connection, handle: str, payload: dict[str, Any]) -> None:
        access_token.check_payload(payload)
        if not await repository.set_jwt_payload(connection, handle, payload, now_ms()):
            raise UnauthorisedError(GONE)

    async def _find(self, connection: Connection, handle: str) -> Session:
        session = await repository.find(connection, handle, now_ms())
        if session is None:
            raise UnauthorisedError(GONE)
        return session

    async def _promote_if_child(
        self, connection: Connection, session: Session, parent_hash_1: str | None, child_hash_2: str
    ) -> Session:
        """The session as it stands once the child, if it is one of the current token, has been used."""
        if parent_hash_1 is None or session.refresh_token_hash_2 != sha256_hex(parent_hash_1):
            return session
        expires_at = now_ms() + self._settings.refresh_token_validity
        await repository.promote(
            connection, session.handle, session.refresh_token_hash_2, child_hash_2, expires_at
        )
        return await self._find(connection, session.handle)

    async def _issue(self, session: Session, *, parent_hash_1: str | None, anti_csrf: bool) -> Issued:
        now = now_ms()
        anti_csrf_token = str(uuid.uuid4()) if anti_csrf else None
        refresh = self._sealer.seal(RefreshToken(session.handle, parent_hash_1, anti_csrf_token))
        token = AccessToken(
            handle=session.handle,
            user_id=session.user_id,
            refresh_token_hash_1=sha256_hex(refresh),
            parent_refresh_token_hash_1=parent_hash_1,
            anti_csrf_token=anti_csrf_token,
            expiry=0,
            payload=session.jwt_payload,
        )
        return Issued(
            session,
            await self._sign(session, token, self._access_expiry()),
            IssuedToken(refresh, now + self._settings.refresh_token_validity, now),
            anti_csrf_token,
        )

    async def _sign(self, session: Session, token: AccessToken, expiry: int) -> IssuedToken:
        key = await self._keys.signing_key(static=session.uses_static_key)
        return access_token.sign(replace(token, expiry=expiry), key, now_ms())

    def _access_expiry(self) -> int:
        return now_ms() + self._settings.access_token_validity


def _hash_2(refresh_token: str) -> str:
    return sha256_hex(sha256_hex(refresh_token))


def _token(issued: IssuedToken | None) -> str:
    if issued is None:
        raise ValueError("no token was issued")
    return issued.token


def _same(expected: str | None, given: str | None) -> bool:
    return (
        expected is not None and given is not None and hmac.compare_digest(expected.encode(), given.encode())
    )


def _as_signed(token: AccessToken) -> Session:
    """The session as its token tells it, for an answer that needs no database."""
    return Session(
        handle=token.handle,
        user_id=token.user_id,
        refresh_token_hash_2="",
        jwt_payload=token.payload,
        database_payload={},
        uses_static_key=False,
        created_at=0,
        expires_at=token.expiry,
    )
