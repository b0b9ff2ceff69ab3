from typing import Any

from supertokens_python import get_request_from_user_context
from supertokens_python.framework.fastapi.fastapi_request import FastApiRequest

from app.core.auth.hooks import Client

DEVICE_COOKIE = "p2p_device"


def client_of(user_context: dict[str, Any]) -> Client:
    """Where a request to the SDK comes from; nothing is known outside of a request."""
    request = get_request_from_user_context(user_context)
    if not isinstance(request, FastApiRequest) or request.request is None:
        return Client(None, None, None)
    peer = request.request.client
    return Client(
        peer.host if peer else None, request.get_header("user-agent"), request.get_cookie(DEVICE_COOKIE)
    )
