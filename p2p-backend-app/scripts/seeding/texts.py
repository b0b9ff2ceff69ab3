"""What the demo's members have written: case studies and conversations."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any
from uuid import NAMESPACE_URL, UUID, uuid5

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from app.features.forum.threads.schemas import CategorySlug, Tags, Title
from app.features.usecases.schemas.content import CaseImage, UseCaseContent
from app.models.sql.choices import Language, ThreadType

_FOLDER = Path(__file__).parents[1] / "data"

DaysAgo = Annotated[float, Field(gt=0, le=90)]
Count = Annotated[int, Field(ge=0)]


def client_key(*names: str) -> UUID:
    """What a browser would have called it: made twice, it is still one."""
    return uuid5(NAMESPACE_URL, f"demo:{'/'.join(names)}")


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

    def answers(self) -> list[tuple[DemoReply, DemoReply | None]]:
        """Every reply with the one it answers, in the order in which they came."""
        below = [(child, parent) for parent, _ in self.everything() for child in parent.replies]
        top: list[tuple[DemoReply, DemoReply | None]] = [(reply, None) for reply in self.replies]
        return sorted([*top, *below], key=lambda pair: pair[0].hours_after)


class DemoIllustration(BaseModel):
    """What is drawn for a use case; the caption is in its language."""

    model_config = ConfigDict(extra="forbid")

    motif: str
    caption: str


_USE_CASES = TypeAdapter(list[DemoUseCase])
_THREADS = TypeAdapter(list[DemoThread])
_ILLUSTRATIONS = TypeAdapter(dict[str, list[DemoIllustration]])


def _read(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


def demo_use_cases() -> list[DemoUseCase]:
    """The oldest first."""
    cases = _USE_CASES.validate_json(_read("use_cases.json"))
    return sorted(cases, key=lambda case: case.published_days_ago, reverse=True)


def demo_threads() -> list[DemoThread]:
    """The oldest first."""
    threads = _THREADS.validate_json(_read("threads.json"))
    return sorted(threads, key=lambda thread: thread.days_ago, reverse=True)


def demo_illustrations() -> dict[str, list[DemoIllustration]]:
    """By the key of the use case."""
    return _ILLUSTRATIONS.validate_json(_read("illustrations.json"))
