"""What every seed script needs: settings, open services, progress, one-line errors."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from sqlalchemy.exc import InterfaceError, OperationalError

from app.commands.failure import CommandError, stop
from app.commands.startup import prepare
from app.core.auth.failures import core_failures
from app.core.auth.setup import init_auth
from app.core.config import Settings, get_settings
from app.core.config_sources import SettingsError
from app.core.db import open_database
from app.core.errors import DependencyUnavailable
from app.core.live import open_live
from app.core.logging import configure_logging
from app.features.accounts.hooks import Accounts

Seed = Callable[[Settings], Awaitable[None]]

_AGAIN = "hint: start it and run this again: what is made stays, and the rest follows"


def show_progress(number: int, total: int, what: str) -> None:
    print(f"[{number}/{total}] {what}", file=sys.stderr, flush=True)


async def _with_services(settings: Settings, seed: Seed) -> None:
    init_auth(settings, Accounts())
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_database(settings))
        await stack.enter_async_context(open_live(settings, listen=False))
        with core_failures():
            await seed(settings)


def _refuse_production(settings: Settings, *, allowed: bool) -> None:
    if settings.is_production and not allowed:
        raise CommandError(
            "demo members do not belong into production",
            "add --allow-production if you want them all the same",
        )


def run_seed(seed: Seed, *, allow_production: bool) -> None:
    """Run a stage of the seeder; ends the process with one line and a hint if it cannot."""
    try:
        settings = get_settings()
        configure_logging(settings)
        _refuse_production(settings, allowed=allow_production)
        prepare(settings)
        asyncio.run(_with_services(settings, seed))
    except SettingsError as error:
        stop(error.report(), 2)
    except CommandError as error:
        stop(f"error: {error}\nhint: {error.hint}")
    except DependencyUnavailable:
        stop(f"error: the auth core does not answer\n{_AGAIN}")
    except (OperationalError, InterfaceError):
        stop(f"error: PostgreSQL does not answer\n{_AGAIN}")
