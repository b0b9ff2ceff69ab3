from pathlib import Path

import pytest

from app.core.config import load_settings
from app.core.config_sources import SettingsError


def _mistakes() -> list[tuple[str, str]]:
    with pytest.raises(SettingsError) as caught:
        load_settings()
    return caught.value.mistakes


def test_addresses_are_turned_into_the_drivers_form(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTGRES_URL", "postgresql://u@h:5432/d")
    monkeypatch.setenv("POSTGRES_PASSWORD", "p ß")
    settings = load_settings()
    assert settings.postgres_sqlalchemy_url == "postgresql+psycopg://u:p%20%C3%9F@h:5432/d"
    assert settings.postgres_conninfo == "postgresql://u:p%20%C3%9F@h:5432/d"


def test_a_secret_is_read_from_its_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "password").write_text("from-a-file\n")
    monkeypatch.setenv("MONGODB_URL", "mongodb://u@h/d")
    monkeypatch.setenv("MONGODB_PASSWORD_FILE", str(tmp_path / "password"))
    assert load_settings().mongodb_address == "mongodb://u:from-a-file@h/d"


@pytest.mark.parametrize(
    "address", ["file:///var/lib/p2p/files", "s3://bucket/prefix", "az://account/container"]
)
def test_files_are_kept_where_the_address_says(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("STORAGE_URL", address)
    assert load_settings().storage_url == address


@pytest.mark.parametrize(
    "address", ["/var/files", "file://files", "file:///", "ftp://host/x", "s3:///prefix"]
)
def test_an_address_that_names_no_storage_is_refused(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("STORAGE_URL", address)
    assert [message.split()[0] for message, _ in _mistakes()] == ["STORAGE_URL"]


def test_every_mistake_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POSTGRES_URL")
    monkeypatch.setenv("MONGODB_URL", "localhost")
    monkeypatch.setenv("WEB_CONCURRENCY", "many")
    told = [message.split()[0] for message, _ in _mistakes()]
    assert sorted(told) == ["MONGODB_URL", "POSTGRES_URL", "WEB_CONCURRENCY"]


def test_a_missing_secret_is_told_with_both_of_its_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SUPERTOKENS_API_KEY")
    assert _mistakes() == [
        ("SUPERTOKENS_API_KEY is not set", "set SUPERTOKENS_API_KEY or SUPERTOKENS_API_KEY_FILE")
    ]


def test_mistakes_never_repeat_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPERTOKENS_API_KEY", "short-secret")
    monkeypatch.setenv("POSTGRES_URL", "mysql://u:hidden-secret@h/d")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert "secret" not in caught.value.report()


def test_a_secret_given_twice_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SUPERTOKENS_API_KEY_FILE", str(tmp_path / "key"))
    assert _mistakes()[0][0] == "SUPERTOKENS_API_KEY and SUPERTOKENS_API_KEY_FILE are both set"


def test_an_unreadable_secret_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DEMO_PASSWORD_FILE", str(tmp_path / "nothing"))
    assert (
        _mistakes()[0][0]
        == f"DEMO_PASSWORD_FILE cannot be read: {tmp_path}/nothing: No such file or directory"
    )


@pytest.mark.parametrize(
    "key", ["your-api-key-here", "your-api-key-here-0123456789", "tooshort", "x" * 19, "ä" * 30]
)
def test_sample_and_weak_api_keys_are_refused(monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setenv("SUPERTOKENS_API_KEY", key)
    assert _mistakes()[0][0].startswith("SUPERTOKENS_API_KEY ")


def test_production_refuses_well_known_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POSTGRES_URL", "postgresql://postgres:postgres@h/d")
    monkeypatch.setenv("MONGODB_URL", "mongodb://admin:short@h/d")
    load_settings()
    monkeypatch.setenv("ENVIRONMENT", "production")
    assert [message.split()[0] for message, _ in _mistakes()] == ["POSTGRES_PASSWORD", "MONGODB_PASSWORD"]


def test_the_auth_core_is_not_shown_to_browsers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUPERTOKENS_CONNECTION_URI", "http://core:3567")
    monkeypatch.setenv("VITE_SUPERTOKENS_API_DOMAIN", "http://core:3567/")
    assert "never talk to" in _mistakes()[0][0]


def test_a_site_folder_without_a_site_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SITE_DIR", str(tmp_path))
    assert _mistakes()[0][0].startswith("SITE_DIR has no index.html")


def test_the_website_domain_is_an_allowed_origin_beside_the_public_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert load_settings().has_split_origins is False
    monkeypatch.setenv("VITE_SUPERTOKENS_WEBSITE_DOMAIN", "https://www.example.org/")
    settings = load_settings()
    assert settings.has_split_origins is True
    assert settings.allowed_origins == {"http://localhost:5173", "https://www.example.org"}


SMTP = {
    "SMTP_HOST": "mail.factory.example",
    "SMTP_USERNAME": "sandbox",
    "SMTP_PASSWORD": "post-office-7",
    "MAIL_FROM": "Sandbox <no-reply@factory.example>",
}


def test_without_a_mail_server_mails_stay_here() -> None:
    assert load_settings().smtp is None


@pytest.mark.parametrize(("security", "port"), [("starttls", 587), ("TLS", 465)])
def test_a_mail_server_is_reached_where_its_kind_listens(
    monkeypatch: pytest.MonkeyPatch, security: str, port: int
) -> None:
    for name, value in {**SMTP, "SMTP_SECURITY": security, "SMTP_PORT": ""}.items():
        monkeypatch.setenv(name, value)
    server = load_settings().smtp
    assert server is not None
    assert (server.host, server.port, server.security) == (SMTP["SMTP_HOST"], port, security.lower())
    assert (server.sender.addr_spec, server.sender.display_name) == ("no-reply@factory.example", "Sandbox")
    assert "post-office" not in repr(server)


def test_the_password_of_the_mail_server_is_read_from_its_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "password").write_text("from-a-file\n")
    for name, value in {**SMTP, "SMTP_PASSWORD": ""}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("SMTP_PASSWORD_FILE", str(tmp_path / "password"))
    server = load_settings().smtp
    assert server is not None
    assert server.password.get_secret_value() == "from-a-file"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"MAIL_FROM": ""}, "MAIL_FROM is not set"),
        ({"MAIL_FROM": "nobody"}, "MAIL_FROM is no sender"),
        ({"MAIL_FROM": "a@b"}, "MAIL_FROM is no sender"),
        ({"MAIL_FROM": "a@b.example\nBcc: c@d.example"}, "MAIL_FROM is no sender"),
        ({"SMTP_PASSWORD": ""}, "SMTP_PASSWORD is not set, but SMTP_USERNAME is"),
        ({"SMTP_USERNAME": ""}, "SMTP_USERNAME is not set, but SMTP_PASSWORD is"),
        ({"SMTP_HOST": "smtp://mail.factory.example"}, "SMTP_HOST is the name of a server alone"),
        ({"SMTP_HOST": "mail.factory.example:587"}, "SMTP_HOST is the name of a server alone"),
        ({"SMTP_PORT": "0"}, "SMTP_PORT "),
        ({"SMTP_SECURITY": "ssl"}, "SMTP_SECURITY "),
        ({"SMTP_SECURITY": "none"}, "SMTP_PASSWORD would travel in the clear"),
        ({"SMTP_CA_FILE": "/nowhere/ca.pem"}, "SMTP_CA_FILE cannot be used: /nowhere/ca.pem: No such file"),
    ],
)
def test_a_mistake_about_the_mail_server_is_one_line(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], said: str
) -> None:
    for name, value in {**SMTP, **changes}.items():
        monkeypatch.setenv(name, value)
    [(message, hint)] = _mistakes()
    assert message.startswith(said)
    assert hint
    assert "\n" not in message
    assert "post-office" not in message + hint


def test_settings_of_a_mail_server_without_a_mail_server_are_a_mistake(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SMTP_USERNAME", "sandbox")
    assert _mistakes() == [
        ("SMTP_USERNAME is set and SMTP_HOST is not", "set SMTP_HOST, or unset SMTP_USERNAME")
    ]


def test_a_relay_on_this_machine_may_be_asked_in_the_clear(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {**SMTP, "SMTP_SECURITY": "none", "SMTP_HOST": "127.0.0.1"}.items():
        monkeypatch.setenv(name, value)
    server = load_settings().smtp
    assert server is not None
    assert server.port == 25
