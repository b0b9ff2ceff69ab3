from uuid import UUID

from pydantic import BaseModel

from app.models.sql.choices import MediaVariant


class Picture(BaseModel):
    """Where a picture is, below the API's address; small is for lists."""

    small: str
    large: str

    @staticmethod
    def of(media_id: UUID | None) -> "Picture | None":
        return None if media_id is None else Picture.at(media_id)

    @staticmethod
    def at(media_id: UUID) -> "Picture":
        where = f"/api/v1/media/{media_id}"
        return Picture(small=f"{where}/{MediaVariant.SMALL}", large=f"{where}/{MediaVariant.LARGE}")
