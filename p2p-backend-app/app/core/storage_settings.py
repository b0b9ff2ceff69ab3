"""How the storage is named: `file:///folder`, `s3://bucket/prefix` or `az://account/container`."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

_SCHEMES = ("file", "s3", "az")


def checked_storage_url(value: str) -> str:
    address = urlsplit(value)
    if address.scheme not in _SCHEMES:
        raise ValueError("must begin with file:///, s3:// or az://")
    if address.scheme == "file" and (address.netloc or not address.path.strip("/")):
        raise ValueError("must name a folder by its whole path: file:///folder")
    if address.scheme != "file" and not address.netloc:
        raise ValueError("names no bucket or account")
    return value


def folder_of(url: str) -> Path | None:
    """The local directory, if it is one."""
    address = urlsplit(url)
    return Path(unquote(address.path)) if address.scheme == "file" else None
