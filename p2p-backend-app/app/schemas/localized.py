from pydantic import BaseModel


class LocalizedText(BaseModel):
    """A text in both languages; one may be missing where a person has written the other."""

    ar: str | None
    en: str | None
