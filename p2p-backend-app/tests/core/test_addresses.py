import pytest

from app.core import addresses


@pytest.mark.parametrize("spelling", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_taken(spelling: str) -> None:
    assert addresses.normalized_postgres(f"{spelling}://u:p@h:1/d?x=1") == "postgresql://u:p@h:1/d?x=1"


@pytest.mark.parametrize(
    "url", ["postgresql+asyncpg://u@h/d", "mysql://u@h/d", "h:5432", "postgresql://h:5432"]
)
def test_other_drivers_and_half_addresses_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match="address"):
        addresses.normalized_postgres(url)


def test_a_password_is_filled_in_and_quoted() -> None:
    assert addresses.with_password("mongodb://u@h1:1,h2:2/d?a=b", "p@ss/wörd") == (
        "mongodb://u:p%40ss%2Fw%C3%B6rd@h1:1,h2:2/d?a=b"
    )


@pytest.mark.parametrize("url", ["postgresql://u:own@h/d", "postgresql://h/d"])
def test_an_address_with_its_own_password_or_no_user_stays(url: str) -> None:
    assert addresses.with_password(url, "other") == url


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://Example.org/", "https://example.org"),
        ("https://example.org:443/a", "https://example.org"),
        ("http://localhost:5173", "http://localhost:5173"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_origins_are_written_as_browsers_do(url: str, origin: str) -> None:
    assert addresses.origin_of(url) == origin
