from typing import Any

import httpx2
import pytest

from app.core.clock import utcnow
from tests.fixtures.people import Member, People

THREAD = {
    "title": "Bearing of the main fan runs hot",
    "body": "<p>The drive-end bearing reaches <strong>85 °C</strong> after an hour. Where to look?</p>",
    "category": "maintenance",
    "type": "question",
    "tags": ["bearings"],
}


class Forum:
    """What members do there, as their browsers ask for it."""

    def __init__(self, people: People) -> None:
        self._people = people

    async def member(self, platform_role: str = "member") -> Member:
        """Somebody who may write: their address is proven."""
        member = await self._people.member(platform_role)
        await self._people.change(member.id, email_verified_at=utcnow())
        return member

    async def start(self, author: Member, **changes: Any) -> Any:
        answer = await author.client.post("/api/v1/forum/threads", json={**THREAD, **changes})
        assert answer.status_code == 201, answer.text
        return answer.json()

    async def reply(
        self, author: Member, thread: Any, body: str = "<p>Check the grease.</p>", **more: Any
    ) -> Any:
        answer = await author.client.post(replies_of(thread), json={"body": body, **more})
        assert answer.status_code == 201, answer.text
        return answer.json()


def path_of(thread: Any) -> str:
    return f"/api/v1/forum/threads/{thread['id']}"


def replies_of(thread: Any) -> str:
    return f"{path_of(thread)}/replies"


def reply_path(reply: Any) -> str:
    return f"/api/v1/forum/replies/{reply['id']}"


async def read(client: httpx2.AsyncClient, path: str, **params: Any) -> Any:
    answer = await client.get(path, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture
def forum(people: People) -> Forum:
    return Forum(people)
