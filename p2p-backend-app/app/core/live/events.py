"""What travels between processes: names and ids, packed into few notifications."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

CHANNEL = "p2p_live"
_LARGEST_PAYLOAD = 7_500  # PostgreSQL refuses notifications of 8,000 bytes

# Sent between processes, never to a browser: this user's sockets are to be closed.
SOCKETS_CLOSED = "sockets.closed"


class LiveEvent(NamedTuple):
    """Something happened to `id`; for one user, for everybody with a role, or for who watches a topic."""

    type: str
    id: str
    user: str | None = None
    role: str | None = None
    topic: str | None = None


def pack(events: Iterable[LiveEvent]) -> Iterator[str]:
    """JSON lists of events, each small enough for one notification."""
    parts: list[str] = []
    size = 2
    for event in events:
        part = json.dumps(event, separators=(",", ":"))
        if parts and size + len(part) + 1 > _LARGEST_PAYLOAD:
            yield f"[{','.join(parts)}]"
            parts, size = [], 2
        parts.append(part)
        size += len(part) + 1
    if parts:
        yield f"[{','.join(parts)}]"


def unpack(payload: str) -> list[LiveEvent]:
    return [LiveEvent(*fields) for fields in json.loads(payload)]
