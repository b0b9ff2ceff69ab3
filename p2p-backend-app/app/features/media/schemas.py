from enum import StrEnum
from typing import Self
from uuid import UUID

from app.models.sql.choices import MediaPurpose
from app.models.sql.media import Media
from app.schemas.picture import Picture


class ContentPurpose(StrEnum):
    """What is sent before that which will show it is written."""

    POST_IMAGE = MediaPurpose.POST_IMAGE
    CASE_IMAGE = MediaPurpose.CASE_IMAGE


class UploadedImage(Picture):
    """A picture that waits to be shown; one that nothing shows within a month is forgotten."""

    id: UUID
    width: int
    height: int

    @classmethod
    def kept(cls, media: Media) -> Self:
        return cls(**dict(Picture.at(media.id)), id=media.id, width=media.width, height=media.height)
