import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict


def postgres_url() -> str:
    url = os.environ.get("TEST_POSTGRES_URL", "")
    if url:
        return url
    message = "TEST_POSTGRES_URL names no PostgreSQL server (a superuser's URL) to test on"
    if os.environ.get("CI") == "true":
        pytest.fail(message, pytrace=False)
    pytest.skip(message)


@contextmanager
def temporary_database() -> Iterator[str]:
    """The URL of a new database, dropped afterwards."""
    server = postgres_url()
    name = f"auth_core_test_{secrets.token_hex(6)}"
    administer(server, "CREATE DATABASE {}", name)
    try:
        yield url_of(server, name)
    finally:
        administer(server, "DROP DATABASE {} WITH (FORCE)", name)


def url_of(server: str, name: str) -> str:
    parts = conninfo_to_dict(server)
    return f"postgresql://{parts['user']}:{parts.get('password', '')}@{parts['host']}:{parts['port']}/{name}"


def administer(server: str, statement: str, database: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(database)))


def shut_off(database_url: str) -> None:
    """As if the server were away, for this database alone."""
    server, name = postgres_url(), str(conninfo_to_dict(database_url)["dbname"])
    administer(server, "ALTER DATABASE {} ALLOW_CONNECTIONS false", name)
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,)
        )


def let_in(database_url: str) -> None:
    name = str(conninfo_to_dict(database_url)["dbname"])
    administer(postgres_url(), "ALTER DATABASE {} ALLOW_CONNECTIONS true", name)


def query(database_url: str, statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(database_url, autocommit=True) as connection:
        cursor = connection.execute(f"SET search_path TO auth_core; {statement}")
        while cursor.nextset():
            pass
        return cursor.fetchall()
