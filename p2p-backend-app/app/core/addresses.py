"""Addresses of databases: their passwords and the form their driver wants."""

from urllib.parse import quote, urlsplit, urlunsplit

_POSTGRES_SCHEMES = ("postgresql", "postgres", "postgresql+psycopg")


def _check(url: str, schemes: tuple[str, ...], example: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in schemes or not (parts.netloc or parts.query):
        raise ValueError(f"is not an address like {example}")


def normalized_postgres(url: str) -> str:
    """`postgresql://…` whatever spelling came in; another driver's name is refused."""
    _check(url, _POSTGRES_SCHEMES, "postgresql://user:password@host:5432/p2p_sandbox")
    if not urlsplit(url).path.strip("/"):
        raise ValueError("names no database: end the address with /p2p_sandbox")
    return "postgresql://" + url.split("://", 1)[1]


def checked_mongodb(url: str) -> str:
    _check(url, ("mongodb", "mongodb+srv"), "mongodb://user:password@host:27017/p2p_sandbox?authSource=admin")
    return url


def password_of(url: str) -> str | None:
    userinfo, at, _ = urlsplit(url).netloc.rpartition("@")
    _, colon, password = userinfo.partition(":")
    return password if at and colon and password else None


def with_password(url: str, password: str | None) -> str:
    """Fill in the password when the address has a user and no password of its own."""
    parts = urlsplit(url)
    userinfo, at, hosts = parts.netloc.rpartition("@")
    if not password or not at or password_of(url) is not None:
        return url
    user = userinfo.partition(":")[0]
    return urlunsplit(parts._replace(netloc=f"{user}:{quote(password, safe='')}@{hosts}"))


def for_sqlalchemy(url: str) -> str:
    return url.replace("postgresql://", "postgresql+psycopg://", 1)


def origin_of(url: str) -> str:
    """Scheme, host and port of a web address, as a browser writes an Origin."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("is not an address like https://example.org")
    default_port = {"http": 80, "https": 443}[parts.scheme]
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = f":{parts.port}" if parts.port and parts.port != default_port else ""
    return f"{parts.scheme}://{host}{port}"
