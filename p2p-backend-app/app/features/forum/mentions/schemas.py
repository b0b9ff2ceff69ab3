from pydantic import BaseModel

from app.features.profiles.authors import Author


class Mentionable(BaseModel):
    """Members whom one may name in a text, the best match first."""

    items: list[Author]
