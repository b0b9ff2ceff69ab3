"""One box over everything: found however it is spelt, and marked where it is said."""

from typing import Any

import httpx2
import pytest

from app.core.clock import utcnow
from app.core.db import Database
from tests.factories.use_cases import submit, trusted
from tests.features.forum.conftest import Forum, path_of, read, reply_path
from tests.fixtures.people import People

SEARCH = "/api/v1/search"


async def groups(client: httpx2.AsyncClient, query: str, **more: Any) -> dict[str, Any]:
    answer = await read(client, SEARCH, query=query, **more)
    return {group["kind"]: group["items"] for group in answer["groups"]}


async def found(client: httpx2.AsyncClient, query: str, **more: Any) -> set[tuple[str, str]]:
    return {
        (kind, one["id"]) for kind, items in (await groups(client, query, **more)).items() for one in items
    }


def shown(pieces: list[dict[str, Any]]) -> str:
    """As it is read, what is marked in brackets."""
    return "".join(f"[{piece['text']}]" if piece["marked"] else piece["text"] for piece in pieces)


@pytest.mark.parametrize(
    ("query", "kinds"),
    [
        ("bearing", {"thread", "use_case"}),
        ("bearings hot", {"thread"}),
        ("bearingz", {"thread", "use_case"}),
        ("why does the bearing run hot?", {"thread"}),
        ("6312", {"reply"}),
        ("skf-6312", {"reply"}),
        ("SKF", {"reply"}),
        ("greased", {"reply"}),
        ("Najd", {"use_case"}),
        ("مَحْمِل", {"reply"}),
        ("المحامل", set()),
        ("المحمل", {"reply"}),
        ("٦٣١٢", {"reply"}),
        ("zzzzqq", set()),
    ],
)
async def test_it_is_found_in_every_kind_however_it_is_spelt(
    people: People, forum: Forum, database: Database, query: str, kinds: set[str]
) -> None:
    author = await trusted(people, database)
    thread = await forum.start(author)
    await forum.reply(author, thread, "<p>Grease the SKF-6312 again. شحّم المحمل من جديد.</p>")
    await submit(author, basics__title="Vibration sensors tell which bearing fails")
    assert {kind for kind, _ in await found(await people.visitor(), query)} == kinds


async def test_what_is_found_is_marked_and_nothing_else(forum: Forum) -> None:
    author = await forum.member()
    body = "<p>Two <em>bearings</em> &amp; a <code>&lt;b&gt;seal&lt;/b&gt;</code> of the fan ran hot.</p>"
    thread = await forum.start(author, title="A bearing <b>runs</b> hot", body=body)
    await forum.reply(author, thread, "<p>الْمَحامِلُ الساخنة تحتاج شحمًا.</p>")
    (hit,) = (await groups(author.client, "hot bearing"))["thread"]
    assert shown(hit["title"]) == "A [bearing] <b>runs</b> [hot]"
    assert shown(hit["excerpt"]) == "Two [bearings] & a <b>seal</b> of the fan ran [hot]."
    (reply,) = (await groups(author.client, "ساخنه"))["reply"]
    assert shown(reply["excerpt"]) == "الْمَحامِلُ [الساخنة] تحتاج شحمًا."
    assert (reply["thread_id"], reply["slug"]) == (thread["id"], thread["slug"])


async def test_an_excerpt_begins_where_it_is_said(forum: Forum) -> None:
    author = await forum.member()
    filler = "We looked at the pump, the coupling and the motor for a whole week. " * 10
    await forum.start(author, body=f"<p>{filler} Then the thermography showed it. {filler}</p>")
    (hit,) = (await groups(author.client, "thermography"))["thread"]
    excerpt = shown(hit["excerpt"])
    assert "Then the [thermography] showed it." in excerpt
    assert excerpt.startswith("…")
    assert excerpt.endswith("…")
    assert len(excerpt) < 260


async def test_an_edit_is_found_and_what_it_replaced_is_not(forum: Forum) -> None:
    author = await forum.member()
    thread = await forum.start(author)
    reply = await forum.reply(author, thread, "<p>Measure the clearance first.</p>")
    await author.client.patch(reply_path(reply), json={"version": 1, "body": "<p>Measure the runout.</p>"})
    change = {
        "version": 1,
        "title": "Gearbox of the mill howls",
        "body": "<p>It howls at half load and is silent at full load.</p>",
        "category": "maintenance",
        "type": "question",
        "tags": [],
    }
    assert (await author.client.patch(path_of(thread), json=change)).status_code == 200
    assert await found(author.client, "clearance") == await found(author.client, "drive-end") == set()
    assert await found(author.client, "runout") == {("reply", reply["id"])}
    assert await found(author.client, "howling") == {("thread", thread["id"])}


async def test_people_and_organisations_are_found_by_what_they_are(people: People) -> None:
    owner = await people.member(
        first_name="Huda",
        last_name="Al-Shammari",
        job_title="Thermal engineer",
        organization_name_ar="مصنع النخيل",
        organization_name_en="Palm Foundry",
        organization_industry="plastics",
        organization_city="jubail",
    )
    await people.change(owner.id, visibility="public", email_verified_at=utcnow(), expertise=["robotics"])
    visitor = await people.visitor()
    for query in ("huda", "shamari", "thermal", "Palm Foundry", "robots", "الروبوتات", "huda foundry"):
        hits = await groups(visitor, query)
        assert [one["id"] for one in hits["person"]] == [str(owner.id)], query
    for query in ("palm", "النخيل", "نخيل", "plastics", "الجبيل", "palm jubail", "foundry plastic"):
        hits = await groups(visitor, query)
        assert [shown(one["name_en"]).replace("[", "").replace("]", "") for one in hits["organization"]] == [
            "Palm Foundry"
        ], query
    (hit,) = (await groups(visitor, "huda"))["person"]
    assert shown(hit["name"]) == "[Huda] Al-Shammari"
    (hit,) = (await groups(visitor, "نخيل"))["organization"]
    assert (shown(hit["name_ar"]), shown(hit["name_en"])) == ("مصنع [النخيل]", "Palm Foundry")
