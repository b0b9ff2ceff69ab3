"""Asking an auth core directly, without the SDK: whether it answers, takes our key and speaks our version."""

import asyncio
import json
from typing import NamedTuple
from urllib.parse import urlsplit

VERSION = "5.4"

# The cheapest call that demands the key.
_KEYED_PATH = "/recipe/multitenancy/tenant/v2"
_LONGEST_ANSWER = 65_536


class CoreNotReady(Exception):
    """It can be reached, but does not do its work."""


class CoreRefused(Exception):
    """It answers, and will not serve us: waiting does not cure it."""


class _Answer(NamedTuple):
    status: int
    body: bytes


async def _ask(address: str, path: str, api_key: str = "") -> _Answer:
    """One connection, nothing kept."""
    parts = urlsplit(address)
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    headers = {"Host": parts.netloc, "Connection": "close", "cdi-version": VERSION}
    if api_key:
        headers |= {"api-key": api_key}
    reader, writer = await asyncio.open_connection(parts.hostname, port, ssl=True if secure else None)
    try:
        lines = [
            f"GET {parts.path.rstrip('/')}{path} HTTP/1.0",
            *(f"{name}: {headers[name]}" for name in headers),
        ]
        writer.write("\r\n".join([*lines, "", ""]).encode("ascii"))
        status = (await reader.readline()).split()
        if len(status) < 2 or not status[1].isdigit():  # noqa: PLR2004 (version and number)
            raise CoreNotReady("what answers does not speak HTTP")
        rest = await reader.read(_LONGEST_ANSWER)
        while more := await reader.read(_LONGEST_ANSWER - len(rest)):
            rest += more
    finally:
        writer.close()
    return _Answer(int(status[1]), rest.partition(b"\r\n\r\n")[2])


async def hello(address: str) -> None:
    """Raises `OSError` when nothing answers there, `CoreNotReady` when the core cannot work yet."""
    answer = await _ask(address, "/hello")
    if answer.status != 200:  # noqa: PLR2004 (OK)
        raise CoreNotReady(f"/hello is answered with {answer.status}")


async def serves_us(address: str, api_key: str) -> None:
    """Raises `CoreRefused` when the key is not the core's, `CoreNotReady` when it cannot work."""
    answer = await _ask(address, _KEYED_PATH, api_key)
    if answer.status in {401, 403}:
        raise CoreRefused("the auth core refuses SUPERTOKENS_API_KEY")
    if answer.status != 200 or b'"OK"' not in answer.body:  # noqa: PLR2004 (OK)
        raise CoreNotReady(f"{_KEYED_PATH} is answered with {answer.status}")


async def speaks_our_version(address: str, api_key: str) -> None:
    """Raises `CoreRefused` when the core does not offer the version that the SDK speaks."""
    answer = await _ask(address, "/apiversion", api_key)
    if answer.status in {401, 403}:
        raise CoreRefused("the auth core refuses SUPERTOKENS_API_KEY")
    try:
        versions = [str(version) for version in json.loads(answer.body)["versions"]]
    except (ValueError, KeyError, TypeError):
        raise CoreRefused("what answers at SUPERTOKENS_CONNECTION_URI is no auth core") from None
    if VERSION not in versions:
        offered = ", ".join(versions[-5:]) or "nothing"
        raise CoreRefused(f"the auth core does not speak CDI {VERSION}; it offers {offered}")
