import asyncio
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from app.core.live.events import SOCKETS_CLOSED, LiveEvent

Message = dict[str, str]

# Also sent when events may have been missed: the site then fetches again what it shows.
READY: Message = {"type": "ready"}
_LONGEST_QUEUE = 100
_MOST_TOPICS = 10


class Client:
    """One browser's socket: what waits to be sent to it, until it is closed."""

    def __init__(self, user: str, roles: frozenset[str]) -> None:
        self.user = user
        self.roles = roles
        self.topics: set[str] = set()
        self._queue: asyncio.Queue[Message | None] = asyncio.Queue()
        self._queue.put_nowait(READY)

    def put(self, message: Message) -> None:
        if self._queue.qsize() >= _LONGEST_QUEUE:
            while not self._queue.empty():
                self._queue.get_nowait()
            message = READY
        self._queue.put_nowait(message)

    def close(self) -> None:
        self._queue.put_nowait(None)

    async def next(self) -> Message | None:
        """The next message, or `None` when the socket is to be closed."""
        return await self._queue.get()


class LiveHub:
    """The live sockets of this process."""

    def __init__(self) -> None:
        self._by_user: defaultdict[str, set[Client]] = defaultdict(set)
        self._by_role: defaultdict[str, set[Client]] = defaultdict(set)
        self._by_topic: defaultdict[str, set[Client]] = defaultdict(set)

    @contextmanager
    def join(self, user: str, roles: Iterable[str]) -> Iterator[Client]:
        client = Client(user, frozenset(roles))
        self._by_user[user].add(client)
        for role in client.roles:
            self._by_role[role].add(client)
        try:
            yield client
        finally:
            self._leave(client)

    def watch(self, client: Client, topic: str) -> None:
        """More than a page can show is not watched."""
        if len(client.topics) < _MOST_TOPICS:
            client.topics.add(topic)
            self._by_topic[topic].add(client)

    def unwatch(self, client: Client, topic: str) -> None:
        client.topics.discard(topic)
        self._drop(self._by_topic, topic, client)

    def _leave(self, client: Client) -> None:
        self._drop(self._by_user, client.user, client)
        for role in client.roles:
            self._drop(self._by_role, role, client)
        for topic in client.topics:
            self._drop(self._by_topic, topic, client)

    @staticmethod
    def _drop(index: defaultdict[str, set[Client]], key: str, client: Client) -> None:
        if key in index:
            index[key].discard(client)
            if not index[key]:
                del index[key]

    @property
    def clients(self) -> list[Client]:
        return [client for clients in self._by_user.values() for client in clients]

    @property
    def watchers(self) -> list[Client]:
        return [client for clients in self._by_topic.values() for client in clients]

    def deliver(self, events: Iterable[LiveEvent]) -> None:
        for event in events:
            for client in self._receivers(event):
                if event.type == SOCKETS_CLOSED:
                    client.close()
                else:
                    client.put({"type": event.type, "id": event.id})

    def _receivers(self, event: LiveEvent) -> set[Client]:
        if event.user is not None:
            return self._by_user.get(event.user, set())
        if event.topic is not None:
            return self._by_topic.get(event.topic, set())
        return self._by_role.get(event.role or "", set())

    def resync(self) -> None:
        """Events may have been lost: let every browser look again."""
        for client in self.clients:
            client.put(READY)

    def close_all(self) -> None:
        for client in self.clients:
            client.close()
