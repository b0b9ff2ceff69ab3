import logging

from psycopg import DataError, Error
from psycopg.errors import ProgramLimitExceeded
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ExceptionHandler

from auth_core.db import DatabaseDown
from auth_core.errors import CoreError

_log = logging.getLogger(__name__)


async def _core_error(_request: Request, error: Exception) -> Response:
    return PlainTextResponse(str(error), getattr(error, "status", 500))


async def _http_error(_request: Request, error: Exception) -> Response:
    code = error.status_code if isinstance(error, HTTPException) else 500
    return PlainTextResponse({404: "Not found", 405: "Method not allowed"}.get(code, "Bad request"), code)


async def _bad_data(_request: Request, _error: Exception) -> Response:
    return PlainTextResponse("A value cannot be stored", 400)


async def _database_down(request: Request, error: Exception) -> Response:
    _log.warning("database did not answer", extra={"path": request.url.path, "error": type(error).__name__})
    return PlainTextResponse("The database cannot be reached", 503, {"retry-after": "1"})


async def _gone(_request: Request, _error: Exception) -> Response:
    """Whoever asked has hung up: nobody reads this."""
    return PlainTextResponse("Nobody waits for this", 400)


async def _unexpected(request: Request, error: Exception) -> Response:
    _log.error("request failed", exc_info=error, extra={"path": request.url.path})
    return PlainTextResponse("Internal error", 500)


def exception_handlers() -> dict[type[Exception] | int, ExceptionHandler]:
    return {
        CoreError: _core_error,
        ClientDisconnect: _gone,
        HTTPException: _http_error,
        DataError: _bad_data,
        ProgramLimitExceeded: _bad_data,  # longer than an index takes
        **dict.fromkeys(DatabaseDown, _database_down),
        Error: _unexpected,
        Exception: _unexpected,
    }
