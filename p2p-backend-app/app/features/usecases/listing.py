"""What the record keeps of a content, for lists, filters, the map and the search."""

from bisect import bisect
from collections.abc import Iterator
from typing import Any, NamedTuple, TypeVar

from app.features.reference.data import CITIES, INDUSTRIES, TECHNOLOGIES, USE_CASE_CATEGORIES
from app.features.usecases.schemas.content import CaseBudgetAmount, UseCaseContent
from app.models.sql.choices import BudgetRange, RoiRange

Range = TypeVar("Range")

_ROI_BOUNDS = (50, 100, 200)
_BUDGET_BOUNDS = (100_000, 500_000, 1_000_000, 5_000_000)


class Texts(NamedTuple):
    title: str
    keywords: str
    body: str


def listing_of(content: UseCaseContent) -> dict[str, Any]:
    """The columns of a use case that follow from what it says."""
    basics, place = content.basics, content.place
    budget = _budget(content)
    return {
        "language": basics.language,
        "title": basics.title,
        "subtitle": basics.subtitle,
        "summary": basics.summary,
        "factory_name": basics.factory_name,
        "category": basics.category,
        "industry": place.industry,
        "city": place.city,
        "region": CITIES[place.city].region,
        "longitude": place.pin.longitude,
        "latitude": place.pin.latitude,
        "technologies": [str(technology) for technology in place.technologies],
        "images": [image.id for image in place.images],
        "roi_percent": content.results.roi_percent,
        "roi_range": _range(content.results.roi_percent, _ROI_BOUNDS, list(RoiRange)),
        "budget_sar": budget,
        "budget_range": _range(budget, _BUDGET_BOUNDS, list(BudgetRange)),
    }


def texts_of(content: UseCaseContent) -> Texts:
    """What is found: a choice is found by its name in either language."""
    basics, place = content.basics, content.place
    labels = [
        USE_CASE_CATEGORIES[basics.category],
        INDUSTRIES[place.industry],
        CITIES[place.city].label,
        *(TECHNOLOGIES[technology] for technology in place.technologies),
    ]
    names = [name for label in labels for name in (label.ar, label.en)]
    told = content.model_dump(mode="json", exclude={"basics", "place"})
    return Texts(
        basics.title,
        "\n".join([basics.subtitle, basics.factory_name, *names]),
        "\n".join([basics.summary, *_strings(told)]),
    )


def _budget(content: UseCaseContent) -> int | None:
    """The sum that was planned; where it is told in words, the sum that was spent."""
    budget = content.solution.budget
    return budget.amount_sar if isinstance(budget, CaseBudgetAmount) else content.results.investment_sar


def _range(value: float | None, bounds: tuple[int, ...], ranges: list[Range]) -> Range | None:
    return None if value is None else ranges[bisect(bounds, value)]


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
