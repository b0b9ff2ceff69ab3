from pydantic import BaseModel

from app.schemas.localized import LocalizedText


class Choice(BaseModel):
    code: str
    label: LocalizedText


class CityChoice(Choice):
    region: str | None


class Reference(BaseModel):
    industries: list[Choice]
    company_sizes: list[Choice]
    regions: list[Choice]
    cities: list[CityChoice]
    professional_roles: list[Choice]
    expertise: list[Choice]
    use_case_categories: list[Choice]
    technologies: list[Choice]
    roi_ranges: list[Choice]
    budget_ranges: list[Choice]
