import asyncio
from dataclasses import dataclass, field

from auth_core.config import Settings
from auth_core.db import Database
from auth_core.keys.ring import KeyRing
from auth_core.passwords.hasher import PasswordHasher
from auth_core.sessions.refresh_token import RefreshTokenSealer
from auth_core.sessions.service import SessionService


@dataclass(frozen=True, slots=True)
class Core:
    """What every call may use: built once, shared by all."""

    settings: Settings
    db: Database
    keys: KeyRing
    passwords: PasswordHasher
    sealer: RefreshTokenSealer
    sessions: SessionService
    ready: asyncio.Event = field(default_factory=asyncio.Event)


def build_core(settings: Settings) -> Core:
    db = Database(settings.conninfo, settings.pool_size)
    keys = KeyRing(db, settings)
    sealer = RefreshTokenSealer()
    return Core(
        settings=settings,
        db=db,
        keys=keys,
        passwords=PasswordHasher(settings.argon2),
        sealer=sealer,
        sessions=SessionService(db, keys, sealer, settings),
    )
