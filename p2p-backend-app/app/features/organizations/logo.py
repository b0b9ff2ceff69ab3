"""An organisation's logo: whoever edits the organisation sets it, and everybody sees it."""

from sqlalchemy.ext.asyncio import AsyncSession

from app.core import live
from app.core.errors import Forbidden
from app.features.accounts.person import Person
from app.features.media import readers
from app.features.media import service as media
from app.features.media.images import Rendered
from app.features.organizations import policy, repository
from app.features.organizations.errors import OrganizationNotFound
from app.models.sql.choices import MediaPurpose
from app.models.sql.organization import Organization

readers.open_to_everybody(MediaPurpose.LOGO)


async def set_logo(session: AsyncSession, person: Person, slug: str, image: Rendered) -> Organization:
    """Show this logo instead of the one there was."""
    organization = await _editable(session, person, slug)
    logo = await media.keep(session, person.id, MediaPurpose.LOGO, image, to=organization.id)
    organization.logo_id = logo.id
    await media.show_only(session, organization.id, [logo.id])
    live.notify(session, "profile.updated", person.id, to=person.id)
    return organization


async def remove_logo(session: AsyncSession, person: Person, slug: str) -> Organization:
    organization = await _editable(session, person, slug)
    organization.logo_id = None
    await media.show_only(session, organization.id, [])
    live.notify(session, "profile.updated", person.id, to=person.id)
    return organization


async def _editable(session: AsyncSession, person: Person, slug: str) -> Organization:
    """The organisation, locked, unless this person may not change it."""
    organization = await repository.find(session, slug, lock=True)
    if organization is None:
        raise OrganizationNotFound
    if not policy.can_edit(person, organization.id):
        raise Forbidden
    return organization
