"""The built site, served by the backend itself where no web server stands in front of it."""

import mimetypes
import re
from email.utils import formatdate
from pathlib import Path

from anyio import Path as AsyncPath
from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, HTMLResponse, JSONResponse, Response
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import Receive, Scope, Send

from app.core.config import Settings
from app.core.db import current_database
from app.core.errors import NotFound
from app.features.previews.head import head_of
from app.features.previews.service import find_preview, has_preview

_ENCODINGS = (("br", ".br"), ("gzip", ".gz"))
_IMMUTABLE = "public, max-age=31536000, immutable"
_ALWAYS_ASK = "no-cache"
# Python's own table and not the machine's, so that the answer is the same everywhere; 3.11 lacks these.
_TYPES = mimetypes.MimeTypes()
for _type, _suffix in (
    ("text/javascript", ".js"),
    ("text/javascript", ".mjs"),
    ("font/woff2", ".woff2"),
    ("application/manifest+json", ".webmanifest"),
):
    _TYPES.add_type(_type, _suffix)
# Addresses that are never a page of the site, however they are asked for.
_NOT_PAGES = ("api/", "auth/", "health", "assets/", "docs/")
# What the page says of the whole site, between the marks of a server-side include.
_HEAD = re.compile(r'<!--# block name="head" -->.*<!--# endblock -->', re.DOTALL)


def serve_site(app: FastAPI, settings: Settings, root: Path) -> None:
    """Answer from the built site whatever no route answers."""
    site = Site(root, settings.public_url)
    nobody = app.router.default
    config = {
        "apiBaseUrl": settings.vite_api_base_url,
        "authApiDomain": settings.vite_supertokens_api_domain,
        "websiteDomain": settings.vite_supertokens_website_domain,
    }

    async def site_or_nobody(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in {"GET", "HEAD"}:
            await nobody(scope, receive, send)
            return
        path = scope["path"].removeprefix("/")
        if path == "config.json":
            response: Response = JSONResponse(config, headers={"Cache-Control": _ALWAYS_ASK})
        else:
            response = await site.answer(path, Request(scope))
        await response(scope, receive, send)

    app.router.default = site_or_nobody


class Site:
    def __init__(self, root: Path, public_url: str) -> None:
        self._root = root.resolve()
        self._public_url = public_url

    async def answer(self, path: str, request: Request) -> Response:
        file = self._file(path) if path else None
        if file is None and _is_page(path, request):
            file = self._file("index.html")
            if file is not None and (head := await self._head(f"/{path}")):
                page = await AsyncPath(file).read_text(encoding="utf-8")
                filled = _HEAD.sub(lambda _: head, page, count=1)
                return HTMLResponse(filled, headers={"Cache-Control": _ALWAYS_ASK})
        if file is None:
            raise NotFound
        return _response(file, _IMMUTABLE if path.startswith("assets/") else _ALWAYS_ASK, request)

    async def _head(self, path: str) -> str | None:
        """What programs that read no JavaScript are told of this page; the page itself does without."""
        if not has_preview(path):
            return None
        try:
            async with current_database().reading() as session:
                preview = await find_preview(session, path)
        except (SQLAlchemyError, OSError):
            return None
        return None if preview is None else head_of(preview, self._public_url)

    def _file(self, path: str) -> Path | None:
        if "\x00" in path:
            return None
        file = (self._root / path).resolve()
        return file if file.is_relative_to(self._root) and file.is_file() else None


def _is_page(path: str, request: Request) -> bool:
    """Whether somebody asks for a document at an address that the site's own router knows."""
    if path.startswith(_NOT_PAGES):
        return False
    accept = request.headers.get("accept", "*/*")
    return "text/html" in accept or ("*/*" in accept and "." not in path.rsplit("/", 1)[-1])


def _variant(file: Path, accepted: str) -> tuple[Path, str | None]:
    """The smallest form of the file that was built and that the browser takes."""
    choices = [part.replace(" ", "").partition(";") for part in accepted.split(",")]
    offered = {name for name, _, quality in choices if quality not in {"q=0", "q=0.0"}}
    for encoding, suffix in _ENCODINGS:
        sibling = file.with_name(file.name + suffix)
        if encoding in offered and sibling.is_file():
            return sibling, encoding
    return file, None


def _response(file: Path, caching: str, request: Request) -> Response:
    chosen, encoding = _variant(file, request.headers.get("accept-encoding", ""))
    stat = chosen.stat()
    # Weak: what has no smaller form may still be compressed on its way.
    etag = f'W/"{stat.st_mtime_ns:x}-{stat.st_size:x}{"-" + encoding if encoding else ""}"'
    headers = {"Cache-Control": caching, "ETag": etag, "Vary": "Accept-Encoding"}
    if encoding:
        headers["Content-Encoding"] = encoding
    if etag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    headers["Last-Modified"] = formatdate(stat.st_mtime, usegmt=True)
    media_type = _TYPES.guess_type(file.name)[0] or "application/octet-stream"
    return FileResponse(chosen, headers=headers, media_type=media_type, stat_result=stat)
