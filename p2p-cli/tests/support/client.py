"""The product as a browser speaks to it."""

import http.client
import json
from typing import Any

Fields = dict[str, str]


def get(port: int, path: str) -> tuple[int, bytes]:
    return _exchange(port, "GET", path, None)


def post_form(port: int, path: str, fields: Fields) -> dict[str, Any]:
    """In the shape of the sign-in SDK."""
    body = {"formFields": [{"id": name, "value": value} for name, value in fields.items()]}
    status, said = _exchange(port, "POST", path, json.dumps(body))
    if status != http.HTTPStatus.OK:
        raise ConnectionError(status, said)
    report: dict[str, Any] = json.loads(said)
    return report


def _exchange(port: int, method: str, path: str, body: str | None) -> tuple[int, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=15)
    headers = {"Content-Type": "application/json", "rid": "emailpassword", "st-auth-mode": "cookie"}
    try:
        connection.request(method, path, body, headers if body else {})
        response = connection.getresponse()
        return response.status, response.read()
    except http.client.HTTPException as error:
        raise ConnectionError(str(error)) from error
    finally:
        connection.close()
