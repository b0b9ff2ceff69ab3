import os
import ssl
from functools import partial

# Before the SDK is imported: it would fetch a list of public suffixes from the network.
os.environ.setdefault("SUPERTOKENS_TLDEXTRACT_DISABLE_HTTP", "1")

import httpx
from supertokens_python import InputAppInfo, SupertokensConfig, init, querier
from supertokens_python.ingredients.emaildelivery.types import EmailDeliveryConfig
from supertokens_python.recipe import emailpassword, emailverification, session
from supertokens_python.recipe.emailpassword import EmailPasswordRecipe, InputSignUpFeature

from app.core.auth import emailpassword as our_emailpassword
from app.core.auth.hooks import AccountHooks
from app.core.auth.mail_delivery import EmailVerificationDelivery, PasswordResetDelivery
from app.core.auth.overrides import email_verification_override, session_override
from app.core.config import Settings

AUTH_PATH = "/auth"


def init_auth(settings: Settings, hooks: AccountHooks) -> None:
    """Set the SDK up for this process; it asks the core nothing until it is used."""
    # The SDK makes a client a call, and each would load the certificates anew: 40 ms in the event loop.
    querier.AsyncClient = partial(  # type: ignore[attr-defined,assignment] # the SDK offers no other way
        httpx.AsyncClient, verify=ssl.create_default_context()
    )
    init(
        app_info=InputAppInfo(
            app_name="P2P Sandbox",
            api_domain=settings.vite_supertokens_api_domain or settings.public_url,
            website_domain=settings.vite_supertokens_website_domain or settings.public_url,
            api_base_path=AUTH_PATH,
            website_base_path="/",
        ),
        framework="fastapi",
        supertokens_config=SupertokensConfig(
            connection_uri=settings.supertokens_connection_uri,
            api_key=settings.supertokens_api_key.get_secret_value(),
        ),
        recipe_list=[
            emailpassword.init(
                sign_up_feature=InputSignUpFeature(our_emailpassword.form_fields(hooks)),
                override=our_emailpassword.override(hooks),
                email_delivery=EmailDeliveryConfig(override=lambda _: PasswordResetDelivery(hooks)),
            ),
            emailverification.init(
                "OPTIONAL",
                override=email_verification_override(hooks),
                email_delivery=EmailDeliveryConfig(override=lambda _: EmailVerificationDelivery(hooks)),
            ),
            # Tokens only ever travel in cookies that scripts cannot read.
            session.init(override=session_override(hooks), get_token_transfer_method=lambda *_: "cookie"),
        ],
        mode="asgi",
        telemetry=False,
    )
    our_emailpassword.speak_in_codes(EmailPasswordRecipe.get_instance())
