"""When a service counts as ready."""

import http.client
import json
from typing import Any


def answer(host: str, port: int, path: str, limit: float = 2.0) -> tuple[int, bytes] | None:
    connection = http.client.HTTPConnection(host, port, timeout=limit)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def http_ok(host: str, port: int, path: str) -> bool:
    reply = answer(host, port, path)
    return reply is not None and reply[0] == http.HTTPStatus.OK


def health(host: str, port: int) -> dict[str, Any] | None:
    """What `/health` says, whether it is well (200) or not (503)."""
    reply = answer(host, port, "/health", limit=5.0)
    if reply is None:
        return None
    try:
        report = json.loads(reply[1])
    except ValueError:
        return None
    return report if isinstance(report, dict) else None


def part_is_up(host: str, port: int, part: str) -> bool:
    report = health(host, port) or {}
    return bool(report.get("services", {}).get(part, {}).get("status") == "up")
