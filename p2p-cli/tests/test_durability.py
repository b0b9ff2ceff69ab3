"""`kill -9` of each service in turn under a write load: nothing that was acknowledged is lost."""

from contextlib import ExitStack

import psycopg
import pymongo
import pytest

from tests.support import writers
from tests.support.launcher import Launcher, eventually
from tests.support.writers import Writer

SERVICES = ("postgres", "mongodb", "supertokens", "backend", "worker")


@pytest.fixture(scope="module")
def load(empty_stack: Launcher) -> dict[str, set[int]]:
    """What each writer was told is safe, while every service was killed and came back."""
    with psycopg.connect(empty_stack.postgres()) as connection:
        connection.execute("CREATE TABLE written (number bigint PRIMARY KEY)")
    with ExitStack() as running:
        started = {
            "postgres": running.enter_context(Writer(writers.into_postgres(empty_stack.postgres()))),
            "mongodb": running.enter_context(Writer(writers.into_mongodb(empty_stack.mongodb()))),
            "sign-up": running.enter_context(Writer(writers.sign_ups(empty_stack.port))),
        }
        for name in SERVICES:
            kill_and_wait(empty_stack, name, started)
    return {name: writer.acknowledged for name, writer in started.items()}


def kill_and_wait(stack: Launcher, name: str, started: dict[str, Writer]) -> None:
    pid = stack.kill(name)
    eventually(lambda: stack.service(name).pid not in {None, pid} and stack.status().healthy, 60)
    before = {writer: len(writer.acknowledged) for writer in started.values()}
    eventually(lambda: all(len(writer.acknowledged) > count for writer, count in before.items()), 60)


def test_each_service_was_restarted_once(empty_stack: Launcher, load: dict[str, set[int]]) -> None:
    assert all(load.values())
    restarts = {one.service: one.restarts for one in empty_stack.status().services}
    assert [name for name in SERVICES if restarts[name] < 1] == []
    assert empty_stack.service("backend").last_exit == "was ended by SIGKILL"


def test_postgres_lost_nothing(empty_stack: Launcher, load: dict[str, set[int]]) -> None:
    with psycopg.connect(empty_stack.postgres()) as connection:
        kept = {row[0] for row in connection.execute("SELECT number FROM written")}
    assert load["postgres"] - kept == set()


def test_mongodb_lost_nothing(empty_stack: Launcher, load: dict[str, set[int]]) -> None:
    with pymongo.MongoClient[dict[str, object]](empty_stack.mongodb()) as client:
        kept = set(client["p2p_sandbox"]["written"].distinct("_id"))
    assert load["mongodb"] - kept == set()


def test_no_account_was_lost(empty_stack: Launcher, load: dict[str, set[int]]) -> None:
    with psycopg.connect(empty_stack.postgres()) as connection:
        kept = {row[0] for row in connection.execute("SELECT email FROM users")}
    assert {writers.email_of(number) for number in load["sign-up"]} - kept == set()
