"""What a use case says, step by step of its wizard. Every limit stands here, and the site reads it from here.

No field has a default: what is left open is said to be open, so that a version comes back as it was sent.
"""

from typing import Annotated, Literal, Self, TypeVar
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from app.features.usecases.geography import in_saudi_arabia
from app.features.usecases.schemas.text import Paragraph, Point, ShortLine, line, prose
from app.models.sql.choices import CityCode, Industry, Language, Technology, UseCaseCategory

Item = TypeVar("Item")


def _no_doubles(items: list[Item]) -> list[Item]:
    if len(items) != len(set(items)):
        raise PydanticCustomError("doubled", "The same item stands here twice")
    return items


Riyals = Annotated[int, Field(ge=1, le=10**12)]
Percent = Annotated[float, Field(ge=-1000, le=100_000, allow_inf_nan=False)]
Points = Annotated[list[Point], Field(max_length=8)]
Reasons = Annotated[list[Annotated[str, prose(10, 300)]], Field(min_length=2, max_length=5)]
Impact = Annotated[str, prose(1, 500)]
Figure = Annotated[str, line(2, 60)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CaseBasics(_Part):
    """Step 1."""

    title: Annotated[str, line(10, 100)]
    subtitle: Annotated[str, line(10, 150)]
    category: UseCaseCategory
    factory_name: Annotated[str, line(2, 80)]
    summary: Annotated[str, prose(50, 500)]
    language: Language


class CaseChallenge(_Part):
    """Step 2."""

    industry_context: Annotated[str, prose(50, 500)]
    problems: Reasons
    financial_impact: Annotated[str, prose(5, 500)]
    customer_impact: Impact | None
    operational_impact: Impact | None
    compliance_impact: Impact | None


class CaseBudgetAmount(_Part):
    kind: Literal["amount"]
    amount_sar: Riyals


class CaseBudgetText(_Part):
    kind: Literal["text"]
    text: Annotated[str, line(3, 200)]


Budget = Annotated[CaseBudgetAmount | CaseBudgetText, Field(discriminator="kind")]


class CaseTeamMember(_Part):
    role: ShortLine
    name: ShortLine
    title: ShortLine


class CasePhase(_Part):
    phase: ShortLine
    duration: ShortLine
    budget: ShortLine | None
    objectives: Points
    activities: Points


Team = Annotated[list[CaseTeamMember], Field(max_length=10)]


class CaseSolution(_Part):
    """Step 3."""

    selection_criteria: Reasons
    vendor: Annotated[str, line(2, 120)]
    vendor_process: Paragraph | None
    vendor_reasons: Points
    technology_components: Annotated[list[Annotated[str, prose(20, 500)]], Field(min_length=1, max_length=4)]
    duration: Annotated[str, line(3, 100)]
    budget: Budget
    methodology: Annotated[str, prose(20, 2000)]
    internal_team: Team
    vendor_team: Team
    phases: Annotated[list[CasePhase], Field(max_length=8)]


class CaseLayer(_Part):
    layer: ShortLine
    components: Annotated[list[Point], Field(min_length=1, max_length=10)]
    specification: Paragraph | None


class CaseArchitecture(_Part):
    """Step 4; the whole step may be left out."""

    overview: Annotated[str, prose(1, 2000)]
    layers: Annotated[list[CaseLayer], Field(max_length=8)]
    security_measures: Points
    scalability: Points


class CaseMetric(_Part):
    """A figure before and after, with its unit, as the factory writes it."""

    metric: Annotated[str, line(5, 120)]
    baseline: Figure
    current: Figure
    improvement: Figure


class CaseObstacle(_Part):
    """What went wrong on the way, and what was done about it."""

    challenge: Annotated[str, prose(10, 300)]
    description: Annotated[str, prose(20, 1000)]
    solution: Annotated[str, prose(20, 1000)]
    outcome: Annotated[str, prose(10, 500)]


class CasePlan(_Part):
    timeline: ShortLine
    initiative: ShortLine
    description: Paragraph
    benefit: Point


class CaseLesson(_Part):
    category: ShortLine
    lesson: Point
    description: Paragraph
    recommendation: Paragraph


class CaseResults(_Part):
    """Step 5."""

    metrics: Annotated[list[CaseMetric], Field(min_length=2, max_length=4)]
    roi_percent: Percent | None
    investment_sar: Riyals | None
    annual_savings_sar: Riyals | None
    three_year_roi_percent: Percent | None
    qualitative_impacts: Points
    challenges: Annotated[list[CaseObstacle], Field(min_length=1, max_length=4)]
    roadmap: Annotated[list[CasePlan], Field(max_length=6)]
    lessons: Annotated[list[CaseLesson], Field(max_length=8)]


class CasePin(_Part):
    """A place in Saudi Arabia; these bounds are those of a box around it."""

    longitude: Annotated[float, Field(ge=34, le=56, allow_inf_nan=False)]
    latitude: Annotated[float, Field(ge=16, le=33, allow_inf_nan=False)]

    @model_validator(mode="after")
    def _in_the_kingdom(self) -> Self:
        if not in_saudi_arabia(self.longitude, self.latitude):
            raise PydanticCustomError("outside_saudi_arabia", "This place is not in Saudi Arabia")
        return self


class CaseImage(_Part):
    """A picture that was uploaded before; the caption is also what a screen reader says."""

    id: UUID
    caption: Annotated[str, line(1, 200)] | None


def _no_picture_twice(images: list[CaseImage]) -> list[CaseImage]:
    _no_doubles([image.id for image in images])
    return images


class CasePlace(_Part):
    """Step 6."""

    city: CityCode
    pin: CasePin
    contact_person: ShortLine | None
    contact_title: ShortLine | None
    industry: Industry
    technologies: Annotated[list[Technology], Field(max_length=8), AfterValidator(_no_doubles)]
    images: Annotated[list[CaseImage], Field(min_length=1, max_length=5), AfterValidator(_no_picture_twice)]


class UseCaseContent(_Part):
    """A use case from the first step to the sixth."""

    basics: CaseBasics
    challenge: CaseChallenge
    solution: CaseSolution
    architecture: CaseArchitecture | None
    results: CaseResults
    place: CasePlace
