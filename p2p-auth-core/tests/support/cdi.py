"""The calls of the interface as the SDK makes them, for what the SDK hides."""

import asyncio
from typing import Any

import httpx


async def post(client: httpx.AsyncClient, path: str, **body: Any) -> dict[str, Any]:
    return _answer(await client.post(path, json=body))


async def put(client: httpx.AsyncClient, path: str, **body: Any) -> dict[str, Any]:
    return _answer(await client.put(path, json=body))


async def get(client: httpx.AsyncClient, path: str, **query: Any) -> dict[str, Any]:
    return _answer(await client.get(path, params=query))


async def create_session(
    client: httpx.AsyncClient, user_id: str = "someone", **changes: Any
) -> dict[str, Any]:
    body: dict[str, Any] = {
        "userId": user_id,
        "userDataInJWT": {},
        "userDataInDatabase": {},
        "useDynamicSigningKey": True,
        "enableAntiCsrf": False,
    }
    return await post(client, "/public/recipe/session", **(body | changes))


async def refresh(client: httpx.AsyncClient, token: str, **changes: Any) -> dict[str, Any]:
    body: dict[str, Any] = {"refreshToken": token, "enableAntiCsrf": False, "useDynamicSigningKey": True}
    return await post(client, "/recipe/session/refresh", **(body | changes))


async def verify(client: httpx.AsyncClient, token: str, **changes: Any) -> dict[str, Any]:
    body: dict[str, Any] = {
        "accessToken": token,
        "doAntiCsrfCheck": False,
        "enableAntiCsrf": False,
        "checkDatabase": False,
    }
    return await post(client, "/recipe/session/verify", **(body | changes))


async def refresh_all(client: httpx.AsyncClient, tokens: list[str]) -> list[dict[str, Any]]:
    return await asyncio.gather(*(refresh(client, token) for token in tokens))


def refresh_token(answer: dict[str, Any]) -> str:
    return str(answer["refreshToken"]["token"])


def access_token(answer: dict[str, Any]) -> str:
    return str(answer["accessToken"]["token"])


def _answer(response: httpx.Response) -> dict[str, Any]:
    assert response.status_code == 200, f"{response.status_code} {response.text}"
    answer: dict[str, Any] = response.json()
    return answer
