from pathlib import Path

import pytest
from auth_core.config import SAMPLE_KEYS, load_settings
from auth_core.errors import StartError
from psycopg.conninfo import conninfo_to_dict

from tests.support.core_process import run_to_end

KEY = "abcdefghij-0123456789="
GOOD = {"API_KEYS": KEY, "POSTGRESQL_CONNECTION_URI": "postgresql://core@db/supertokens"}


@pytest.mark.parametrize(
    "keys",
    [
        "",
        " , ",
        "short",
        "has spaces in it 0123456789",
        "a" * 19,
        f"{KEY},short",
        *sorted(SAMPLE_KEYS),
    ],
)
def test_a_weak_or_missing_key_is_refused(keys: str) -> None:
    with pytest.raises(StartError) as refused:
        load_settings(GOOD | {"API_KEYS": keys})
    assert "KEY" in refused.value.hint or "secrets" in refused.value.hint


def test_several_keys_may_be_given() -> None:
    assert load_settings(GOOD | {"API_KEYS": f"{KEY}, {'b' * 20}"}).api_keys == (KEY, "b" * 20)


def test_secrets_are_read_from_files(tmp_path: Path) -> None:
    (tmp_path / "key").write_text(f"{KEY}\n")
    (tmp_path / "password").write_text("p@ss/word\n")
    settings = load_settings(
        {
            "API_KEYS_FILE": str(tmp_path / "key"),
            "POSTGRESQL_CONNECTION_URI": GOOD["POSTGRESQL_CONNECTION_URI"],
            "POSTGRESQL_PASSWORD_FILE": str(tmp_path / "password"),
        }
    )
    assert settings.api_keys == (KEY,)
    assert conninfo_to_dict(settings.conninfo)["password"] == "p@ss/word"
    with pytest.raises(StartError):
        load_settings(GOOD | {"API_KEYS_FILE": str(tmp_path / "nothing")})


def test_the_database_may_be_given_in_parts() -> None:
    parts = {
        "API_KEYS": KEY,
        "POSTGRESQL_USER": "core",
        "POSTGRESQL_PASSWORD": "x",
        "POSTGRESQL_HOST": "db",
        "POSTGRESQL_PORT": "5433",
        "POSTGRESQL_DATABASE_NAME": "identity",
    }
    stored = conninfo_to_dict(load_settings(parts).conninfo)
    assert [stored[name] for name in ("user", "host", "port", "dbname")] == ["core", "db", "5433", "identity"]


@pytest.mark.parametrize("uri", ["", "nonsense", "postgresql://%zz@db/x"])
def test_a_wrong_address_is_refused(uri: str) -> None:
    with pytest.raises(StartError):
        load_settings(GOOD | {"POSTGRESQL_CONNECTION_URI": uri})


@pytest.mark.parametrize("value", ["0", "-5", "soon", "inf", "nan"])
@pytest.mark.parametrize("name", ["ACCESS_TOKEN_VALIDITY", "REFRESH_TOKEN_VALIDITY", "SWEEP_INTERVAL"])
def test_times_are_positive_numbers(name: str, value: str) -> None:
    with pytest.raises(StartError, match=name):
        load_settings(GOOD | {name: value})


def test_defaults_are_those_of_the_platform() -> None:
    settings = load_settings(GOOD)
    assert settings.access_token_validity == 15 * 60 * 1000
    assert settings.refresh_token_validity == 30 * 24 * 3600 * 1000
    assert settings.dynamic_key_interval == 168 * 3600 * 1000


def test_the_program_says_what_is_wrong_in_one_line() -> None:
    refused = run_to_end(POSTGRESQL_CONNECTION_URI="postgresql://core@127.0.0.1:1/x")
    assert refused.returncode == 1
    lines = refused.stderr.splitlines()
    assert lines[0] == "error: no API key is configured"
    assert lines[1].startswith("hint: ")
    assert len(lines) == 2
