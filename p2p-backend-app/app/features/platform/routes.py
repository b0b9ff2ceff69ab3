from fastapi import APIRouter, Response

from app.features.platform.schemas import Figures
from app.features.platform.service import known_figures

router = APIRouter(prefix="/platform", tags=["platform"])


@router.get("/figures")
async def read_figures(response: Response) -> Figures:
    """How many people and organisations are here."""
    response.headers["Cache-Control"] = "public, max-age=10"
    return await known_figures.read()
