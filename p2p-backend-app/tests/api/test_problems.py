from collections.abc import AsyncIterator
from typing import Annotated, Literal

import httpx2
import psycopg
import pytest
from fastapi import Query
from procrastinate.exceptions import ConnectorException
from pydantic import BaseModel, ConfigDict, Field
from pymongo.errors import ServerSelectionTimeoutError
from sqlalchemy.exc import OperationalError

from app.api.middleware.install import install_middleware
from app.core.config import load_settings
from app.core.errors import DependencyUnavailable, NotFound
from app.main import create_api
from tests.fixtures.bare import Browser


class MessageNotFound(NotFound):
    code = "message_not_found"


class Name(BaseModel):
    en: Annotated[str, Field(min_length=2, max_length=5)]


class Payload(BaseModel):
    model_config = ConfigDict(extra="forbid")
    name: Name
    size: Literal["small", "large"]
    count: Annotated[int, Field(ge=1)] = 1


RAISED: dict[str, Exception] = {
    "ours": MessageNotFound("there is no message 7"),
    "busy": DependencyUnavailable(retry_after=30),
    "sqlalchemy": OperationalError("SELECT 1", {}, Exception("gone")),
    "psycopg": psycopg.OperationalError("gone"),
    "mongodb": ServerSelectionTimeoutError("gone"),
    "jobs": ConnectorException(),
    "unforeseen": LookupError("a detail nobody may see"),
}


@pytest.fixture
async def client(browse: Browser) -> AsyncIterator[httpx2.AsyncClient]:
    api = create_api()

    @api.get("/raise/{which}")
    async def fail(which: str) -> None:
        raise RAISED[which]

    @api.post("/payload")
    async def take(payload: Payload) -> Payload:
        return payload

    @api.put("/payload")
    async def put(payload: Payload) -> Payload:
        return payload

    @api.get("/query")
    async def ask(limit: Annotated[int, Query(le=100)]) -> int:
        return limit

    install_middleware(api, load_settings())
    async with browse(api) as client:
        yield client


async def test_an_error_of_ours_is_told_with_its_code(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/raise/ours", headers={"X-Request-ID": "test-request-1"})
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["x-request-id"] == "test-request-1"
    assert answer.json() == {
        "type": "about:blank",
        "title": "Not found",
        "status": 404,
        "code": "message_not_found",
        "detail": "there is no message 7",
        "instance": "/raise/ours",
        "request_id": "test-request-1",
    }


@pytest.mark.parametrize("which", ["sqlalchemy", "psycopg", "mongodb", "jobs"])
async def test_a_lost_service_is_told_as_such(client: httpx2.AsyncClient, which: str) -> None:
    answer = await client.get(f"/raise/{which}")
    assert (answer.status_code, answer.json()["code"]) == (503, "dependency_unavailable")
    assert answer.headers["retry-after"] == "5"
    assert "gone" not in answer.text


async def test_when_to_come_back_can_be_said(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/raise/busy")).headers["retry-after"] == "30"


async def test_the_unforeseen_keeps_its_details_to_itself(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/raise/unforeseen")
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    assert "nobody may see" not in answer.text
    assert answer.headers["x-request-id"] == answer.json()["request_id"]
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [("GET", "/nowhere", 404, "not_found"), ("DELETE", "/payload", 405, "method_not_allowed")],
)
async def test_the_frameworks_errors_are_told_the_same_way(
    client: httpx2.AsyncClient, method: str, path: str, status: int, code: str
) -> None:
    answer = await client.request(method, path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)


async def test_every_method_of_a_path_is_named(client: httpx2.AsyncClient) -> None:
    assert (await client.delete("/payload")).headers["allow"] == "POST, PUT"


async def test_each_wrong_value_is_named_with_its_reason(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/payload", json={"name": {"en": "x"}, "size": "huge", "count": 0, "more": 1})
    assert (answer.status_code, answer.json()["code"]) == (422, "validation_failed")
    assert answer.json()["errors"] == [
        {"field": ["name", "en"], "code": "too_short", "params": {"min": 2}},
        {"field": ["size"], "code": "invalid_choice", "params": {}},
        {"field": ["count"], "code": "too_small", "params": {"min": 1}},
        {"field": ["more"], "code": "unknown_field", "params": {}},
    ]


@pytest.mark.parametrize(
    ("content", "field", "code"),
    [
        (b"{", [], "invalid_json"),
        (b"{}", ["name"], "required"),
        (b"", [], "required"),
        (b'"\xff', [], "invalid_json"),
    ],
)
async def test_a_body_that_is_no_payload_is_told(
    client: httpx2.AsyncClient, content: bytes, field: list[str], code: str
) -> None:
    answer = await client.post("/payload", content=content, headers={"content-type": "application/json"})
    first = answer.json()["errors"][0]
    assert (answer.status_code, first["field"], first["code"]) == (422, field, code)


async def test_a_wrong_query_is_named(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/query?limit=1000")
    assert answer.json()["errors"] == [{"field": ["limit"], "code": "too_large", "params": {"max": 100}}]


async def test_a_value_that_was_sent_is_not_sent_back(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/payload", json={"name": {"en": "s3cret-value"}, "size": "small"})
    assert "s3cret" not in answer.text


@pytest.mark.parametrize("offered", ["short", "with space here", "x" * 65, "néwline-id"])
async def test_a_strange_request_id_is_replaced(client: httpx2.AsyncClient, offered: str) -> None:
    answer = await client.get("/nowhere", headers={b"X-Request-ID": offered.encode()})
    assert answer.headers["x-request-id"] != offered
    assert len(answer.headers["x-request-id"]) == 36


async def test_a_body_over_the_limit_is_refused_by_its_length(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/payload", content=b"x" * 1_000_001)
    assert (answer.status_code, answer.json()["code"]) == (413, "payload_too_large")
    assert answer.headers["x-request-id"]


async def test_a_body_over_the_limit_is_refused_while_it_arrives(client: httpx2.AsyncClient) -> None:
    async def endless() -> AsyncIterator[bytes]:
        for _ in range(20):
            yield b"x" * 100_000

    answer = await client.post("/payload", content=endless())
    assert (answer.status_code, answer.json()["code"]) == (413, "payload_too_large")


async def test_a_body_within_the_limit_is_taken(client: httpx2.AsyncClient) -> None:
    answer = await client.post("/payload", json={"name": {"en": "ab"}, "size": "small"})
    assert answer.status_code == 200
