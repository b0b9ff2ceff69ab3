"""Serving while the code is edited: the libraries are imported once, not at every edit."""

import multiprocessing
import socket

import uvicorn
from uvicorn import _subprocess
from uvicorn.supervisors import ChangeReload

# What takes longest to import and no edit changes. Nothing of it may start a thread: it is forked.
_LIBRARIES = [
    "fastapi",
    "phonenumbers",
    "PIL.Image",
    "procrastinate",
    "psycopg",
    "pymongo",
    "sqlalchemy.dialects.postgresql",
    "sqlalchemy.ext.asyncio",
    "sqlalchemy.orm",
    "supertokens_python.framework.fastapi",
    "supertokens_python.recipe.session",
    "uvicorn",
]


def serve_with_reload(config: uvicorn.Config, server: uvicorn.Server, listeners: list[socket.socket]) -> None:
    """Serve until told to stop, in a process that is replaced whenever a file of the package changes."""
    multiprocessing.set_forkserver_preload(_LIBRARIES)
    # uvicorn has no setting for how its processes start; afresh, an edit is served in 2.1 s, so in 1.2 s.
    _subprocess.spawn = multiprocessing.get_context("forkserver")  # type: ignore[assignment]
    ChangeReload(config, target=server.run, sockets=listeners).run()
