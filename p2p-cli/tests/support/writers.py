"""Writers that remember every write they were told is safe."""

import itertools
import json
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Self

import psycopg
import pymongo
from pymongo.errors import PyMongoError

from tests.support import client

Write = Callable[[int], None]


class Writer(threading.Thread):
    """Goes on through every failure; only what succeeded counts."""

    def __init__(self, write: Write) -> None:
        super().__init__(daemon=True)
        self.acknowledged: set[int] = set()
        self._write = write
        self._end = threading.Event()

    def run(self) -> None:
        for number in itertools.count():
            if self._end.is_set():
                return
            with suppress(psycopg.Error, PyMongoError, OSError):
                self._write(number)
                self.acknowledged.add(number)
            self._end.wait(0.03)

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self.join(30)


def into_postgres(address: str) -> Write:
    def write(number: int) -> None:
        with psycopg.connect(address) as connection:
            connection.execute("INSERT INTO written VALUES (%s)", (number,))

    return write


def into_mongodb(address: str) -> Write:
    def write(number: int) -> None:
        with pymongo.MongoClient[dict[str, object]](address, serverSelectionTimeoutMS=2000) as server:
            server["p2p_sandbox"]["written"].insert_one({"_id": number})

    return write


def email_of(number: int) -> str:
    return f"writer-{number}@durability.example"


def sign_ups(port: int) -> Write:
    """Through the whole product: backend, auth core, PostgreSQL."""
    reference = json.loads(client.get(port, "/api/v1/reference")[1])
    choices = {name: entries[0]["code"] for name, entries in reference.items()}

    def write(number: int) -> None:
        fields = {
            "email": email_of(number),
            "password": "Long-enough-1",
            "first_name": "Noura",
            "last_name": "Salem",
            "job_title": "Engineer",
            "professional_role": choices["professional_roles"],
            "language": "en",
            "organization_name_ar": "",
            "organization_name_en": f"Factory {number}",
            "organization_industry": choices["industries"],
            "organization_size": choices["company_sizes"],
            "organization_city": choices["cities"],
        }
        said = client.post_form(port, "/auth/signup", fields)
        if said["status"] != "OK":
            raise ConnectionError(said)

    return write
