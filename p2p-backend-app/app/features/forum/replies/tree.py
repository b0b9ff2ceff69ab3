"""Replies as they stand below each other: the first of each branch, and the way to the rest."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import encode_cursor
from app.features.accounts.person import Person
from app.features.forum import policy
from app.features.forum.replies import repository
from app.features.forum.replies.repository import ShownReply
from app.features.forum.replies.schemas import ReplyOut, ReplyPermissions, ReplySort
from app.features.profiles.authors import author_of
from app.models.sql.forum import ForumReply, ForumThread

# Levels that come with a page of replies, and how many of each branch.
_LEVELS = 2
_FIRST = 3

Children = dict[UUID, list[ShownReply]]


async def grown(
    session: AsyncSession,
    person: Person | None,
    thread: ForumThread,
    replies: Sequence[ShownReply],
    sort: ReplySort,
    *,
    levels: int = _LEVELS,
) -> list[ReplyOut]:
    """The replies with the first of their descendants: a statement a level, whatever they count."""
    reader = person.id if person else None
    children: Children = {}
    level = list(replies)
    for _ in range(levels):
        parents = [shown.reply.id for shown in level if shown.reply.reply_count > 0]
        if not parents:
            break
        found = await repository.first_children(session, parents, sort, _FIRST + 1, reader)
        children |= found
        level = [shown for branch in found.values() for shown in branch[:_FIRST]]
    view = _View(person, thread, sort, children)
    return [view.of(reply) for reply in replies]


class _View:
    def __init__(
        self, person: Person | None, thread: ForumThread, sort: ReplySort, children: Children
    ) -> None:
        self._person = person
        self._thread = thread
        self._keys = [key.key for key in repository.keys_of(sort)]
        self._children = children

    def of(self, shown: ShownReply) -> ReplyOut:
        reply, signature = shown.reply, shown.signature
        branch = self._children.get(reply.id, [])
        first = branch[:_FIRST]
        deleted = reply.deleted_at is not None
        author = author_of(self._person, signature) if signature and not deleted else None
        return ReplyOut(
            id=reply.id,
            thread_id=reply.thread_id,
            parent_id=reply.parent_id,
            depth=reply.depth,
            body="" if deleted else reply.body,
            author=author,
            created_at=reply.created_at,
            edited_at=reply.edited_at,
            version=reply.version,
            like_count=reply.like_count,
            liked=shown.liked,
            deleted=deleted,
            is_best_answer=self._thread.best_reply_id == reply.id,
            reply_count=reply.reply_count,
            children=[self.of(child) for child in first],
            children_cursor=self._marker(first[-1].reply) if len(branch) > len(first) else None,
            permissions=self._permissions(reply, deleted=deleted),
        )

    def _marker(self, last: ForumReply) -> str:
        return encode_cursor([getattr(last, key) for key in self._keys])

    def _permissions(self, reply: ForumReply, *, deleted: bool) -> ReplyPermissions:
        person, thread = self._person, self._thread
        return ReplyPermissions(
            edit=policy.can_edit_reply(person, reply, thread),
            delete=policy.can_delete(person, reply),
            reply=policy.can_reply(person, thread) and not deleted,
            like=policy.can_like(person, reply),
            choose_best_answer=policy.can_choose_best_answer(person, thread) and not deleted,
            read_history=policy.can_read_history(person, reply) and bool(reply.history) and not deleted,
        )
