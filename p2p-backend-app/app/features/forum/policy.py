"""Who may do what in the forum: everybody reads, members react, who has a proven address writes."""

from app.features.accounts.person import Person
from app.features.accounts.policy import can_write
from app.models.sql.choices import ThreadType
from app.models.sql.forum import Contribution, ForumReply, ForumThread


def can_post(person: Person | None) -> bool:
    return person is not None and can_write(person)


def can_announce(person: Person | None) -> bool:
    return person is not None and person.is_moderator


def can_use_type(person: Person, type_: ThreadType) -> bool:
    return type_ is not ThreadType.ANNOUNCEMENT or can_announce(person)


def is_author(person: Person | None, item: Contribution) -> bool:
    return person is not None and item.author_id == person.id


def can_edit(person: Person | None, item: Contribution) -> bool:
    """Words are their author's; moderators may take them away, not put others into a mouth."""
    return is_author(person, item) and item.deleted_at is None


def can_edit_thread(person: Person | None, thread: ForumThread) -> bool:
    return can_edit(person, thread) and (not thread.locked or can_moderate(person))


def can_edit_reply(person: Person | None, reply: ForumReply, thread: ForumThread) -> bool:
    return can_edit(person, reply) and (not thread.locked or can_moderate(person))


def can_delete(person: Person | None, item: Contribution) -> bool:
    return item.deleted_at is None and (is_author(person, item) or can_moderate(person))


def can_read_history(person: Person | None, item: Contribution) -> bool:
    return is_author(person, item) or can_moderate(person)


def can_reply(person: Person | None, thread: ForumThread) -> bool:
    open_to_them = not thread.locked or can_moderate(person)
    return can_post(person) and open_to_them and thread.deleted_at is None


def can_like(person: Person | None, item: Contribution) -> bool:
    return person is not None and item.deleted_at is None and not is_author(person, item)


def can_bookmark(person: Person | None, thread: ForumThread) -> bool:
    return person is not None and thread.deleted_at is None


def can_choose_best_answer(person: Person | None, thread: ForumThread) -> bool:
    if thread.type is not ThreadType.QUESTION or thread.deleted_at is not None:
        return False
    return is_author(person, thread) or can_moderate(person)


def can_moderate(person: Person | None) -> bool:
    return person is not None and person.is_moderator
