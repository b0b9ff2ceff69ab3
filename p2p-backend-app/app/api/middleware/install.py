from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware

from app.api.middleware.auth import AuthMiddleware
from app.api.middleware.body_limit import BodyLimitMiddleware
from app.api.middleware.last_resort import LastResortMiddleware
from app.api.middleware.request_log import RequestLogMiddleware
from app.api.middleware.security_headers import SecurityHeadersMiddleware
from app.core.config import Settings

# What the SuperTokens SDK in the browser sends beside the safe ones.
_CROSS_ORIGIN_HEADERS = (
    "anti-csrf",
    "authorization",
    "content-type",
    "fdi-version",
    "rid",
    "st-auth-mode",
    "x-request-id",
)


def install_middleware(app: FastAPI, settings: Settings) -> None:
    """From the innermost to the outermost."""
    app.add_middleware(AuthMiddleware)
    app.add_middleware(BodyLimitMiddleware)
    app.add_middleware(LastResortMiddleware)
    app.add_middleware(GZipMiddleware, minimum_size=1024, compresslevel=5)
    if settings.has_split_origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=sorted(settings.allowed_origins),
            allow_credentials=True,
            allow_methods=["GET", "POST", "PUT", "PATCH", "DELETE"],
            allow_headers=_CROSS_ORIGIN_HEADERS,
            expose_headers=["X-Request-ID"],
            max_age=600,
        )
    app.add_middleware(SecurityHeadersMiddleware, settings=settings)
    app.add_middleware(RequestLogMiddleware)
