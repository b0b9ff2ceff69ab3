from sqlalchemy import ColumnElement, String, and_, cast, literal, or_, select, union
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from app.core.paging import PageParams
from app.core.search import words
from app.core.search.ranking import FoundPage, fetch, ranked
from app.features.search import labels
from app.features.search.wanted import Reader, Wanted
from app.models.sql.membership import Membership
from app.models.sql.organization import Organization
from app.models.sql.user import User

# Their ids tell no time: what is ranked together should be everybody whom a name finds.
_BLOCK = 1_000


async def page(session: AsyncSession, wanted: Wanted, reader: Reader, params: PageParams) -> FoundPage:
    """People by their name, their job, what they know of and where they work; never by their address."""
    found = select(User.id).where(may_be_shown(reader), *(_found_by(word) for word in wanted.words))
    rank = words.rank(User.vector, wanted.words, User.public_text)
    query = ranked(found, User.id, rank, params, block=_BLOCK)
    shown = select(User.first_name, User.last_name, User.job_title, User.bio, User.expertise)
    return await fetch(session, query, query.onto(shown, User.id), _BLOCK)


def may_be_shown(reader: Reader) -> ColumnElement[bool]:
    """Who has a page for this reader, and an address that is proven: a name is no notice board."""
    allowed: list[ColumnElement[bool]] = [User.visibility.in_(sorted(reader.shown))]
    if reader.id is not None:
        allowed.append(User.id == reader.id)
    if reader.organization_id is not None:
        colleagues = select(Membership.user_id).where(Membership.organization_id == reader.organization_id)
        among_them = User.visibility.in_(sorted(reader.shown_by_colleagues))
        allowed.append(and_(among_them, User.id.in_(colleagues)))
    return and_(User.suspended_at.is_(None), User.email_verified_at.is_not(None), or_(*allowed))


def _found_by(word: str) -> ColumnElement[bool]:
    # As one set of ids: each of its parts has an index of its own.
    employed = (
        select(Membership.user_id)
        .join(Organization, Organization.id == Membership.organization_id)
        .where(words.names(Organization.search_name, word))
    )
    ways = [
        select(User.id).where(words.says(User.vector, word)),
        select(User.id).where(words.names(User.public_text, word)),
        employed,
    ]
    if known := labels.expertise(word):
        codes = cast(literal([str(code) for code in known]), ARRAY(String))
        ways.append(select(User.id).where(User.expertise.overlap(codes)))
    return User.id.in_(union(*ways))
