from enum import StrEnum
from typing import Annotated, NamedTuple
from uuid import UUID

from fastapi import Depends, Query
from pydantic import BaseModel, ConfigDict, Field

from app.models.sql.choices import (
    BudgetRange,
    CityCode,
    Industry,
    Region,
    RoiRange,
    Technology,
    UseCaseCategory,
)
from app.schemas.text import line


class LibrarySort(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    MOST_VIEWED = "most_viewed"
    MOST_LIKED = "most_liked"
    BEST_ROI = "best_roi"


class Filters(NamedTuple):
    """Which use cases; of one list any value will do, an empty one leaves it open."""

    query: str | None = None
    category: tuple[UseCaseCategory, ...] = ()
    industry: tuple[Industry, ...] = ()
    region: tuple[Region, ...] = ()
    city: tuple[CityCode, ...] = ()
    technology: tuple[Technology, ...] = ()
    roi: tuple[RoiRange, ...] = ()
    budget: tuple[BudgetRange, ...] = ()
    verified: bool | None = None
    featured: bool | None = None


async def _filters(  # noqa: PLR0917 (one parameter a filter)
    query: Annotated[Annotated[str, line(1, 100)] | None, Query()] = None,
    category: Annotated[list[UseCaseCategory], Query(max_length=10)] = [],  # noqa: B006 (FastAPI copies it)
    industry: Annotated[list[Industry], Query(max_length=14)] = [],  # noqa: B006
    region: Annotated[list[Region], Query(max_length=13)] = [],  # noqa: B006
    city: Annotated[list[CityCode], Query(max_length=16)] = [],  # noqa: B006
    technology: Annotated[list[Technology], Query(max_length=28)] = [],  # noqa: B006
    roi: Annotated[list[RoiRange], Query(max_length=4)] = [],  # noqa: B006
    budget: Annotated[list[BudgetRange], Query(max_length=5)] = [],  # noqa: B006
    verified: bool | None = None,  # noqa: FBT001 (a query parameter)
    featured: bool | None = None,  # noqa: FBT001
) -> Filters:
    return Filters(
        query,
        tuple(category),
        tuple(industry),
        tuple(region),
        tuple(city),
        tuple(technology),
        tuple(roi),
        tuple(budget),
        verified,
        featured,
    )


FiltersDep = Annotated[Filters, Depends(_filters)]


class FacetCount(BaseModel):
    value: str
    count: int


class LibraryFacets(BaseModel):
    """How many there would be with each value, the other filters as they are; most first."""

    total: int
    category: list[FacetCount]
    industry: list[FacetCount]
    region: list[FacetCount]
    city: list[FacetCount]
    technology: list[FacetCount]
    roi: list[FacetCount]
    budget: list[FacetCount]
    verified: list[FacetCount]
    featured: list[FacetCount]


class MapPoint(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    slug: str
    title: str
    category: UseCaseCategory
    longitude: float
    latitude: float


class MapPoints(BaseModel):
    """The same result on the map; `complete` is false where there are more than a map can show."""

    points: Annotated[list[MapPoint], Field(max_length=5000)]
    complete: bool
