"""The two databases: made whole, checked, and never harmed by a refusal."""

from pathlib import Path

import psycopg
import pymongo
import pytest
from pymongo.errors import OperationFailure

from p2p_cli.services.plan import LOOPBACK
from tests.support.launcher import Launcher, refused


def overwritten(folder: Path, pattern: str) -> dict[Path, bytes]:
    """Damage files in place; gives what is there now."""
    damaged = {}
    for path in sorted(folder.glob(pattern)):
        path.write_bytes(b"\x00garbage" * (path.stat().st_size // 8 or 1))
        damaged[path] = path.read_bytes()
    assert damaged
    return damaged


def test_arabic_has_trigrams_and_words(launcher: Launcher) -> None:
    launcher.started("--only", "postgres")
    with psycopg.connect(launcher.postgres()) as connection:
        connection.execute("CREATE EXTENSION pg_trgm")
        assert connection.execute("SELECT cardinality(show_trgm('مصنع'))").fetchone() == (5,)


def test_postgres_wants_the_password_and_listens_on_loopback_only(launcher: Launcher) -> None:
    launcher.started("--only", "postgres")
    port = launcher.record().ports["postgres"]
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(f"postgresql://postgres@{LOOPBACK}:{port}/postgres?connect_timeout=2")
    with psycopg.connect(launcher.postgres()) as connection:
        settings: dict[str, str] = dict(
            connection.execute("SELECT name, setting FROM pg_settings").fetchall()
        )
    assert settings["listen_addresses"] == LOOPBACK
    assert settings["unix_socket_directories"] == ""
    assert settings["fsync"] == settings["synchronous_commit"] == "on"


def test_mongodb_wants_the_password(launcher: Launcher) -> None:
    launcher.started("--only", "mongodb")
    port = launcher.record().ports["mongodb"]
    with (
        pymongo.MongoClient[dict[str, object]](
            f"mongodb://{LOOPBACK}:{port}/?directConnection=true"
        ) as client,
        pytest.raises(OperationFailure),
    ):
        client["p2p_sandbox"].list_collection_names()


def test_a_mongodb_user_half_made_is_made_again(launcher: Launcher) -> None:
    launcher.started("--only", "mongodb").run("down")
    (launcher.data.mongodb / "user-created").unlink()
    launcher.started("--only", "mongodb")
    with pymongo.MongoClient[dict[str, object]](launcher.mongodb()) as client:
        client["p2p_sandbox"]["things"].insert_one({"_id": 1})


def test_an_interrupted_initdb_is_done_again(launcher: Launcher) -> None:
    half = launcher.data.root / "postgres.new"
    half.mkdir(parents=True)
    (half / "PG_VERSION").touch()
    launcher.started("--only", "postgres")
    assert not half.exists()


def test_postgres_data_without_control_file_are_refused(launcher: Launcher) -> None:
    launcher.started("--only", "postgres").run("down")
    control = launcher.data.postgres / "global" / "pg_control"
    kept = control.rename(launcher.data.run / "kept")
    refused(launcher.up("--only", "postgres"), "are damaged")
    kept.rename(control)
    launcher.started("--only", "postgres")


def test_damaged_postgres_data_are_refused(launcher: Launcher) -> None:
    launcher.started("--only", "postgres").run("down")
    damaged = overwritten(launcher.data.postgres, "global/pg_control")
    assert "backup" in refused(launcher.up("--only", "postgres"), "PostgreSQL's data in")
    assert {path: path.read_bytes() for path in damaged} == damaged


def test_damaged_mongodb_data_are_refused(launcher: Launcher) -> None:
    launcher.started("--only", "mongodb").run("down")
    damaged = overwritten(launcher.data.mongodb / "db", "WiredTiger.[tw]*")
    assert "backup" in refused(launcher.up("--only", "mongodb"), "MongoDB's data in")
    assert {path: path.read_bytes() for path in damaged} == damaged


def test_data_of_another_postgres_are_refused(launcher: Launcher) -> None:
    launcher.started("--only", "postgres").run("down")
    (launcher.data.postgres / "PG_VERSION").write_text("15\n", encoding="ascii")
    assert "P2P_POSTGRES_BIN" in refused(launcher.up("--only", "postgres"), "belongs to PostgreSQL 15")


def test_a_failing_migration_is_said_and_loses_nothing(launcher: Launcher) -> None:
    only = ("--only", "postgres,migrate")
    launcher.started(*only)
    with psycopg.connect(launcher.postgres(), autocommit=True) as connection:
        connection.execute("UPDATE alembic_version SET version_num = 'unheard_of'")
    launcher.run("down")
    hint = refused(launcher.up(*only), "the database could not be migrated: ")
    assert hint
    launcher.started("--only", "postgres")
    with psycopg.connect(launcher.postgres()) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("unheard_of",)
