from typing import Any

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from app.models.sql.organization import Organization
from tests.fixtures.people import Member, People
from tests.fixtures.statements import counted


async def _page(client: httpx2.AsyncClient, slug: str) -> Any:
    answer = await client.get(f"/api/v1/organizations/{slug}")
    assert answer.status_code == 200, answer.text
    return answer.json()


async def _edit(member: Member, slug: str, /, **changes: Any) -> Any:
    page = await _page(member.client, slug)
    return await member.client.patch(
        f"/api/v1/organizations/{slug}", json={"version": page["version"], **changes}
    )


async def test_a_visitor_reads_what_is_public_and_nothing_else(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    await _edit(owner, slug, commercial_registration="1010101010", website="https://oasis.example")
    page = await _page(await people.visitor(), slug)
    assert page["name"] == {"ar": "مصنع الواحة", "en": "Oasis Works"}
    assert (page["industry"], page["size"], page["city"]) == ("metals", "11-50", "riyadh")
    assert page["website"] == "https://oasis.example"
    assert (page["commercial_registration"], page["domain"], page["own_role"]) == (None, None, None)
    assert page["permissions"] == {
        "edit": False,
        "read_registration": False,
        "read_members": False,
        "manage_members": False,
        "invite_as": [],
        "ask_to_join": False,
    }


async def test_the_registration_number_is_for_the_house_and_administrators(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    await _edit(owner, slug, commercial_registration="1010101010")
    for reader, seen in (
        (owner, "1010101010"),
        (await people.colleague(owner), "1010101010"),
        (await people.member("administrator"), "1010101010"),
        (await people.member("moderator"), None),
        (await people.member(), None),
    ):
        assert (await _page(reader.client, slug))["commercial_registration"] == seen


async def test_reading_a_page_is_two_statements(people: People, database: Database) -> None:
    owner = await people.member()
    slug = await owner.slug()
    with counted(database) as statements:
        await _page(owner.client, slug)
    assert len(statements) == 2  # who asks, and the organisation


@pytest.mark.parametrize("slug", ["nowhere-12345678", "مصنع-12345678", "..", "%25", "suggestions"])
async def test_an_organization_that_is_not_there_is_not_found(client: httpx2.AsyncClient, slug: str) -> None:
    answer = await client.get(f"/api/v1/organizations/{slug}")
    assert answer.status_code == 404


@pytest.mark.parametrize("role", ["owner", "admin"])
async def test_who_manages_an_organization_edits_all_of_it(people: People, role: str) -> None:
    owner = await people.member()
    slug = await owner.slug()
    editor = owner if role == "owner" else await people.colleague(owner, role)
    changes = {
        "name_ar": "مصنع الواحة الجديد",
        "name_en": None,
        "industry": "plastics",
        "size": "51-200",
        "city": "jubail",
        "description_ar": "نصنع الأنابيب.\nمنذ عام 1998.",
        "description_en": "We make pipes.\nSince 1998.",
        "website": "https://www.oasis-works.example/ar?x=1",
        "commercial_registration": "2050012345",
    }
    answer = await _edit(editor, slug, **changes)
    assert answer.status_code == 200, answer.text
    page = await _page(owner.client, slug)
    assert answer.json()["version"] == page["version"] == 2
    assert page["name"] == {"ar": "مصنع الواحة الجديد", "en": None}
    assert page["description"] == {"ar": "نصنع الأنابيب.\nمنذ عام 1998.", "en": "We make pipes.\nSince 1998."}
    for name in ("industry", "size", "city", "website", "commercial_registration"):
        assert page[name] == changes[name]


async def test_blanks_around_a_text_are_not_kept(people: People) -> None:
    owner = await people.member()
    answer = await _edit(owner, await owner.slug(), name_en="  Oasis  Pipes ", description_en=" a\nb\n")
    assert answer.json()["name"]["en"] == "Oasis  Pipes"
    assert answer.json()["description"]["en"] == "a\nb"


async def test_what_is_left_out_of_an_edit_stays(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    answer = (await _edit(owner, slug, description_en="Pipes")).json()
    assert (answer["industry"], answer["size"], answer["city"]) == ("metals", "11-50", "riyadh")
    assert answer["name"]["ar"] == "مصنع الواحة"


async def test_members_and_strangers_edit_nothing(people: People) -> None:
    owner = await people.member()
    slug = await owner.slug()
    for person in (
        await people.colleague(owner),
        await people.member(),
        await people.member("administrator"),
    ):
        answer = await _edit(person, slug, name_en="Taken over")
        assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
    visitor = await people.visitor()
    answer = await visitor.patch(f"/api/v1/organizations/{slug}", json={"version": 1})
    assert (answer.status_code, answer.json()["code"]) == (401, "unauthenticated")
    assert (await _page(visitor, slug))["name"]["en"] == "Oasis Works"


async def test_an_edit_of_a_page_that_changed_meanwhile_is_refused(people: People) -> None:
    owner = await people.member()
    admin = await people.colleague(owner, "admin")
    slug = await owner.slug()
    page = await _page(admin.client, slug)
    assert (await _edit(owner, slug, name_en="First")).status_code == 200
    answer = await admin.client.patch(
        f"/api/v1/organizations/{slug}", json={"version": page["version"], "name_en": "Second"}
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "edited_meanwhile")
    assert (await _page(owner.client, slug))["name"]["en"] == "First"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name_en", "x", "too_short"),
        ("name_en", "  x  ", "invalid_format"),
        ("name_ar", "ا" * 121, "too_long"),
        ("name_en", "a\nb", "invalid_format"),
        ("name_en", "a\u0000b", "invalid_format"),
        ("industry", "gold", "invalid_choice"),
        ("industry", None, "invalid_choice"),
        ("description_en", "d" * 2001, "too_long"),
        ("website", "ftp://oasis.example", "invalid_format"),
        ("website", "javascript:alert(1)", "invalid_format"),
        ("website", "https://user:word@oasis.example", "invalid_format"),
        ("website", "https://oasis.example/\u202egnp", "invalid_format"),
        ("domain", "oasis", "too_short_or_format"),
        ("domain", "-oasis.example", "invalid_format"),
        ("domain", "oasis..example", "invalid_format"),
        ("domain", "gmail.com", "free_mail_domain"),
        ("domain", "eu.yahoo.com", "free_mail_domain"),
        ("domain", "another-company.example", "domain_not_yours"),
        ("commercial_registration", "101010101", "invalid_format"),
        ("commercial_registration", "10101010101", "invalid_format"),
        ("commercial_registration", "١٠١٠١٠١٠١٠", "invalid_format"),
        ("verified", True, "unknown_field"),
        ("slug", "another", "unknown_field"),
    ],
)
async def test_each_wrong_value_is_named(people: People, field: str, value: object, code: str) -> None:
    owner = await people.member()
    slug = await owner.slug()
    await people.change(owner.id, email_verified_at=utcnow())
    answer = await _edit(owner, slug, **{field: value})
    assert (answer.status_code, answer.json()["code"]) in {
        (422, "validation_failed"),
        (409, "values_refused"),
    }
    [error] = answer.json()["errors"]
    assert error["field"] == [field]
    assert error["code"] in code.replace("too_short_or_format", "too_short invalid_format").split()
    assert (await _page(owner.client, slug))["version"] == 1


async def test_an_organization_keeps_a_name_in_one_language(people: People) -> None:
    owner = await people.member()
    answer = await _edit(owner, await owner.slug(), name_ar=None, name_en=None)
    assert (answer.status_code, answer.json()["code"]) == (409, "values_refused")
    assert answer.json()["errors"] == [{"field": ["name_ar"], "code": "one_name_required", "params": {}}]


async def test_a_domain_is_claimed_with_a_proven_address_and_once(people: People) -> None:
    first, second = await people.member(), await people.member()
    answer = await _edit(first, await first.slug(), domain="oasis-works.example")
    assert answer.json()["errors"][0]["code"] == "domain_not_yours"
    for person in (first, second):
        await people.change(person.id, email_verified_at=utcnow())
    answer = await _edit(first, await first.slug(), domain="Oasis-Works.example")
    assert (answer.status_code, answer.json()["domain"]) == (200, "oasis-works.example")
    answer = await _edit(second, await second.slug(), domain="oasis-works.example")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (409, "domain_taken")


async def test_whoever_belongs_to_none_founds_one(people: People) -> None:
    loner = await people.loner()
    body = {"name_ar": "ورشة النخيل", "industry": "metals", "size": "1-10", "city": "hail"}
    answer = await loner.client.post("/api/v1/organizations", json=body)
    assert answer.status_code == 201, answer.text
    assert (answer.json()["own_role"], answer.json()["permissions"]["edit"]) == ("owner", True)
    organization = (await loner.me())["organization"]
    assert (organization["slug"], organization["role"]) == (answer.json()["slug"], "owner")
    answer = await loner.client.post("/api/v1/organizations", json=body)
    assert (answer.status_code, answer.json()["code"]) == (409, "already_in_organization")


async def test_nobody_founds_an_organization_without_a_name(people: People) -> None:
    loner = await people.loner()
    answer = await loner.client.post(
        "/api/v1/organizations", json={"industry": "metals", "size": "1-10", "city": "hail"}
    )
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (409, "one_name_required")
    assert (await loner.me())["organization"] is None


async def _names(client: httpx2.AsyncClient, **query: Any) -> list[str]:
    answer = await client.get("/api/v1/organizations", params=query)
    assert answer.status_code == 200, answer.text
    return [item["name"]["en"] or item["name"]["ar"] for item in answer.json()["items"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("gulf", ["Gulf Polymers"]),
        ("POLY gu", ["Gulf Polymers"]),
        ("احمد", ["مصنع أحمد للأغذية"]),
        ("اغذيه", ["مصنع أحمد للأغذية"]),
        ("أَحـمد", ["مصنع أحمد للأغذية"]),
        ("%", []),
        ("_____", []),
        ("\\", []),
        ("' OR 1=1", []),
        ("nothing like it", []),
    ],
)
async def test_organizations_are_found_by_parts_of_their_names(
    people: People, query: str, found: list[str]
) -> None:
    await people.member(organization_name_ar="بوليمرات الخليج", organization_name_en="Gulf Polymers")
    await people.member(organization_name_ar="مصنع أحمد للأغذية", organization_name_en="")
    assert await _names(await people.visitor(), query=query) == found


async def test_the_list_is_paged_to_its_end(people: People, database: Database) -> None:
    for number in range(5):
        await people.member(organization_name_en=f"Works {number}")
    visitor = await people.visitor()
    seen: list[str] = []
    cursor: str | None = ""
    while cursor is not None:
        with counted(database) as statements:
            query: dict[str, Any] = {"limit": 2, "query": "works", **({"cursor": cursor} if cursor else {})}
            page = (await visitor.get("/api/v1/organizations", params=query)).json()
        assert len(statements) == 1
        seen += [item["name"]["en"] for item in page["items"]]
        cursor = page["next_cursor"]
    assert seen == [f"Works {number}" for number in range(5)]


async def test_the_list_tells_public_facts_only(people: People, database: Database) -> None:
    owner = await people.member()
    async with database.transaction() as session:
        organization_id = (await owner.me())["organization"]["id"]
        (await session.get_one(Organization, organization_id)).commercial_registration = "1010101010"
    [item] = (await owner.client.get("/api/v1/organizations")).json()["items"]
    assert set(item) == {"id", "slug", "name", "industry", "size", "city", "verified", "logo"}
