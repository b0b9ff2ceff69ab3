from typing import Annotated, Any

import pytest
from fastapi import Query

from app.api.problems import problem_responses
from app.core.errors import Conflict, NotFound
from app.main import create_api


class NameTaken(Conflict):
    code = "name_taken"


class SlugTaken(Conflict):
    code = "slug_taken"


@pytest.fixture
def responses() -> dict[str, Any]:
    api = create_api()

    @api.get("/example", responses=problem_responses(NotFound, NameTaken, SlugTaken))
    async def example(limit: Annotated[int, Query(le=9)]) -> int:
        return limit

    found: dict[str, Any] = api.openapi()["paths"]["/example"]["get"]["responses"]
    return found


def _codes(response: dict[str, Any]) -> list[str]:
    codes: list[str] = response["content"]["application/problem+json"]["schema"]["allOf"][1]["properties"][
        "code"
    ]["enum"]
    return codes


def test_errors_are_declared_by_their_codes(responses: dict[str, Any]) -> None:
    assert _codes(responses["404"]) == ["not_found"]
    assert _codes(responses["409"]) == ["name_taken", "slug_taken"]


def test_bad_values_are_declared_as_our_own_problem(responses: dict[str, Any]) -> None:
    assert _codes(responses["422"]) == ["validation_failed"]


def test_the_document_is_whole() -> None:
    document = create_api().openapi()
    schemas = document["components"]["schemas"]
    assert {"Problem", "FieldProblem", "Health"} <= set(schemas)
    assert "HTTPValidationError" not in schemas
    assert not [path for path in document["paths"] if path.startswith("/auth")]


def test_every_operation_has_a_name_of_its_own() -> None:
    names = [
        operation["operationId"]
        for operations in create_api().openapi()["paths"].values()
        for operation in operations.values()
    ]
    assert sorted(names) == sorted(set(names))
