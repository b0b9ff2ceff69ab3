from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from auth_core.web.fields import Fields

if TYPE_CHECKING:
    from auth_core.core import Core


@dataclass(frozen=True, slots=True)
class Call:
    core: "Core"
    fields: Fields


Answer = Mapping[str, Any]
Handler = Callable[[Call], Awaitable[Answer]]

OK: Answer = {"status": "OK"}


def ok(**values: object) -> Answer:
    return {"status": "OK", **values}


def status(name: str, **values: object) -> Answer:
    return {"status": name, **values}


def get(path: str, handler: Handler) -> Route:
    return Route(path, _endpoint(handler, body=False), methods=["GET"])


def post(path: str, handler: Handler) -> Route:
    return Route(path, _endpoint(handler, body=True), methods=["POST"])


def put(path: str, handler: Handler) -> Route:
    return Route(path, _endpoint(handler, body=True), methods=["PUT"])


def delete(path: str, handler: Handler) -> Route:
    return Route(path, _endpoint(handler, body=False), methods=["DELETE"])


def _endpoint(handler: Handler, *, body: bool) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        fields = Fields.from_body(await request.body()) if body else Fields.from_query(request.query_params)
        return JSONResponse(await handler(Call(request.app.state.core, fields)))

    return endpoint
