import argparse
import errno
import socket
from pathlib import Path

import uvicorn

from app.commands.failure import CommandError
from app.commands.startup import prepare
from app.core.config import Settings, get_settings
from app.core.logging import configure_logging

_BACKLOG = 2048


def _listen(host: str, port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRINUSE:
            hint = "stop what listens there, or choose another port with --port"
            raise CommandError(f"port {port} on {host} is in use", hint) from None
        reason = error.strerror or str(error)
        raise CommandError(
            f"cannot listen on {host} port {port}: {reason}", "choose another --host or --port"
        ) from None
    listener.set_inheritable(True)
    return listener


def _server_config(settings: Settings, arguments: argparse.Namespace) -> uvicorn.Config:
    return uvicorn.Config(
        "app.main:create_app",
        factory=True,
        host=arguments.host,
        workers=arguments.workers or settings.web_concurrency,
        reload=arguments.reload,
        reload_dirs=[str(Path(__file__).parents[1])] if arguments.reload else None,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="websockets-sansio",
        ws_max_size=16_384,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=3,
    )


def run(arguments: argparse.Namespace) -> None:
    settings = get_settings()
    configure_logging(settings)
    listeners = [_listen(arguments.host, port) for port in arguments.port or [8000]]
    prepare(settings)
    config = _server_config(settings, arguments)
    server = uvicorn.Server(config)
    if config.should_reload:
        from app.commands.reload import serve_with_reload  # noqa: PLC0415 (watching files costs memory)

        serve_with_reload(config, server, listeners)
    elif config.workers > 1:
        from uvicorn.supervisors import Multiprocess  # noqa: PLC0415 (as above)

        Multiprocess(config, sockets=listeners).run()
    else:
        server.run(sockets=listeners)
        if not server.started:
            raise SystemExit(3)
