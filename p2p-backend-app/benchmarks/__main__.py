"""Fill the databases, ask the platform and the floor in turn, and tell how fast they answered."""

import argparse
import asyncio
import json
import os
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from app.core.auth.setup import init_auth
from app.core.auth.sign_up import sign_up
from app.core.auth.verification import confirm_email
from app.core.config import Settings, get_settings
from app.core.db import Database, open_database
from app.core.live import open_live
from app.core.mongo import open_documents
from app.features.accounts.hooks import Accounts
from app.features.accounts.sign_up_form import Profile, checked_form
from benchmarks.asking import measure
from benchmarks.crowd import load
from benchmarks.report import Figure, plot, table
from benchmarks.routes import Route, routes

_PASSWORD = "benchmark-password-7"  # noqa: S105 (of accounts that live as long as the run)
_ACCOUNTS = [f"bench-{number}@crowd.example" for number in range(20)]
_FORM = {
    "first_name": "Salma",
    "last_name": "Al-Bench",
    "job_title": "Engineer",
    "professional_role": "plant_engineer",
    "language": "ar",
    "organization_name_ar": "مصنع القياس",
    "organization_name_en": "Bench Works",
    "organization_industry": "metals",
    "organization_size": "51-200",
    "organization_city": "riyadh",
}


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


async def _fill(settings: Settings) -> None:
    init_auth(settings, Accounts())
    async with AsyncExitStack() as stack:
        database: Database = await stack.enter_async_context(open_database(settings))
        await stack.enter_async_context(open_documents(settings))
        await stack.enter_async_context(open_live(settings, listen=False))
        _say("Making 1,000 members, 10,000 threads with 100,000 replies and 2,000 use cases")
        await load(database, settings.postgres_conninfo)
        form = checked_form(_FORM).form
        for email in _ACCOUNTS:
            user_id = await sign_up(email, _PASSWORD, Profile(form, member_of=None))
            await confirm_email(user_id, email)


async def _cookies(base: str) -> str:
    """Of somebody who has signed in."""
    fields = [{"id": "email", "value": _ACCOUNTS[0]}, {"id": "password", "value": _PASSWORD}]
    async with (
        aiohttp.ClientSession(base, cookie_jar=aiohttp.DummyCookieJar()) as session,
        session.post("/auth/signin", json={"formFields": fields}) as response,
    ):
        response.raise_for_status()
        return f"sAccessToken={response.cookies['sAccessToken'].value}"


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def _floor(settings: Settings) -> AsyncIterator[str]:
    """The bare server, with as many workers as the platform has."""
    port = _free_port()
    key = settings.supertokens_api_key.get_secret_value() if settings.supertokens_api_key else ""
    process = await asyncio.create_subprocess_exec(
        *(
            sys.executable,
            "-m",
            "uvicorn",
            "benchmarks.floor:app",
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
        ),
        *("--workers", str(settings.web_concurrency), "--no-access-log", "--log-level", "warning"),
        env=os.environ
        | {
            "FLOOR_POSTGRES": settings.postgres_conninfo,
            "FLOOR_MONGODB": settings.mongodb_address,
            "FLOOR_CORE_KEY": key,
            "SUPERTOKENS_CONNECTION_URI": settings.supertokens_connection_uri,
        },
    )
    try:
        await _answers("127.0.0.1", port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        await process.wait()


async def _answers(host: str, port: int) -> None:
    for _ in range(300):
        try:
            _, writer = await asyncio.open_connection(host, port)
        except OSError:
            await asyncio.sleep(0.1)
        else:
            writer.close()
            return
    raise SystemExit("error: the floor does not start\nhint: see what it printed above")


async def _measure(
    base: str, floor: str, chosen: list[Route], clients: list[int], seconds: float
) -> list[Figure]:
    cookies = {"Cookie": await _cookies(base)}
    figures = []
    for route in chosen:
        for number in clients:
            _say(f"{route.name}, {number} at once")
            bare = await measure(floor, route.floor, number, seconds, cookies)
            whole = await measure(base, route.platform, number, seconds, cookies)
            figures.append(Figure(route.name, whole, bare))
    return figures


async def _run(arguments: argparse.Namespace) -> list[Figure]:
    settings = get_settings()
    if not arguments.filled:
        await _fill(settings)
    known = routes(_ACCOUNTS, _PASSWORD)
    chosen = [route for route in known if not arguments.routes or route.name in arguments.routes]
    async with _floor(settings) as floor:
        return await _measure(arguments.base, floor, chosen, arguments.clients, arguments.seconds)


def _counts(given: str) -> list[int]:
    return [int(count) for count in given.split(",")]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--base", required=True, help="the address of the platform")
    parser.add_argument("--clients", type=_counts, default=[1, 64, 500], help="how many at once (1,64,500)")
    parser.add_argument("--seconds", type=float, default=5.0, help="how long each is asked (5)")
    parser.add_argument("--routes", nargs="*", help="only these")
    parser.add_argument("--filled", action="store_true", help="the databases are full already")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every figure there")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw them there, as SVG")
    arguments = parser.parse_args()
    figures = asyncio.run(_run(arguments))
    if arguments.json:
        told: list[dict[str, Any]] = [figure.as_dict() for figure in figures]
        arguments.json.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    if arguments.plot:
        arguments.plot.write_text(plot(figures), encoding="utf-8")
    print(table(figures))
    if any(figure.platform.failed for figure in figures):
        raise SystemExit("error: some requests failed\nhint: see the column, and ./p2p logs backend")


if __name__ == "__main__":
    main()
