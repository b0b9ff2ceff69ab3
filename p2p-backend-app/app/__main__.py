import argparse
from collections.abc import Callable
from importlib import import_module

from app.commands.failure import CommandError, stop
from app.core.config_sources import SettingsError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app", description="The backend of P2P Sandbox.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser(
        "serve",
        help="serve the API, and the site if SITE_DIR is set",
        epilog="example: python -m app serve --port 8000 --port 5173",
    )
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    serve.add_argument(
        "--port", type=int, action="append", help="port to listen on; repeatable (default: 8000)"
    )
    serve.add_argument("--workers", type=int, help="processes that answer (default: WEB_CONCURRENCY or 1)")
    serve.add_argument("--reload", action="store_true", help="start again when the code changes")
    commands.add_parser("worker", help="run background jobs", epilog="example: python -m app worker")
    commands.add_parser(
        "migrate", help="bring the schema up to date", epilog="example: python -m app migrate"
    )
    commands.add_parser(
        "openapi", help="print the OpenAPI document", epilog="example: python -m app openapi > openapi.json"
    )
    return parser


def main() -> None:
    arguments = _parser().parse_args()
    run: Callable[[argparse.Namespace], None] = import_module(f"app.commands.{arguments.command}").run
    try:
        run(arguments)
    except SettingsError as error:
        stop(error.report(), 2)
    except CommandError as error:
        stop(f"error: {error}\nhint: {error.hint}")
    except KeyboardInterrupt:
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
