from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import HTMLResponse

from app.core.config import Settings, get_settings
from app.core.db import SessionDep
from app.features.previews.head import head_of
from app.features.previews.service import find_preview

# For the web server that puts it into the page, not for callers of the API.
router = APIRouter(include_in_schema=False)


@router.get("/previews{path:path}", response_class=HTMLResponse)
async def read_preview(
    path: str, session: SessionDep, settings: Annotated[Settings, Depends(get_settings)]
) -> HTMLResponse:
    """The head of the page at this path; empty where it is the site's."""
    preview = await find_preview(session, path)
    return HTMLResponse("" if preview is None else head_of(preview, settings.public_url))
