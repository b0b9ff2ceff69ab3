import logging

from auth_core.clock import now_ms
from auth_core.core import Core
from auth_core.dashboard import repository as dashboard
from auth_core.emailverification import repository as emailverification
from auth_core.keys import repository as keys
from auth_core.passwordreset import repository as passwordreset
from auth_core.sessions import repository as sessions

_LOCK = 0x7032707377656570
_log = logging.getLogger(__name__)


async def sweep(core: Core) -> None:
    """Delete what has expired; of several processes one does it at a time."""
    now = now_ms()
    async with core.db.transaction() as connection:
        cursor = await connection.execute("SELECT pg_try_advisory_xact_lock(%s)", (_LOCK,))
        if await cursor.fetchone() != (True,):
            return
        removed = {
            "sessions": await sessions.delete_expired(connection, now),
            "verification_tokens": await emailverification.delete_expired(connection, now),
            "reset_tokens": await passwordreset.delete_expired(connection, now),
            "dashboard_sessions": await dashboard.delete_expired(connection, now),
            "keys": await keys.delete_expired(connection, now),
        }
    if any(removed.values()):
        _log.info("expired rows removed", extra=removed)
