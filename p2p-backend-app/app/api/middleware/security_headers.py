from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.core import addresses
from app.core.config import Settings

_FIXED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_HSTS = "max-age=31536000; includeSubDomains"


def content_security_policy(settings: Settings) -> str:
    """Nothing inline and nobody else's host; other origins of our own only where they are configured."""
    files = _elsewhere(settings, settings.vite_api_base_url)
    others = _elsewhere(settings, settings.vite_api_base_url, settings.vite_supertokens_api_domain)
    sockets = [origin.replace("http", "ws", 1) for origin in others]
    return "; ".join(
        (
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            " ".join(("img-src 'self' data: blob:", *files)),
            "font-src 'self'",
            " ".join(("connect-src 'self'", *others, *sockets)),
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _elsewhere(settings: Settings, *named: str) -> list[str]:
    """Those of these origins that are not the site's own."""
    own = addresses.origin_of(settings.public_url)
    return sorted({addresses.origin_of(address) for address in named if address} - {own})


class SecurityHeadersMiddleware:
    """Headers that keep a browser from doing for others what we did not mean."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._headers = {"Content-Security-Policy": content_security_policy(settings), **_FIXED}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if scope["scheme"] == "https":
                    headers.setdefault("Strict-Transport-Security", _HSTS)
                if scope["path"].startswith(("/api/", "/auth/")):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self.app(scope, receive, send_with_headers)
