from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from auth_core import CDI_VERSIONS
from auth_core.core import Core
from auth_core.web.call import Answer, Call, get, ok


async def hello(request: Request) -> Response:
    core: Core = request.app.state.core
    if core.ready.is_set() and await core.db.answers():
        return PlainTextResponse("Hello")
    return PlainTextResponse("The database cannot be reached", 503)


async def api_version(_call: Call) -> Answer:
    return {"versions": list(CDI_VERSIONS)}


async def telemetry(_call: Call) -> Answer:
    """Nothing is counted or sent."""
    return ok(exists=False)


ROUTES = [Route("/hello", hello), get("/apiversion", api_version), get("/telemetry", telemetry)]
