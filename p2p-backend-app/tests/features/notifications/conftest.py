"""What members are told of, as their bells ask for it."""

from typing import Any

import pytest

from tests.features.forum.conftest import Forum
from tests.fixtures.people import Member, People

NOTIFICATIONS = "/api/v1/notifications"


async def told(member: Member, **params: Any) -> list[Any]:
    answer = await member.client.get(NOTIFICATIONS, params=params)
    assert answer.status_code == 200, answer.text
    items: list[Any] = answer.json()["items"]
    return items


async def kinds(member: Member) -> list[tuple[str, int]]:
    """The kinds, the newest first, and of how many replies each tells."""
    return [(one["kind"], one["reply_count"]) for one in await told(member)]


async def unread(member: Member) -> int:
    answer = await member.client.get(f"{NOTIFICATIONS}/unread")
    assert answer.status_code == 200, answer.text
    return int(answer.json()["count"])


async def mark(member: Member, notification: Any, *, read: bool = True) -> int:
    path = f"{NOTIFICATIONS}/{notification['id']}/read"
    call = member.client.put if read else member.client.delete
    return (await call(path)).status_code


@pytest.fixture
def forum(people: People) -> Forum:
    return Forum(people)
