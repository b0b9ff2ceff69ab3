import argparse
import logging
import signal
import sys

import uvicorn

from auth_core.app import create_app
from auth_core.config import load_settings
from auth_core.core import build_core
from auth_core.errors import StartError
from auth_core.logs import configure_logging

DEFAULT_PORT = 3567
_log = logging.getLogger("auth_core")


def main() -> int:
    arguments = _arguments()
    try:
        serve(arguments.host, arguments.port)
    except StartError as error:
        sys.stderr.write(f"error: {error}\nhint: {error.hint}\n")
        return 1
    return 0


def serve(host: str, port: int) -> None:
    """Serve until a signal; raises when the configuration or the database makes that impossible."""
    settings = load_settings()
    # uvicorn raises the signal that ended it once more; that is an orderly end, not a death by signal.
    for stopping in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stopping, lambda *_: sys.exit(0))
    configure_logging(settings.log_level)
    fatal: list[StartError] = []

    def stop(error: StartError) -> None:
        fatal.append(error)
        server.should_exit = True

    _log.info("starting", extra={"host": host, "port": port})
    app = create_app(build_core(settings), stop)
    server = uvicorn.Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            loop="asyncio",
            http="httptools",
            ws="none",
            lifespan="on",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            timeout_graceful_shutdown=1,
        )
    )
    try:
        server.run()
    except SystemExit as error:
        if error.code == 0:
            return
        raise StartError(
            f"cannot listen on {host}:{port}", "another process has the port; choose one with --port"
        ) from error
    if fatal:
        raise fatal[0]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m auth_core", description="The embedded auth core.")
    commands = parser.add_subparsers(dest="command", required=True)
    serving = commands.add_parser("serve", help="serve the Core Driver Interface")
    serving.add_argument("--host", default="127.0.0.1")
    serving.add_argument("--port", type=int, default=DEFAULT_PORT)
    return parser.parse_args()


if __name__ == "__main__":
    logging.captureWarnings(capture=True)
    sys.exit(main())
