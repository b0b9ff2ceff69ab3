import asyncio

import httpx2
import pytest
from sqlalchemy import text

from app.core import health
from app.core.auth.driver import CoreNotReady, CoreRefused, serves_us
from app.core.db import Database
from app.core.health import Check, check, current_health
from tests.fixtures.services import Services


async def test_every_service_is_told_with_its_latency(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    told = answer.json()
    assert (told["status"], list(told["services"])) == ("ok", ["postgres", "mongodb", "supertokens"])
    assert all(
        service["status"] == "up" and service["latency_ms"] > 0 for service in told["services"].values()
    )


async def test_without_a_worker_the_platform_is_not_whole(client: httpx2.AsyncClient) -> None:
    answer = await client.get("/health")
    assert (answer.status_code, answer.json()["status"]) == (503, "down")
    assert answer.json()["services"]["jobs"] == {"status": "down", "latency_ms": None}


@pytest.mark.parametrize(("silent_for", "status"), [("1 second", 200), ("1 minute", 503)])
async def test_a_worker_counts_while_it_gives_signs_of_life(
    client: httpx2.AsyncClient, database: Database, silent_for: str, status: int
) -> None:
    async with database.engine.begin() as connection:
        await connection.execute(
            text(
                "INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - CAST(:ago AS interval))"
            ),
            {"ago": silent_for},
        )
    await asyncio.sleep(1.05)  # what was found a moment ago is still being told
    assert (await client.get("/health")).status_code == status


async def test_a_crowd_is_answered_by_one_check(
    client: httpx2.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = 0

    async def count() -> None:
        nonlocal asked
        asked += 1

    monkeypatch.setitem(current_health()._probes, "postgres", count)
    await asyncio.sleep(1.05)
    await asyncio.gather(*(client.get("/health") for _ in range(50)))
    assert asked == 1


async def test_what_does_not_answer_in_time_is_down(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_LIMIT_SECONDS", 0.01)
    assert await check("slow", lambda: asyncio.sleep(5)) == Check(up=False, latency_ms=None)


async def test_the_core_is_asked_itself(services: Services) -> None:
    address, key = services.supertokens_connection_uri, services.supertokens_api_key
    await serves_us(address, key)
    with pytest.raises(CoreRefused):
        await serves_us(address, key[::-1])
    with pytest.raises(CoreNotReady):
        await serves_us(f"{address}/no-such-place", key)


async def test_living_asks_nobody(client: httpx2.AsyncClient) -> None:
    assert (await client.get("/health/live")).json() == {"status": "ok"}
