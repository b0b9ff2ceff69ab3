from typing import Self

from pydantic import BaseModel

from app.models.sql.forum import ForumCategory
from app.schemas.localized import LocalizedText


class CategorySummary(BaseModel):
    slug: str
    name: LocalizedText
    icon: str
    colour: str

    @classmethod
    def of(cls, category: ForumCategory) -> Self:
        return cls(
            slug=category.slug,
            name=LocalizedText(ar=category.name_ar, en=category.name_en),
            icon=category.icon,
            colour=category.colour,
        )


class CategoryOut(CategorySummary):
    """A place for threads, with how many stand in it."""

    thread_count: int


class CategoryGroup(CategorySummary):
    """Groups places for threads; has none of its own."""

    categories: list[CategoryOut]


class ForumPermissions(BaseModel):
    """What the site may offer this person; the server decides again."""

    post: bool
    announce: bool
    # Posting waits for nothing but a confirmed e-mail.
    confirm_email_first: bool


class ForumOverview(BaseModel):
    groups: list[CategoryGroup]
    permissions: ForumPermissions
