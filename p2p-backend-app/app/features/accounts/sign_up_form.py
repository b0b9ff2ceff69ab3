"""The sign-up form: you, and the organisation you bring."""

import re
from collections.abc import Mapping
from typing import Annotated, Any, NamedTuple
from unicodedata import category
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError, model_validator

from app.core.auth.hooks import FormErrors
from app.features.organizations.service import Founding
from app.models.sql.choices import CityCode, CompanySize, Industry, Language, ProfessionalRole

PASSWORD_SHORTEST, PASSWORD_LONGEST = 8, 128
EMAIL_LONGEST = 254

Name = Annotated[str, StringConstraints(min_length=1, max_length=80)]
JobTitle = Annotated[str, StringConstraints(min_length=1, max_length=100)]
InvitationToken = Annotated[str, StringConstraints(max_length=100, pattern="^[A-Za-z0-9_-]+$")]
OrganizationName = Annotated[str, StringConstraints(min_length=2, max_length=120)]

_CODES = {
    "missing": "required",
    "string_too_short": "too_short",
    "string_too_long": "too_long",
    "enum": "invalid_choice",
}
_NOT_TEXT = frozenset({"Cc", "Cs"})  # control characters, halves of characters
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_EMAIL = re.compile(
    rf"[a-z0-9!#$%&'*+/=?^_`{{|}}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{{|}}~-]+)*@(?:{_LABEL}\.)+[a-z]{_LABEL}",
    re.ASCII,
)


_STRIPPED = ConfigDict(str_strip_whitespace=True)


class SignUpForm(BaseModel):
    """A profile as a person gives it; the password never comes here."""

    model_config = ConfigDict(str_strip_whitespace=True, frozen=True)

    first_name: Name
    last_name: Name
    job_title: JobTitle
    professional_role: ProfessionalRole
    language: Language = Language.AR
    organization_name_ar: OrganizationName | None = None
    organization_name_en: OrganizationName | None = None
    organization_industry: Industry | None = None
    organization_size: CompanySize | None = None
    organization_city: CityCode | None = None
    join_organization: UUID | None = None
    invitation: InvitationToken | None = None

    def founding(self) -> Founding | None:
        """The organisation that is founded with the account; nothing if the person goes to another."""
        industry, size, city = self.organization_industry, self.organization_size, self.organization_city
        if self.joins_another or not (industry and size and city):
            return None
        return Founding(self.organization_name_ar, self.organization_name_en, industry, size, city)

    @property
    def joins_another(self) -> bool:
        return self.join_organization is not None or self.invitation is not None

    @model_validator(mode="before")
    @classmethod
    def _empty_is_missing(cls, given: Mapping[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in given.items() if not _is_blank(value)}


class Profile(NamedTuple):
    """A person about to be registered; `member_of` places them without being asked, as the seeder does."""

    form: SignUpForm
    member_of: UUID | None = None


FORM_FIELDS = tuple(SignUpForm.model_fields)
OPTIONAL_FIELDS = frozenset(
    name for name, field in SignUpForm.model_fields.items() if not field.is_required()
)
# Who names neither founds an organisation.
_OTHER_WAYS = ("join_organization", "invitation")
_FOUNDING = ("organization_industry", "organization_size", "organization_city")
_ADAPTERS: dict[str, TypeAdapter[Any]] = {
    "first_name": TypeAdapter(Name, config=_STRIPPED),
    "last_name": TypeAdapter(Name, config=_STRIPPED),
    "job_title": TypeAdapter(JobTitle, config=_STRIPPED),
    "professional_role": TypeAdapter(ProfessionalRole),
    "language": TypeAdapter(Language),
    "organization_name_ar": TypeAdapter(OrganizationName, config=_STRIPPED),
    "organization_name_en": TypeAdapter(OrganizationName, config=_STRIPPED),
    "organization_industry": TypeAdapter(Industry),
    "organization_size": TypeAdapter(CompanySize),
    "organization_city": TypeAdapter(CityCode),
    "join_organization": TypeAdapter(UUID),
    "invitation": TypeAdapter(InvitationToken),
}


def _is_blank(value: object) -> bool:
    return isinstance(value, str) and not value.strip()


def _is_text(value: object) -> bool:
    """Whether it is text on one line that every store takes; marks of direction belong to Arabic text."""
    return isinstance(value, str) and not any(category(letter) in _NOT_TEXT for letter in value)


def field_mistake(name: str, value: object) -> str | None:
    """The code of what is wrong with one field, if anything."""
    if name == "password":
        return password_mistake(value) if isinstance(value, str) else "invalid"
    if _is_blank(value):
        return None if name in OPTIONAL_FIELDS else "required"
    if name == "email":
        return email_mistake(value) if isinstance(value, str) else "invalid_email"
    if not _is_text(value):
        return "invalid"
    try:
        _ADAPTERS[name].validate_python(value)
    except ValidationError as error:
        return _CODES.get(error.errors()[0]["type"], "invalid")
    return None


def checked_form(fields: Mapping[str, object]) -> Profile:
    """The profile, or `FormErrors` with a code for each field that is wrong."""
    codes = {name: code for name, value in fields.items() if (code := field_mistake(name, value))}
    missing = set(FORM_FIELDS) - OPTIONAL_FIELDS - set(fields)
    codes |= dict.fromkeys(missing, "required")
    if all(_is_blank(fields.get(name, "")) for name in _OTHER_WAYS):
        codes |= _missing_of_founding(fields)
    if codes:
        raise FormErrors(codes)
    return Profile(SignUpForm.model_validate(fields))


def _missing_of_founding(fields: Mapping[str, object]) -> dict[str, str]:
    """What an organisation that is founded with the account lacks."""
    lacking = {name: "required" for name in _FOUNDING if _is_blank(fields.get(name, ""))}
    if all(_is_blank(fields.get(name, "")) for name in ("organization_name_ar", "organization_name_en")):
        lacking["organization_name_ar"] = "one_name_required"
    return lacking


def email_mistake(email: str) -> str | None:
    if len(email) > EMAIL_LONGEST:
        return "too_long"
    return None if email.isascii() and _EMAIL.fullmatch(email.lower()) else "invalid_email"


def password_mistake(password: str) -> str | None:
    """The code of what a password lacks."""
    if len(password) < PASSWORD_SHORTEST:
        return "password_too_short"
    if len(password) > PASSWORD_LONGEST:
        return "password_too_long"
    if not (any(map(str.isalpha, password)) and any(map(str.isdigit, password))):
        return "weak_password"
    return None
