from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.errors import Forbidden
from app.features.accounts.person import Person
from app.features.forum import policy
from app.features.forum.errors import OwnContribution
from app.features.forum.reactions import repository
from app.features.forum.reactions.schemas import BookmarkState, LikeState
from app.models.sql.forum import ForumReply, ForumThread


async def like(
    session: AsyncSession, person: Person, item: ForumThread | ForumReply, *, liked: bool
) -> LikeState:
    """Raises `OwnContribution` for one's own."""
    if liked and not policy.can_like(person, item):
        raise OwnContribution if policy.is_author(person, item) else Forbidden
    change = repository.like if liked else repository.unlike
    count = await change(session, type(item), person.id, item.id)
    thread_id = item.id if isinstance(item, ForumThread) else item.thread_id
    live.notify(session, "thread.changed", thread_id, topic=f"thread:{thread_id}")
    return LikeState(like_count=count, liked=liked)


async def bookmark(
    session: AsyncSession, person: Person, thread: ForumThread, *, bookmarked: bool
) -> BookmarkState:
    change = repository.bookmark if bookmarked else repository.remove_bookmark
    await change(session, person.id, thread.id)
    return BookmarkState(bookmarked=bookmarked)
