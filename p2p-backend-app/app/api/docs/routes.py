"""The API's documentation: the OpenAPI document, and Swagger UI from files of ours."""

from pathlib import Path
from typing import Any

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import FileResponse, JSONResponse

from app.core.errors import NotFound

router = APIRouter(include_in_schema=False)

_HERE = Path(__file__).parent
_FILES = {
    file.name: file
    for file in (_HERE / "swagger-ui").iterdir()
    if file.suffix in {".css", ".js", ".png", ".txt"}
}


@router.get("/openapi.json")
async def openapi_document(request: Request) -> JSONResponse:
    api: FastAPI = request.app
    document: dict[str, Any] = api.openapi()
    return JSONResponse(document, headers={"Cache-Control": "no-cache"})


@router.get("/docs")
async def documentation() -> FileResponse:
    return FileResponse(_HERE / "page.html", headers={"Cache-Control": "no-cache"})


@router.get("/docs/start.js")
async def documentation_start() -> FileResponse:
    return FileResponse(_HERE / "start.js", headers={"Cache-Control": "no-cache"})


@router.get("/docs/swagger-ui/{name}")
async def documentation_file(name: str) -> FileResponse:
    if name not in _FILES:
        raise NotFound
    return FileResponse(_FILES[name], headers={"Cache-Control": "public, max-age=86400"})
