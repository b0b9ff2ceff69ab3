from contextlib import suppress
from uuid import UUID

from app.core.jobs import job
from app.features.credentials import service
from app.features.credentials.errors import EmailTaken


@job("credentials.finish_email_change")
async def finish_email_change(user_id: str) -> None:
    """Finish what a crash cut in two; nothing is left to do when it was finished at once."""
    with suppress(EmailTaken):
        await service.finish_email_change(UUID(user_id))


@job("credentials.shut_out")
async def shut_out(user_id: str, kept: str) -> None:
    """End what a crash or a core that was away left open after a change."""
    await service.shut_out(UUID(user_id), kept)
