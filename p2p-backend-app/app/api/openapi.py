"""The OpenAPI document, made complete: our problem details instead of FastAPI's own errors."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute
from pydantic.json_schema import models_json_schema

from app.api.problems import problem_responses
from app.core.errors import ValidationFailed
from app.schemas.problem import FieldProblem, Problem

_FRAMEWORK_SCHEMAS = ("HTTPValidationError", "ValidationError")


def operation_id(route: APIRoute) -> str:
    """A function's name is its name in the generated client too."""
    return route.name


def _problem_schemas() -> dict[str, Any]:
    models = [(model, "serialization") for model in (Problem, FieldProblem)]
    _, found = models_json_schema(models, ref_template="#/components/schemas/{model}")  # type: ignore[arg-type] # list is invariant
    schemas: dict[str, Any] = found["$defs"]
    return schemas


class Api(FastAPI):
    """FastAPI whose document tells the truth about errors."""

    def openapi(self) -> dict[str, Any]:
        if self.openapi_schema is None:
            self.openapi_schema = self._complete(
                get_openapi(
                    title=self.title, version=self.version, routes=self.routes, tags=self.openapi_tags
                )
            )
        return self.openapi_schema

    def _complete(self, document: dict[str, Any]) -> dict[str, Any]:
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        for name in _FRAMEWORK_SCHEMAS:
            schemas.pop(name, None)
        schemas.update(_problem_schemas())
        invalid = problem_responses(ValidationFailed)[ValidationFailed.status]
        for operations in document["paths"].values():
            for operation in operations.values():
                if "application/json" in operation["responses"].get("422", {}).get("content", {}):
                    operation["responses"]["422"] = invalid
        return document
