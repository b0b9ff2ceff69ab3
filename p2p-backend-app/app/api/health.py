"""Whether this process lives, can serve, and what it depends on answers."""

from typing import Any, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel

from app.core.health import Check, current_health

router = APIRouter(prefix="/health", tags=["health"])


class ServiceHealth(BaseModel):
    status: Literal["up", "down"]
    latency_ms: float | None


class Health(BaseModel):
    """`ok` when every service named is up."""

    status: Literal["ok", "down"]
    services: dict[str, ServiceHealth]


class Liveness(BaseModel):
    status: Literal["ok"]


_DOWN: dict[int | str, dict[str, Any]] = {
    503: {"model": Health, "description": "Something this depends on is down"}
}


def _answer(response: Response, checks: dict[str, Check]) -> Health:
    response.headers["Cache-Control"] = "no-store"
    healthy = all(check.up for check in checks.values())
    response.status_code = 200 if healthy else 503
    services = {
        name: ServiceHealth(status="up" if check.up else "down", latency_ms=check.latency_ms)
        for name, check in checks.items()
    }
    return Health(status="ok" if healthy else "down", services=services)


@router.get("", responses=_DOWN)
async def health(response: Response) -> Health:
    """Everything the platform consists of."""
    return _answer(response, await current_health().all())


@router.get("/ready", responses=_DOWN)
async def health_ready(response: Response) -> Health:
    """What this process needs to serve."""
    return _answer(response, await current_health().needed_to_serve())


@router.get("/live")
async def health_live() -> Liveness:
    """That this process answers at all."""
    return Liveness(status="ok")
