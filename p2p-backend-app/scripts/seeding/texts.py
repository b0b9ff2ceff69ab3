"""What the demo's members have written: case studies and conversations."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

from app.features.forum.threads.schemas import CategorySlug, Tags, Title
from app.features.usecases.schemas.content import CaseImage, UseCaseContent
from app.models.sql.choices import Language, ThreadType

_FOLDER = Path(__file__).parents[1] / "data"

DaysAgo = Annotated[float, Field(gt=0, le=90)]
Count = Annotated[int, Field(ge=0)]


class _Text(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: str
    author: str
    likes: list[str]


class DemoUseCase(_Text):
    """A case study; its pictures are drawn and uploaded by whoever fills the demo."""

    published_days_ago: DaysAgo
    featured: bool
    views: Count
    bookmarks: list[str]
    content: dict[str, Any]

    def with_images(self, images: list[CaseImage]) -> UseCaseContent:
        place = {**self.content["place"], "images": images}
        return UseCaseContent.model_validate({**self.content, "place": place})


class DemoReply(_Text):
    """`hours_after` counts from the thread, whatever is answered."""

    hours_after: Annotated[float, Field(gt=0)]
    body: str
    replies: list["DemoReply"]

    def branch(self, depth: int = 1) -> Iterator[tuple["DemoReply", int]]:
        """This one and everything below it, with its depth; parents come before their children."""
        yield self, depth
        for reply in self.replies:
            yield from reply.branch(depth + 1)


class DemoThread(_Text):
    category: CategorySlug
    type: ThreadType
    tags: Tags
    language: Language
    title: Title
    days_ago: DaysAgo
    body: str
    bookmarks: list[str]
    views: Count
    best_answer: str | None
    replies: list[DemoReply]

    def everything(self) -> Iterator[tuple[DemoReply, int]]:
        for reply in self.replies:
            yield from reply.branch()


def _read(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((_FOLDER / name).read_text(encoding="utf-8"))
    return found


def demo_use_cases() -> list[DemoUseCase]:
    return [DemoUseCase.model_validate(each) for each in _read("use_cases.json")]


def demo_threads() -> list[DemoThread]:
    return [DemoThread.model_validate(each) for each in _read("threads.json")]
