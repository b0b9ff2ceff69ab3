import argparse
import asyncio

from app.commands.startup import prepare
from app.core.config import get_settings
from app.core.logging import configure_logging


def run(_: argparse.Namespace) -> None:
    settings = get_settings()
    configure_logging(settings)
    prepare(settings)
    from app.worker import run_worker  # noqa: PLC0415 (a refusal to start should not wait for these imports)

    asyncio.run(run_worker(settings))
