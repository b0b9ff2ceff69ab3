import asyncio
import signal
from contextlib import AsyncExitStack

from app.core.auth.setup import init_auth
from app.core.config import Settings
from app.core.db import open_database
from app.core.job_runner import run_jobs
from app.core.live import open_live
from app.core.mongo import open_documents
from app.features.accounts.hooks import Accounts
from app.features.accounts.service import appoint_first_administrator
from app.services.mail.service import mail_server_told

# Every module that defines jobs: a worker imports them all.
JOB_MODULES: tuple[str, ...] = (
    "app.core.job_upkeep",
    "app.features.accounts.jobs",
    "app.features.invitations.jobs",
    "app.features.join_requests.jobs",
    "app.features.credentials.jobs",
    "app.features.forum.jobs",
    "app.features.lockout.jobs",
    "app.features.mailbox.jobs",
    "app.features.media.jobs",
    "app.features.notifications.jobs",
    "app.features.sessions.jobs",
    "app.features.usecases.jobs",
    "app.features.views.jobs",
)


async def run_worker(settings: Settings) -> None:
    """Run background jobs until SIGTERM or SIGINT."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stopping.set)
    init_auth(settings, Accounts())
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(open_database(settings))
        await stack.enter_async_context(open_documents(settings))
        await stack.enter_async_context(open_live(settings, listen=False))
        async with database.transaction() as session:
            await appoint_first_administrator(session)
        await stack.enter_async_context(mail_server_told(settings))
        await run_jobs(settings, JOB_MODULES, stopping)
