"""What the demo data promises, as the product's own rules see it."""

import re
from collections import Counter

import pytest

from app.features.accounts.sign_up_form import email_mistake, field_mistake
from app.features.profiles.schemas import ProfileUpdate
from app.models.sql.choices import CityCode, CompanySize, Expertise, Language, PlatformRole, ProfessionalRole
from scripts.seeding.data import DemoMember, demo_members, demo_organizations

MEMBERS = demo_members()
ORGANIZATIONS = demo_organizations()


def test_there_are_18_members_in_17_organizations_two_of_them_in_one() -> None:
    by_organization = Counter(member.organization for member in MEMBERS)
    assert (len(MEMBERS), len(ORGANIZATIONS)) == (18, 17)
    assert set(by_organization) == set(ORGANIZATIONS)
    assert sorted(by_organization.values()) == [1] * 16 + [2]


def test_every_kind_of_member_and_organization_is_there() -> None:
    assert {member.professional_role for member in MEMBERS} == set(ProfessionalRole)
    assert {organization.size for organization in ORGANIZATIONS.values()} == set(CompanySize)
    assert len({organization.city for organization in ORGANIZATIONS.values()} - {CityCode.OTHER}) >= 8
    assert {member.language for member in MEMBERS} == {"ar", "en"}


def test_there_is_one_administrator_and_one_moderator_who_share_an_organization() -> None:
    roles = Counter(member.platform_role for member in MEMBERS)
    assert (roles[PlatformRole.ADMINISTRATOR], roles[PlatformRole.MODERATOR]) == (1, 1)
    leading = {member.email: member for member in MEMBERS if member.platform_role != PlatformRole.MEMBER}
    assert set(leading) == {"admin@p2p-sandbox.example", "moderator@p2p-sandbox.example"}
    assert {member.organization for member in leading.values()} == {"p2p-sandbox.example"}


def test_verification_states_are_mixed() -> None:
    assert {member.verification_level for member in MEMBERS} == {None, "basic", "expert", "company"}
    assert {organization.verified for organization in ORGANIZATIONS.values()} == {True, False}


def test_the_members_others_rely_on_are_there() -> None:
    by_email = {member.email: member for member in MEMBERS}
    owner, engineer = by_email["owner@najd-metals.example"], by_email["engineer@gulf-polymers.example"]
    assert (owner.professional_role, owner.language) == ("factory_owner", "ar")
    assert (engineer.professional_role, engineer.language) == ("plant_engineer", "en")
    assert ORGANIZATIONS[owner.organization].city == "riyadh"
    assert ORGANIZATIONS[engineer.organization].city == "dammam"


def test_profiles_are_whole_and_shown_to_some_or_all() -> None:
    assert Counter(member.visibility for member in MEMBERS) == {
        "public": 12,
        "verified_only": 5,
        "private": 1,
    }
    assert len({member.bio for member in MEMBERS}) == 18
    assert {tag for member in MEMBERS for tag in member.expertise} == set(Expertise)
    for member in MEMBERS:
        written = Language.AR if re.search(r"[\u0600-\u06ff]", member.bio) else Language.EN
        assert written == member.language


@pytest.mark.parametrize("member", MEMBERS, ids=lambda member: member.email)
def test_a_person_could_have_signed_up_like_this(member: DemoMember) -> None:
    organization = ORGANIZATIONS[member.organization]
    assert member.email.partition("@")[2] == organization.domain
    assert organization.domain.endswith(".example")
    assert email_mistake(member.email) is None
    values = {
        "first_name": member.first_name,
        "last_name": member.last_name,
        "job_title": member.job_title,
        "organization_name_ar": organization.name_ar,
        "organization_name_en": organization.name_en,
    }
    assert {name: field_mistake(name, value) for name, value in values.items()} == dict.fromkeys(values)
    profile = member.model_dump(include={"bio", "years_of_experience", "expertise", "visibility"})
    assert ProfileUpdate(version=1, **profile).model_dump(include=set(profile)) == profile
    assert 1 <= len(organization.description_ar) <= 2_000
    assert 1 <= len(organization.description_en) <= 2_000
