"""Every error of `/api` as RFC 9457 problem details, and their declaration on routes."""

from typing import Any

import psycopg
import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from procrastinate.exceptions import ConnectorException
from pymongo.errors import ConnectionFailure, ExecutionTimeout
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.routing import Match, Route

from app.api.validation import field_errors
from app.core.errors import (
    AppError,
    BadRequest,
    DependencyUnavailable,
    FieldError,
    Forbidden,
    NotFound,
    PayloadTooLarge,
    Unauthenticated,
    ValidationFailed,
)
from app.core.request_context import request_id

log = structlog.get_logger(__name__)

PROBLEM_JSON = "application/problem+json"
_LOST_DEPENDENCY: tuple[type[Exception], ...] = (
    OperationalError,
    InterfaceError,
    PoolTimeout,
    psycopg.OperationalError,
    psycopg.InterfaceError,
    ConnectionFailure,
    ExecutionTimeout,
    ConnectorException,
)


class MethodNotAllowed(AppError):
    status = 405
    code = "method_not_allowed"
    title = "This address does not take that method"


_BY_STATUS: dict[int, type[AppError]] = {
    error.status: error
    for error in (BadRequest, Unauthenticated, Forbidden, NotFound, MethodNotAllowed, PayloadTooLarge)
}


def problem(error: AppError, path: str) -> Response:
    """The one place where an error becomes an answer."""
    body: dict[str, Any] = {
        "type": "about:blank",
        "title": error.title,
        "status": error.status,
        "code": error.code,
        "instance": path,
        "request_id": request_id(),
    }
    if error.detail:
        body["detail"] = error.detail
    if error.errors:
        body["errors"] = error.errors
    return JSONResponse(body, error.status, headers=error.headers, media_type=PROBLEM_JSON)


async def _on_app_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, AppError)  # noqa: S101 (registered for this type)
    return problem(error, request.url.path)


async def _on_validation_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 (registered for this type)
    return problem(ValidationFailed(errors=field_errors(error)), request.url.path)


async def _on_http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (registered for this type)
    if isinstance(error.__cause__, UnicodeDecodeError):
        unreadable = FieldError(field=[], code="invalid_json", params={})
        return problem(ValidationFailed(errors=[unreadable]), request.url.path)
    known = _BY_STATUS.get(error.status_code)
    if known is None:
        return Response(status_code=error.status_code, headers=error.headers)
    headers = {"Allow": _allowed_methods(request)} if known is MethodNotAllowed else error.headers
    return problem(known(headers=headers), request.url.path)


def _allowed_methods(request: Request) -> str:
    """Of all routes of this path: the framework names those of the first one only."""
    matching = [
        route
        for route in request.app.routes
        if isinstance(route, Route) and route.matches(request.scope)[0] is Match.PARTIAL
    ]
    return ", ".join(sorted({method for route in matching for method in route.methods or ()}))


async def _on_lost_dependency(request: Request, error: Exception) -> Response:
    log.warning("dependency_unavailable", error=str(error), kind=type(error).__name__)
    return problem(DependencyUnavailable(), request.url.path)


def install_problem_handlers(app: FastAPI) -> None:
    app.add_exception_handler(AppError, _on_app_error)
    app.add_exception_handler(RequestValidationError, _on_validation_error)
    app.add_exception_handler(HTTPException, _on_http_exception)
    for kind in _LOST_DEPENDENCY:
        app.add_exception_handler(kind, _on_lost_dependency)


def problem_responses(*errors: type[AppError]) -> dict[int | str, dict[str, Any]]:
    """The `responses=` of a route that may answer with these errors."""
    by_status: dict[int | str, list[type[AppError]]] = {}
    for error in errors:
        by_status.setdefault(error.status, []).append(error)
    return {status: _declared(kinds) for status, kinds in by_status.items()}


def _declared(errors: list[type[AppError]]) -> dict[str, Any]:
    codes = sorted({error.code for error in errors})
    narrowed = {
        "type": "object",
        "properties": {"code": {"enum": codes, "type": "string"}},
        "required": ["code"],
    }
    schema = {"allOf": [{"$ref": "#/components/schemas/Problem"}, narrowed]}
    return {
        "description": "; ".join(dict.fromkeys(error.title for error in errors)),
        "content": {PROBLEM_JSON: {"schema": schema}},
    }
