"""A small application on the real SDK. Also a program: `python -m tests.support.sdk_app PORT CORE_URIS`."""

import os
import sys
from functools import partial
from typing import Annotated, Any

import httpx
import uvicorn
from fastapi import Depends, FastAPI, Request
from supertokens_python import InputAppInfo, SupertokensConfig, init, querier
from supertokens_python.framework.fastapi import get_middleware
from supertokens_python.ingredients.emaildelivery.types import EmailDeliveryConfig, EmailDeliveryInterface
from supertokens_python.recipe import emailpassword, emailverification, session, usermetadata, userroles
from supertokens_python.recipe.session import SessionContainer
from supertokens_python.recipe.session.framework.fastapi import verify_session

from tests.support.core_process import API_KEY, NO_TLS

AUTH = "/auth"
os.environ["SUPERTOKENS_TLDEXTRACT_DISABLE_HTTP"] = "1"
mails: list[Any] = []
# The SDK makes a client for every call to the core.
querier.AsyncClient = partial(httpx.AsyncClient, verify=NO_TLS)  # type: ignore[attr-defined, assignment]


class Outbox(EmailDeliveryInterface[Any]):
    """Keeps what would be sent: nothing leaves the machine."""

    async def send_email(self, template_vars: Any, user_context: dict[str, Any]) -> None:  # noqa: ARG002
        mails.append(template_vars)


def create_sdk_app(core_uris: str, *, anti_csrf: str = "NONE", dynamic_key: bool = True) -> FastAPI:
    init(
        app_info=InputAppInfo(
            app_name="Test",
            api_domain="http://localhost",
            website_domain="http://localhost",
            api_base_path=AUTH,
        ),
        framework="fastapi",
        supertokens_config=SupertokensConfig(connection_uri=core_uris, api_key=API_KEY),
        recipe_list=[
            emailpassword.init(email_delivery=EmailDeliveryConfig(service=Outbox())),
            emailverification.init(mode="OPTIONAL", email_delivery=EmailDeliveryConfig(service=Outbox())),
            session.init(
                anti_csrf=anti_csrf,  # type: ignore[arg-type]
                use_dynamic_access_token_signing_key=dynamic_key,
                cookie_secure=False,
            ),
            usermetadata.init(),
            userroles.init(),
        ],
        mode="asgi",
        telemetry=False,
    )
    app = FastAPI()
    app.add_middleware(get_middleware())  # type: ignore[no-untyped-call]

    @app.get("/me")
    async def me(active: Annotated[SessionContainer, Depends(verify_session())]) -> dict[str, Any]:
        return _seen(active)

    @app.get("/checked")
    async def checked(
        active: Annotated[SessionContainer, Depends(verify_session(check_database=True))],
    ) -> dict[str, Any]:
        return _seen(active)

    @app.post("/claim")
    async def claim(
        request: Request, active: Annotated[SessionContainer, Depends(verify_session())]
    ) -> dict[str, Any]:
        await active.merge_into_access_token_payload(await request.json())
        return _seen(active)

    return app


def _seen(active: SessionContainer) -> dict[str, Any]:
    return {
        "user_id": active.get_user_id(),
        "handle": active.get_handle(),
        "payload": active.get_access_token_payload(),
    }


if __name__ == "__main__":
    application = create_sdk_app(
        sys.argv[2],
        anti_csrf=os.environ.get("ANTI_CSRF", "NONE"),
        dynamic_key=os.environ.get("STATIC_KEY") is None,
    )
    uvicorn.run(application, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
