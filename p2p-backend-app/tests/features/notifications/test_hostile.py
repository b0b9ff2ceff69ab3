from uuid import uuid4

from tests.features.forum.conftest import Forum, replies_of
from tests.features.notifications.conftest import NOTIFICATIONS, mark, told, unread


async def test_nobody_reads_or_marks_what_others_were_told(forum: Forum) -> None:
    author, other, moderator = [await forum.member(role) for role in ("member", "member", "administrator")]
    await forum.reply(other, await forum.start(author))
    (one,) = await told(author)
    for stranger in (other, moderator):
        assert await told(stranger) == []
        for read in (True, False):
            assert await mark(stranger, one, read=read) == 404
        answer = await stranger.client.put(f"{NOTIFICATIONS}/{one['id']}/read")
        assert answer.json()["code"] == "notification_not_found"
        await stranger.client.put(f"{NOTIFICATIONS}/read", params={"until": "2999-01-01T00:00:00Z"})
    assert await unread(author) == 1


async def test_what_is_not_there_tells_the_same_as_what_is_not_ones_own(forum: Forum) -> None:
    member = await forum.member()
    assert await mark(member, {"id": uuid4()}) == 404


async def test_a_refused_reply_tells_nobody(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    thread = await forum.start(author)
    for body in ({"body": "<p></p>"}, {"body": "<p>x</p>", "parent_id": str(uuid4())}):
        assert (await other.client.post(replies_of(thread), json=body)).is_client_error
    assert await told(author) == []


async def test_a_marker_of_anothers_page_shows_ones_own(forum: Forum) -> None:
    author, other = await forum.member(), await forum.member()
    for _ in range(2):
        await forum.reply(other, await forum.start(author))
    page = (await author.client.get(NOTIFICATIONS, params={"limit": 1})).json()
    assert await told(other, cursor=page["next_cursor"]) == []
    answer = await author.client.get(NOTIFICATIONS, params={"cursor": "bm9uc2Vuc2U"})
    assert (answer.status_code, answer.json()["code"]) == (400, "bad_cursor")
