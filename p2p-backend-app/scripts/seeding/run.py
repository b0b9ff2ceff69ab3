"""What every seed script needs: settings, open services, progress, one-line errors."""

import argparse
import asyncio
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack

from pymongo.errors import PyMongoError
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
from app.core.mongo import open_documents
from app.features.accounts.hooks import Accounts

Seed = Callable[[Settings], Awaitable[None]]

_AGAIN = "hint: start it and run this again: what is made stays, and the rest follows"


async def _with_services(settings: Settings, stages: tuple[Seed, ...]) -> None:
    init_auth(settings, Accounts())
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_database(settings))
        await stack.enter_async_context(open_documents(settings))
        await stack.enter_async_context(open_live(settings, listen=False))
        with core_failures():
            for seed in stages:
                await seed(settings)


def _refuse_production(settings: Settings, *, allowed: bool) -> None:
    if settings.is_production and not allowed:
        raise CommandError(
            "demo content does not belong into production",
            "add --allow-production if you want them all the same",
        )


def run_seed(what: str, *stages: Seed) -> None:
    """The command of a seed script; ends the process with one line and a hint if it cannot."""
    parser = argparse.ArgumentParser(description=what, epilog=f"example: python {sys.argv[0]}")
    parser.add_argument(
        "--allow-production", action="store_true", help="make demo content with ENVIRONMENT=production too"
    )
    allowed = parser.parse_args().allow_production
    try:
        settings = get_settings()
        configure_logging(settings)
        _refuse_production(settings, allowed=allowed)
        prepare(settings)
        asyncio.run(_with_services(settings, stages))
    except SettingsError as error:
        stop(error.report(), 2)
    except CommandError as error:
        stop(f"error: {error}\nhint: {error.hint}")
    except DependencyUnavailable:
        stop(f"error: the auth core does not answer\n{_AGAIN}")
    except (OperationalError, InterfaceError):
        stop(f"error: PostgreSQL does not answer\n{_AGAIN}")
    except PyMongoError:
        stop(f"error: MongoDB does not answer\n{_AGAIN}")
