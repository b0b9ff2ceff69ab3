from contextlib import suppress
from uuid import UUID

from app.core.auth.session import revoke_others
from app.core.jobs import job
from app.core.live import close_sockets_now
from app.features.credentials import service
from app.features.credentials.errors import EmailTaken


@job("credentials.finish_email_change")
async def finish_email_change(user_id: str) -> None:
    """Finish what a crash cut in two; nothing is left to do when it was finished at once."""
    with suppress(EmailTaken):
        await service.finish_email_change(UUID(user_id))


@job("credentials.end_other_sessions")
async def end_other_sessions(user_id: str, kept: str) -> None:
    await revoke_others(UUID(user_id), kept)
    close_sockets_now(user_id)
