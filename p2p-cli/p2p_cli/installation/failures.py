"""Turns an installer's many lines into the one that helps."""

import errno
import re

from p2p_cli.errors import P2PError

_NO_NETWORK = re.compile(
    r"error sending request|dns error|failed to lookup|Connection(Error| refused| reset)|NewConnectionError"
    r"|timed out|Network is unreachable|network connectivity|EAI_AGAIN|ENOTFOUND"
    r"|ECONNREFUSED|ETIMEDOUT|ECONNRESET",
    re.IGNORECASE,
)
_NO_ROOM = re.compile(r"No space left|ENOSPC", re.IGNORECASE)
_BARE = 3
_AGAIN = "run the command again: it goes on where it stopped"


def from_output(what: str, output: str) -> P2PError:
    if _NO_ROOM.search(output):
        return P2PError(f"the disk is full: {what} could not be installed", f"make room, then {_AGAIN}")
    if _NO_NETWORK.search(output):
        return P2PError(
            f"the package index cannot be reached: {what} could not be installed",
            f"check the network or the index that pip and npm are set to, then {_AGAIN}",
        )
    return P2PError(
        f"{what} could not be installed", f"correct what is said above, then {_AGAIN}", _telling(output)
    )


def _telling(output: str) -> list[str]:
    """npm says first what is wrong and then how it is used; uv and pip say it at the end."""
    lines = [line.rstrip() for line in output.splitlines() if line.strip()]
    said_by_npm = [line for line in lines if line.startswith("npm error") and len(line.split()) > _BARE]
    return said_by_npm[:6] or lines[-8:]


def from_os(what: str, error: OSError) -> P2PError:
    if error.errno == errno.ENOSPC:
        return from_output(what, "No space left")
    return P2PError(
        f"{what} could not be installed: {error.strerror or error}: {error.filename or ''}".rstrip(": "),
        "give yourself write access to the checkout",
    )
