"""The sign-up form: you, and the organisation you bring."""

from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError, model_validator

from app.core.auth.hooks import FormErrors
from app.models.sql.choices import CityCode, CompanySize, Industry, Language, ProfessionalRole

PASSWORD_SHORTEST, PASSWORD_LONGEST = 8, 128

Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]
OrganizationName = Annotated[str, StringConstraints(min_length=2, max_length=120)]

_CODES = {
    "missing": "required",
    "string_too_short": "too_short",
    "string_too_long": "too_long",
    "enum": "invalid_choice",
    "string_type": "invalid",
    "value_error": "invalid",
}


class SignUpForm(BaseModel):
    """A profile as a person gives it; the password never comes here."""

    model_config = ConfigDict(str_strip_whitespace=True, frozen=True)

    first_name: Name
    last_name: Name
    job_title: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    professional_role: ProfessionalRole
    language: Language = Language.AR
    organization_name_ar: OrganizationName | None = None
    organization_name_en: OrganizationName | None = None
    organization_industry: Industry
    organization_size: CompanySize
    organization_city: CityCode

    @model_validator(mode="before")
    @classmethod
    def _empty_is_missing(cls, given: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in given.items() if not _is_blank(value)}


class Profile(NamedTuple):
    """A person about to be registered: founding an organisation, or placed in one."""

    form: SignUpForm
    member_of: UUID | None = None


FORM_FIELDS = tuple(SignUpForm.model_fields)
_NAMES = ("organization_name_ar", "organization_name_en")


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _has_control_characters(value: object) -> bool:
    return isinstance(value, str) and any(ord(character) < ord(" ") for character in value)


def checked_form(fields: Mapping[str, object]) -> Profile:
    """The profile, or `FormErrors` with a code for each field that is wrong."""
    codes = {name: "invalid" for name, value in fields.items() if _has_control_characters(value)}
    form = None
    try:
        form = SignUpForm.model_validate(dict(fields))
    except ValidationError as error:
        codes |= {str(each["loc"][0]): _CODES.get(each["type"], "invalid") for each in error.errors()}
    if all(_is_blank(fields.get(name) or "") for name in _NAMES):
        codes |= dict.fromkeys(_NAMES, "required")
    if codes or form is None:
        raise FormErrors(codes)
    return Profile(form)


def password_mistake(password: str) -> str | None:
    """The code of what a password lacks."""
    if len(password) < PASSWORD_SHORTEST:
        return "password_too_short"
    if len(password) > PASSWORD_LONGEST:
        return "password_too_long"
    if not (any(map(str.isalpha, password)) and any(map(str.isdigit, password))):
        return "weak_password"
    return None
