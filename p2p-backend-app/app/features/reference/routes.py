from collections.abc import Mapping

from fastapi import APIRouter, Response

from app.features.reference.data import (
    BUDGET_RANGES,
    CITIES,
    COMPANY_SIZES,
    EXPERTISE,
    INDUSTRIES,
    PROFESSIONAL_ROLES,
    REGIONS,
    ROI_RANGES,
    TECHNOLOGIES,
    USE_CASE_CATEGORIES,
    Label,
)
from app.features.reference.schemas import Choice, CityChoice, Reference
from app.schemas.localized import LocalizedText

router = APIRouter(tags=["reference"])


def _text(label: Label) -> LocalizedText:
    return LocalizedText(ar=label.ar, en=label.en)


def _choices(labels: Mapping[str, Label]) -> list[Choice]:
    return [Choice(code=str(code), label=_text(label)) for code, label in labels.items()]


_REFERENCE = Reference(
    industries=_choices({str(code): label for code, label in INDUSTRIES.items()}),
    company_sizes=_choices({str(code): label for code, label in COMPANY_SIZES.items()}),
    regions=_choices(REGIONS),
    cities=[
        CityChoice(code=code, label=_text(city.label), region=city.region) for code, city in CITIES.items()
    ],
    professional_roles=_choices({str(code): label for code, label in PROFESSIONAL_ROLES.items()}),
    expertise=_choices({str(code): label for code, label in EXPERTISE.items()}),
    use_case_categories=_choices({str(code): label for code, label in USE_CASE_CATEGORIES.items()}),
    technologies=_choices({str(code): label for code, label in TECHNOLOGIES.items()}),
    roi_ranges=_choices({str(code): label for code, label in ROI_RANGES.items()}),
    budget_ranges=_choices({str(code): label for code, label in BUDGET_RANGES.items()}),
)


@router.get("/reference")
async def read_reference(response: Response) -> Reference:
    """Every list of choices, named in both languages."""
    response.headers["Cache-Control"] = "public, max-age=3600"
    return _REFERENCE
