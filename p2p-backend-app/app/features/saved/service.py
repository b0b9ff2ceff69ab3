from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from app.core.merging import Moment
from app.core.paging import Page, PageParams
from app.features.accounts.person import Person
from app.features.profiles.authors import Authors, authors_of
from app.features.saved import repository
from app.features.saved.repository import Kept
from app.features.saved.schemas import SavedItem, SavedKind
from app.models.sql.forum import ForumThread
from app.models.sql.use_case import UseCase

_TABLES: dict[SavedKind, type[ForumThread] | type[UseCase]] = {
    SavedKind.THREAD: ForumThread,
    SavedKind.USE_CASE: UseCase,
}


async def count(session: AsyncSession, person: Person) -> int:
    return await repository.count(session, person.id)


async def page(session: AsyncSession, person: Person, params: PageParams) -> Page[SavedItem]:
    found = await repository.page(session, person.id, params)
    moments: list[Moment] = found.items
    kept: dict[UUID, Kept] = {}
    for kind, of in _TABLES.items():
        kept |= await repository.kept(session, of, [one.id for one in moments if one.kind == kind])
    authors = await authors_of(session, person, [one.author_id for one in kept.values()])
    items = [_item(moment, kept[moment.id], authors) for moment in moments if moment.id in kept]
    return Page(items=items, next_cursor=found.next_cursor)


def _item(moment: Moment, kept: Kept, authors: Authors) -> SavedItem:
    return SavedItem(
        kind=SavedKind(moment.kind),
        id=moment.id,
        saved_at=moment.at,
        slug=kept.slug,
        title=kept.title,
        language=kept.language,
        author=authors.get(kept.author_id) if kept.author_id else None,
    )
