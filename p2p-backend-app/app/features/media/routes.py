from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Request, Response

from app.api.deps import CurrentPerson, maybe_person, maybe_signed_in
from app.api.problems import problem_responses
from app.core.db import SessionDep, current_database
from app.core.errors import Unauthenticated
from app.features.accounts.errors import Suspended
from app.features.media import readers, service
from app.features.media.errors import MediaNotFound
from app.features.media.images import Rendered
from app.features.media.schemas import ContentPurpose, UploadedImage
from app.features.media.uploads import BODY, RESPONSES, uploaded
from app.models.sql.choices import MediaPurpose, MediaVariant
from app.models.sql.media import Media

_PUBLIC = "public, max-age=31536000, immutable"
# Whoever may read it today may not tomorrow.
_PRIVATE = "private, max-age=86400, immutable"
# Whatever it is taken for: it runs nothing and loads nothing.
_POLICY = "default-src 'none'; sandbox"

# Posts and cases show pictures in the same sizes.
ContentImage = Annotated[Rendered, Depends(uploaded(MediaPurpose.POST_IMAGE))]

router = APIRouter(prefix="/media", tags=["media"])


@router.post(
    "",
    status_code=201,
    openapi_extra=BODY,
    responses={**RESPONSES, **problem_responses(Unauthenticated, Suspended)},
)
async def upload_image(
    image: ContentImage, person: CurrentPerson, session: SessionDep, purpose: ContentPurpose
) -> UploadedImage:
    """Send a picture ahead of what will show it; until then it is for its sender alone."""
    return UploadedImage.kept(await service.keep(session, person.id, MediaPurpose(purpose), image))


async def _readable(request: Request, media_id: UUID) -> Media:
    # A transaction of its own: no connection waits while the storage is asked.
    async with current_database().transaction() as session:
        media = await service.find(session, media_id)
        person = None
        if not readers.is_public(media):
            person = await maybe_person(await maybe_signed_in(request), session)
        await service.check_may_read(session, person, media)
    return media


@router.get(
    "/{media_id}/{variant}",
    response_class=Response,
    responses={
        200: {"content": {"image/webp": {"schema": {"type": "string", "format": "binary"}}}},
        304: {"description": "Not changed"},
        **problem_responses(MediaNotFound, Unauthenticated),
    },
)
async def read_media(
    media: Annotated[Media, Depends(_readable)],
    variant: MediaVariant,
    if_none_match: Annotated[str | None, Header(include_in_schema=False)] = None,
) -> Response:
    """A file, for those who may read what shows it."""
    etag = f'"{media.id}-{variant}"'
    headers = {
        "Cache-Control": _PUBLIC if readers.is_public(media) else _PRIVATE,
        "Content-Disposition": "inline",
        "Content-Security-Policy": _POLICY,
        "ETag": etag,
    }
    if if_none_match is not None and etag in if_none_match:
        return Response(status_code=304, headers=headers)
    return Response(await service.read(media, variant), media_type=media.mime, headers=headers)
