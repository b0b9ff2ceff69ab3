"""One launcher on one data folder."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from p2p_cli.data import state
from p2p_cli.data.folder import DataFolder
from p2p_cli.errors import P2PError


@contextmanager
def held(data: DataFolder) -> Iterator[None]:
    """Hold the folder until the end; the kernel lets go of it when we die, however we die."""
    handle = os.open(data.lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise _taken(data) from error
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
        yield
        os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def holder(data: DataFolder) -> int | None:
    """The process that holds the folder now."""
    try:
        handle = os.open(data.lock, os.O_RDWR)
    except FileNotFoundError:
        return None
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        written = os.pread(handle, 32, 0).decode(errors="replace").strip()
        return int(written) if written.isdigit() else None
    else:
        return None
    finally:
        os.close(handle)


def _taken(data: DataFolder) -> P2PError:
    try:
        address = state.read(data.state).address
    except (P2PError, FileNotFoundError):
        address = ""
    where = f" on {address}" if address else ""
    return P2PError(
        f"P2P Sandbox already runs{where} with the data in {data.root}",
        "./p2p status; stop it with ./p2p down, or choose another folder with --data DIR",
    )
